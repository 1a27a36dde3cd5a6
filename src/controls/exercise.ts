import {effectNear} from "./effectNear.js";
import {element} from "./element.js";

/** How far a reader is with an exercise, read off the page's state. */
export interface Progress {
  done: boolean;
  /** What the figure shows now, and how far that is from what is asked. */
  words: string;
}

/** Shows whether the page's state answers an exercise; the reader answers by moving the figure's controls. */
export function check(progress: () => Progress): HTMLElement {
  const status = element("p", {class: "exercise-status", role: "status"});
  effectNear(status, () => {
    const {done, words} = progress();
    status.classList.toggle("done", done);
    status.textContent = `${done ? "✓" : "○"} ${words}`;
  });
  return status;
}

/** Asks for a number and says whether it is the one computed, within a relative tolerance. */
export function askNumber(label: string, expected: () => number, tolerance: number): HTMLElement {
  const input = element("input", {type: "text", inputmode: "decimal", "aria-label": label, class: "answer"});
  const status = element("span", {class: "exercise-status", role: "status"});
  const judge = () => {
    const given = Number(input.value.replace(",", "."));
    const right = expected();
    const done = input.value.trim() !== "" && Math.abs(given - right) <= tolerance * Math.abs(right);
    status.classList.toggle("done", done);
    if (input.value.trim() === "" || Number.isNaN(given)) status.textContent = "○ Type a number.";
    else if (done) status.textContent = "✓ Right.";
    else status.textContent = given > right ? "○ Too large." : "○ Too small.";
  };
  input.addEventListener("change", judge);
  return element("p", {class: "ask"}, element("label", {}, `${label} `, input), " ", status);
}
