import {effect, signal} from "@preact/signals-core";
import {effectNear} from "./effectNear.js";
import {element} from "./element.js";
import {figureTools, type Handed} from "./figureTools.js";
import {type Handle, mountHandle, plotsOf, pointIn} from "./handle.js";
import {observeNear} from "./nearScreen.js";
import {paperWidth} from "./onPaper.js";

/** What a figure is made of. All functions may read signals; the figure redraws when one that they read changes. */
export interface FigureOptions extends Handed {
  /** Draws the picture at this width in pixels. */
  draw: (width: number) => Element;
  /** The height of the picture at a width, reserved before it is drawn. */
  height: (width: number) => number;
  /** What the picture shows now, in one line of words and numbers. */
  summary: () => string;
  /** Sliders and the like, in the order shown above the picture. */
  controls?: readonly HTMLElement[];
  /** Told where the pointer is, in the coordinates of the plot below it: the page may mark the nearest step. */
  hover?: (x: number, y: number, plot: number) => void;
  /** Points of the picture that the reader drags. */
  handles?: readonly Handle[];
}

/**
 * The frame that every figure stands in: controls, the picture, a summary in words, the data as a table, downloads,
 * a link to this very state, reset and full screen. Title and caption are the page's own Markdown around it.
 *
 * The picture is drawn only while it is on or near the screen, and always at its full width.
 */
export function figure(options: FigureOptions): HTMLElement {
  const {draw, height, summary, controls = [], handles = [], hover} = options;
  const picture = element("div", {class: "picture"});
  const stage = element("div", {class: "stage"}, picture);
  const words = element("p", {class: "figure-summary"});
  const frame = element("div", {class: "figure-frame"});
  if (controls.length > 0) frame.append(element("div", {class: "figure-controls"}, ...controls));
  frame.append(stage, words, figureTools(frame, options));

  const width = signal(0);
  const near = signal(false);
  const printed = signal(false);
  new ResizeObserver(([entry]) => {
    width.value = Math.floor(entry.contentRect.width);
  }).observe(stage);
  observeNear(frame, now => {
    near.value = now;
  });
  addEventListener("beforeprint", () => {
    printed.value = true;
  });
  addEventListener("afterprint", () => {
    printed.value = false;
  });

  if (hover) picture.addEventListener("pointermove", event => tellHover(event, picture, hover));

  const placements = handles.map(handle => mountHandle(stage, handle));
  effect(() => {
    const w = printed.value ? paperWidth : width.value;
    if (w === 0) return;
    stage.style.height = `${height(w)}px`;
    // Until its height is known the frame is not shown: what stands below the picture would jump.
    frame.classList.add("sized");
    if (!near.value && !printed.value) return;
    const drawing = draw(w);
    prepare(drawing);
    // A picture that is kept stays in its place: to put it there again would lay out all of it anew.
    if (drawing !== picture.firstElementChild) picture.replaceChildren(drawing);
    for (const place of placements) place(picture, w);
  });
  effectNear(words, () => {
    words.textContent = summary();
  });
  return frame;
}

function tellHover(event: PointerEvent, picture: Element, hover: NonNullable<FigureOptions["hover"]>): void {
  const plots = plotsOf(picture);
  const index = plots.findIndex(plot => plot.contains(event.target as Node));
  const x = plots[index]?.scale("x");
  const y = plots[index]?.scale("y");
  if (!x || !y) return;
  const [left, top] = pointIn(plots[index], event.clientX, event.clientY);
  hover(x.invert(left), y.invert(top), index);
}

/**
 * Makes a drawing ready for the page. Charts are told in the summary and the table; their marks' labels would only be
 * noise to a screen reader. Plot gives each picture a stylesheet of its own, and putting one into the page costs a
 * restyling of all of it; src/style/figure.css says the same once.
 */
function prepare(drawing: Element): void {
  drawing.setAttribute("aria-hidden", "true");
  for (const group of drawing.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  for (const style of drawing.querySelectorAll("style")) style.remove();
}
