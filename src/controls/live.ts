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

/** A button that brings prepared values about. */
export function preset(words: string, apply: () => void): HTMLElement {
  return element("button", {type: "button", class: "preset", onclick: apply}, words);
}

/** Presets that belong together, in one row. */
export function presets(...buttons: HTMLElement[]): HTMLElement {
  return element("div", {class: "presets"}, ...buttons);
}
