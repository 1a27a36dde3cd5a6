import {setText} from "../figures/setText.js";
import {effectNear} from "./effectNear.js";
import {element} from "./element.js";

/** A number or words in running text that follow what they are computed from. */
export function live(text: () => string | number): HTMLElement {
  const span = element("span", {class: "live"});
  effectNear(span, () => {
    setText(span, String(text()));
  });
  return span;
}
