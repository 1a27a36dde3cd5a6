import {effectNear} from "./effectNear.js";
import {element} from "./element.js";

/** A number or words in running text that follow what they are computed from. */
export function live(text: () => string | number): HTMLElement {
  const span = element("span", {class: "live"});
  effectNear(span, () => {
    span.textContent = String(text());
  });
  return span;
}
