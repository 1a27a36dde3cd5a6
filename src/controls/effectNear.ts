import {effect, signal} from "@preact/signals-core";
import {observeNear} from "./nearScreen.js";

/**
 * Runs an effect of what is shown in an element: once now, and then for each change while the element is on or near the
 * screen. A slider moves fast if what it changes elsewhere on the page waits until somebody comes there.
 */
export function effectNear(element: Element, run: () => void): void {
  const near = signal(true);
  observeNear(element, now => {
    near.value = now;
  });
  addEventListener("beforeprint", () => {
    near.value = true;
  });
  effect(() => {
    if (near.value) run();
  });
}
