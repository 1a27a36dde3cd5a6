import {element} from "../element.js";
import type {AnyParameter} from "../parameters/parameter.js";

/** The symbols that have a colour of their own wherever they stand. */
const coloured: Record<string, string> = {η: "eta", γ: "gamma", β: "beta", "∇f": "gradient"};

/** What a control is labelled with: the symbol in its colour, then the name. */
export function nameOf({symbol, label}: AnyParameter): HTMLElement {
  const words = element("span", {class: "control-words"}, label);
  if (!symbol) return element("span", {class: "control-name"}, words);
  const colour = coloured[symbol] ? ` symbol-${coloured[symbol]}` : "";
  return element(
    "span",
    {class: "control-name"},
    element("i", {class: `symbol${colour}`}, symbol),
    " ",
    words,
  );
}
