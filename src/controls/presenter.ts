import {batch} from "@preact/signals-core";
import {element} from "./element.js";
import type {PageState} from "./pageState.js";
import type {AnyParameter} from "./parameter.js";

/** One view of a presentation: a figure in a prepared state. */
export interface Slide<P extends Record<string, AnyParameter>> {
  /** The id of the figure. */
  figure: string;
  /** What to say, in a few words. */
  words: string;
  /** The values that differ from the defaults. */
  set?: {[K in keyof P]?: P[K]["value"]};
}

/**
 * Presents a page in a lecture: the key p shows one figure at a time, large; the arrow keys go through the slides;
 * Escape or p ends it and leaves the last state. A page calls this once.
 */
export function presenter<P extends Record<string, AnyParameter>>(
  state: PageState<P>,
  slides: readonly Slide<P>[],
): HTMLElement {
  let current = -1;
  const words = element("p", {class: "slide-words", role: "status"});
  const bar = element("div", {class: "slide-bar"}, words);
  bar.hidden = true;
  const start = element(
    "button",
    {type: "button", class: "preset", onclick: () => show(0)},
    "Present this page (p)",
  );

  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "p") return current < 0 ? show(0) : end();
    if (current < 0) return;
    if (event.key === "Escape") end();
    const onControl = event.target instanceof Element && event.target.matches("input, select, [role=slider]");
    if (onControl) return;
    if (event.key === "ArrowRight" || event.key === "PageDown")
      show(Math.min(slides.length - 1, current + 1));
    if (event.key === "ArrowLeft" || event.key === "PageUp") show(Math.max(0, current - 1));
  });
  document.body.append(bar);
  return element("p", {class: "presenter"}, start);

  function show(index: number): void {
    current = index;
    const {figure, words: text, set = {}} = slides[index];
    document.body.classList.add("presenting");
    document.querySelector(".presented")?.classList.remove("presented");
    document.getElementById(figure)?.classList.add("presented");
    bar.hidden = false;
    words.textContent = `${index + 1} / ${slides.length}  ${text}`;
    batch(() => {
      state.reset();
      for (const [name, value] of Object.entries(set)) state.parameters[name].value = value;
    });
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }

  function end(): void {
    current = -1;
    const last = document.querySelector(".presented");
    last?.classList.remove("presented");
    document.body.classList.remove("presenting");
    bar.hidden = true;
    last?.scrollIntoView();
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && (target.type === "text" || target.type === "number");
}
