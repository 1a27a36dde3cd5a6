import {effect} from "@preact/signals-core";
import {element} from "./element.js";

/** Controls that are there only while a condition holds. */
export function shownWhen(condition: () => boolean, ...controls: HTMLElement[]): HTMLElement {
  const box = element("div", {class: "shown-when"}, ...controls);
  effect(() => {
    box.hidden = !condition();
  });
  return box;
}
