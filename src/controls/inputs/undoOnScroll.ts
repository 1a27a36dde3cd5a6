import type {Parameter} from "../parameters/parameter.js";

/**
 * Keeps a parameter as it was when a finger that came down on its slider turns out to scroll the page: browsers move a
 * slider at the first touch, before they know.
 */
export function undoOnScroll<T>(track: HTMLInputElement, parameter: Parameter<T>): void {
  let before = parameter.peek();
  track.addEventListener("pointerdown", () => {
    before = parameter.peek();
  });
  track.addEventListener("pointercancel", () => {
    parameter.value = before;
  });
}
