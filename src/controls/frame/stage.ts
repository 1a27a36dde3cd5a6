import {batch, effect, type ReadonlySignal, type Signal, signal} from "@preact/signals-core";
import type {Kept} from "../../figures/kept.js";
import {element} from "../element.js";
import {isNear, observeNear} from "../nearScreen.js";
import {paperWidth} from "../page/onPaper.js";
import type {AnyFigure, Place, Shown} from "./definition.js";
import {mountHandle, plotsOf, pointIn} from "./handle.js";
import type {LiveValues} from "./liveValues.js";
import {listenToZoom} from "./zoom.js";

type Showing = Shown<AnyFigure["parameters"], unknown>;

/** The place where a figure's picture is drawn. */
export interface Stage {
  readonly element: HTMLElement;
}

/** A press that moves less far than this is a click, in pixels. */
const clickReach = 5;

/**
 * The picture of a figure with its handles over it. It is drawn only while it is on or near the screen, always at its
 * full width, and again whenever what it shows changes.
 */
export function mountStage(
  figure: AnyFigure,
  live: LiveValues<AnyFigure["parameters"]>,
  shown: ReadonlySignal<Showing | undefined>,
  fault: Signal<string | undefined>,
): Stage {
  const picture = element("div", {class: "picture"});
  const stage = element("div", {class: "stage"}, picture);
  const width = signal(0);
  const near = signal(false);
  const printed = signal(false);
  const kept: Kept = new Map();
  new ResizeObserver(([entry]) => {
    batch(() => {
      // The first picture comes with its frame: the other observer tells a frame later.
      if (width.value === 0) near.value ||= isNear(stage);
      width.value = Math.floor(entry.contentRect.width);
    });
  }).observe(stage);
  observeNear(stage, now => {
    near.value = now;
  });
  addEventListener("beforeprint", () => {
    printed.value = true;
  });
  addEventListener("afterprint", () => {
    printed.value = false;
  });
  listenToPointer(picture, figure, live, shown);
  const {zoom} = figure;
  if (zoom)
    listenToZoom(picture, (at, factor) => {
      const place = placeOf(at, picture);
      const now = shown.peek();
      if (place && now) live.set(zoom(place, factor, now));
    });

  const handles = (figure.handles ?? []).map(({at, told, move, press, sinceGrip, ...options}) => {
    let atGrip: Showing | undefined;
    return mountHandle(stage, {
      ...options,
      at: () => (shown.value ? at(shown.value) : undefined),
      told: () => (shown.value ? told?.(shown.value) : undefined),
      move: (x, y) => {
        const from = atGrip ?? shown.peek();
        if (from) live.set(move({x, y, plot: options.plot ?? 0}, from));
      },
      press:
        press &&
        (direction => {
          const now = shown.peek();
          if (now) live.set(press(direction, now));
        }),
      hold: isHeld => {
        const now = sinceGrip && isHeld ? shown.peek() : undefined;
        // A copy, for the values follow their parameters.
        atGrip = now && {...now, values: {...now.values}};
      },
    });
  });
  let drawnAt = 0;
  effect(() => {
    const w = printed.value ? paperWidth : width.value;
    if (w === 0) return;
    stage.style.height = `${figure.picture.height(w)}px`;
    if ((!near.value && !printed.value) || !shown.value) {
      // What was drawn for a wider window would make the page scroll sideways, seen by nobody.
      if (drawnAt !== w) picture.replaceChildren();
      return;
    }
    drawnAt = w;
    try {
      const drawing = figure.picture.draw(shown.value, w, kept);
      prepare(drawing);
      // A picture that is kept stays in its place: to put it there again would lay out all of it anew.
      if (drawing !== picture.firstElementChild) picture.replaceChildren(drawing);
    } catch (error) {
      const message = (error as Error).message;
      queueMicrotask(() => {
        fault.value = message;
      });
      picture.replaceChildren(
        element("p", {class: "figure-missing"}, `This picture could not be drawn: ${message}`),
      );
    }
    for (const handle of handles) handle(picture, w);
  });
  return {element: stage};
}

function listenToPointer(
  picture: HTMLElement,
  {hover, click}: AnyFigure,
  live: LiveValues<AnyFigure["parameters"]>,
  shown: ReadonlySignal<Showing | undefined>,
): void {
  if (hover) {
    picture.addEventListener("pointermove", event => {
      if (event.pointerType !== "mouse") return;
      const place = placeOf(event, picture);
      const now = shown.peek();
      live.preview(place && now ? hover(place, now) : undefined);
    });
    picture.addEventListener("pointerleave", () => live.preview(undefined));
  }
  if (!click) return;
  picture.classList.add("takes-clicks");
  let pressed: readonly [number, number] | undefined;
  picture.addEventListener("pointerdown", event => {
    pressed = event.button === 0 && event.isPrimary ? [event.clientX, event.clientY] : undefined;
  });
  picture.addEventListener("pointerup", event => {
    const far = !pressed || Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]) > clickReach;
    pressed = undefined;
    const place = far ? undefined : placeOf(event, picture);
    const now = shown.peek();
    const changes = place && now ? click(place, now) : undefined;
    if (!changes) return;
    live.preview(undefined);
    live.set(changes);
  });
}

/** Where the pointer is, in the coordinates of the plot below it. */
function placeOf(event: MouseEvent, picture: Element): Place | undefined {
  const plots = plotsOf(picture);
  const plot = plots.findIndex(each => each.contains(event.target as Node));
  const x = plots[plot]?.scale("x");
  const y = plots[plot]?.scale("y");
  if (!x || !y) return undefined;
  const [left, top] = pointIn(plots[plot], event.clientX, event.clientY);
  return {x: x.invert(left), y: y.invert(top), plot};
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
