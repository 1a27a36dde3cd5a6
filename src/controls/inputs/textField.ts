import {effect} from "@preact/signals-core";
import {element} from "../element.js";
import type {TextParameter} from "../parameters/textParameter.js";
import {nameOf} from "./naming.js";

let ids = 0;

/**
 * A line to write in. The parameter follows with every key, as long as the text has no fault; where it has one, a
 * sentence says which, and the parameter keeps the last text that had none.
 *
 * @param entered called after the reader wrote a new text without a fault
 */
export function textField(parameter: TextParameter, {entered}: {entered?: () => void} = {}): HTMLElement {
  const id = `text-${++ids}`;
  const input = element("input", {
    type: "text",
    id,
    maxlength: parameter.longest,
    spellcheck: "false",
    autocomplete: "off",
    autocapitalize: "off",
    "aria-describedby": `${id}-fault`,
  });
  const sentence = element("span", {class: "text-fault", id: `${id}-fault`, role: "status"});
  input.addEventListener("input", () => {
    const written = input.value;
    parameter.draft.value = written;
    if (parameter.fault(written) !== undefined || written === parameter.peek()) return;
    parameter.value = written;
    entered?.();
  });
  effect(() => {
    const {value} = parameter.draft;
    const fault = parameter.fault(value);
    if (input.value !== value) input.value = value;
    input.setAttribute("aria-invalid", String(fault !== undefined));
    sentence.textContent = fault ?? "";
  });
  return element(
    "div",
    {class: "control text-field"},
    element("label", {for: id}, nameOf(parameter)),
    input,
    sentence,
  );
}
