import {element} from "../element.js";
import type {MountedFigure} from "../frame/mountFigure.js";
import type {PageLinks} from "./links.js";
import {spotlight} from "./spotlight.js";

/** One view of a presentation: a figure in a prepared state. */
interface Slide {
  readonly mounted: MountedFigure;
  readonly words: string;
  readonly set: Readonly<Record<string, unknown>>;
}

/** A presentation that is going on. */
interface Presentation {
  readonly slides: readonly Slide[];
  readonly slide: number;
  readonly giveBack: () => void;
  readonly endSpotlight: () => void;
}

/**
 * Presents a page in a lecture: the button in the page, or the key p, shows one figure at a time, large, in the states
 * that it has prepared, from the one that is being read; the arrow keys go through the slides; Escape or p ends it. The
 * reader's own values are then back, and the page stands at the last figure.
 *
 * @param load brings a figure to the page, if it is not there yet
 */
export function mountPresenter(
  links: PageLinks,
  ids: readonly string[],
  load: (id: string) => Promise<MountedFigure>,
): void {
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
  document.querySelector(".presenter button")?.addEventListener("click", () => void start());

  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
    if (event.key === "p" && keyIsOn()) return running ? end() : void start();
    if (!running) return;
    if (event.key === "Escape") return end();
    if (event.target instanceof Element && event.target.matches("input, [role=slider]")) return;
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

  async function start(): Promise<void> {
    const settled = await Promise.allSettled(ids.map(load));
    const slides = settled.flatMap(result => (result.status === "fulfilled" ? slidesOf(result.value) : []));
    if (slides.length === 0 || running) return;
    show(slides, firstToRead(slides), links.borrow());
  }

  function go(by: number): void {
    if (!running) return;
    const {slides, slide, giveBack} = running;
    running.endSpotlight();
    show(slides, Math.min(slides.length - 1, Math.max(0, slide + by)), giveBack);
  }

  function show(slides: readonly Slide[], slide: number, giveBack: () => void): void {
    const {mounted, words: text, set} = slides[slide];
    links.reset();
    mounted.live.set(set);
    running = {slides, slide, giveBack, endSpotlight: spotlight(figureOf(mounted))};
    bar.hidden = false;
    words.textContent = `${slide + 1} / ${slides.length}  ${text}`;
  }

  function end(): void {
    if (!running) return;
    const {slides, slide, giveBack, endSpotlight} = running;
    running = undefined;
    endSpotlight();
    giveBack();
    bar.hidden = true;
    figureOf(slides[slide].mounted).scrollIntoView();
  }
}

const directions: Readonly<Record<string, number>> = {ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1};

/** A figure without prepared states is shown as it is. */
function slidesOf(mounted: MountedFigure): Slide[] {
  const {slides} = mounted.figure;
  if (!slides?.length) return [{mounted, words: titleOf(mounted), set: {}}];
  return slides.map(({words, set}: Omit<Slide, "mounted">) => ({mounted, words, set}));
}

function figureOf({figure}: MountedFigure): HTMLElement {
  return document.getElementById(figure.id)!;
}

function titleOf(mounted: MountedFigure): string {
  return figureOf(mounted).querySelector("h2, h3")?.textContent?.trim() ?? "";
}

/** The first slide of the figure that is on the screen, or else of the next one below it. */
function firstToRead(slides: readonly Slide[]): number {
  const below = slides.map(({mounted}) => figureOf(mounted).getBoundingClientRect().bottom > innerHeight / 3);
  return Math.max(0, below.indexOf(true));
}

/** A single key must be one that can be turned off (WCAG 2.1.4): the page has a check box beside its button. */
function keyIsOn(): boolean {
  return document.querySelector<HTMLInputElement>(".presenter input")?.checked ?? true;
}

/** Whether a key is meant for what has the focus. */
function isBusy(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type === "text";
}
