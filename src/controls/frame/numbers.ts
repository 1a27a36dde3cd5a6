import {setText} from "../../figures/setText.js";
import {effectNear} from "../effectNear.js";
import {element} from "../element.js";

/** The formula of a step with its numbers filled in, on demand: one line for each assignment. */
export function numbersOfStep(title: string, lines: () => readonly string[]): HTMLElement {
  const list = element("pre", {class: "numbers"});
  const details = element("details", {class: "numbers-of-step"}, element("summary", {}, title), list);
  // A closed list is nowhere on the screen.
  effectNear(list, () => {
    setText(list, lines().join("\n"));
  });
  return details;
}
