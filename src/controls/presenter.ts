import {batch} from "@preact/signals-core";
import {element} from "./element.js";
import type {PageState} from "./pageState.js";
import type {AnyParameter} from "./parameter.js";
import {spotlight} from "./spotlight.js";

/** One view of a presentation: a figure in a prepared state. */
export interface Slide<P extends Record<string, AnyParameter>> {
  /** The id of the figure. */
  figure: string;
  /** What to say, in a few words. */
  words: string;
  /** The values that differ from the defaults. */
  set?: {[K in keyof P]?: P[K]["value"]};
}

/** A presentation that is going on. */
interface Presentation {
  readonly slide: number;
  readonly giveBack: () => void;
  readonly endSpotlight: () => void;
}

/**
 * Presents a page in a lecture: the key p shows one figure at a time, large, from the one that is being read; the arrow
 * keys go through the slides; Escape or p ends it. The reader's own values are then back, and the page stands at the
 * last figure. A page calls this once.
 *
 * @throws RangeError if a slide's figure is not on the page
 */
export function presenter<P extends Record<string, AnyParameter>>(
  state: PageState<P>,
  slides: readonly Slide<P>[],
): HTMLElement {
  const figures = slides.map(({figure}) => figureOf(figure));
  let running: Presentation | undefined;

  const words = element("p", {class: "slide-words", role: "status"});
  const button = (sign: string, label: string, onclick: () => void) =>
    element("button", {type: "button", "aria-label": label, title: label, onclick}, sign);
  const bar = element(
    "div",
    {class: "slide-bar", role: "group", "aria-label": "Presentation"},
    button("‹", "Slide before", () => go(-1)),
    words,
    button("›", "Next slide", () => go(1)),
    button("×", "End the presentation", () => end()),
  );
  bar.hidden = true;
  document.body.append(bar);

  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "p") return running ? end() : show(firstToRead());
    if (!running) return;
    if (event.key === "Escape") return end();
    if (event.target instanceof Element && event.target.matches("input, select, [role=slider]")) return;
    const direction = directions[event.key];
    if (!direction) return;
    event.preventDefault();
    go(direction);
    // Keys go to the slides again, not to what was used last on the one before.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  // Back and forward lead to states of the page, not of the presentation.
  addEventListener("popstate", () => {
    if (running) end();
  });
  const start = element(
    "button",
    {type: "button", class: "preset", onclick: () => show(0)},
    "Present this page (p)",
  );
  return element("p", {class: "presenter"}, start);

  function go(by: number): void {
    if (running) show(Math.min(slides.length - 1, Math.max(0, running.slide + by)));
  }

  function show(slide: number): void {
    const giveBack = running?.giveBack ?? state.borrow();
    const {words: text, set = {}} = slides[slide];
    batch(() => {
      state.reset();
      for (const [name, value] of Object.entries(set)) state.parameters[name].value = value;
    });
    running?.endSpotlight();
    running = {slide, giveBack, endSpotlight: spotlight(figures[slide])};
    bar.hidden = false;
    words.textContent = `${slide + 1} / ${slides.length}  ${text}`;
  }

  function end(): void {
    if (!running) return;
    const {slide, giveBack, endSpotlight} = running;
    running = undefined;
    endSpotlight();
    giveBack();
    bar.hidden = true;
    figures[slide].scrollIntoView();
  }

  /** The first slide of the figure that is on the screen, or else of the next one below it. */
  function firstToRead(): number {
    const below = figures
      .map(figure => figure.getBoundingClientRect())
      .map(({bottom}) => bottom > innerHeight / 3);
    return Math.max(0, below.indexOf(true));
  }
}

const directions: Readonly<Record<string, number>> = {ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1};

function figureOf(id: string): HTMLElement {
  const figure = document.getElementById(id);
  if (!figure) throw new RangeError(`presenter: figure must be the id of a figure on the page, got ${id}`);
  return figure;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && (target.type === "text" || target.type === "number");
}
