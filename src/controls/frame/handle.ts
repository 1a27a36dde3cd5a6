import {effect} from "@preact/signals-core";
import type {Box} from "../../figures/words/boxes.js";
import {element} from "../element.js";
import {type Side, sideOf} from "./nameSide.js";

/** A scale of a drawn plot, as Observable Plot exposes it. */
interface PlotScale {
  apply(value: number): number;
  invert(pixel: number): number;
}

/** A drawn plot: an element that knows its scales, and what its words fill, in its own pixels. */
export interface PlotElement extends Element {
  scale(name: "x" | "y"): PlotScale | undefined;
  readonly words?: readonly Box[];
}

/** A point of a picture that the reader drags, with the mouse, by touch or with the arrow keys. */
export interface Handle {
  /** What it is, for screen readers and the tooltip: "start point". */
  label: string;
  /** Where it is in the plot's own coordinates; undefined where it is not to be had. May read signals. */
  at: () => readonly [number, number] | undefined;
  /** What is read aloud of where it is; its coordinates by default. May read signals. */
  told?: () => string | undefined;
  /** Takes the point to a place; the owner keeps it in its bounds. */
  move: (x: number, y: number) => void;
  /** Is told when a pointer takes hold of it, and when it lets go. */
  hold?: (isHeld: boolean) => void;
  /** The directions it can move in; "both" by default. */
  along?: "x" | "y" | "both";
  /** How far an arrow key takes it, in the plot's own coordinates; a share of the plot by default. */
  unit?: number;
  /** Takes it to the next place or to the one before, where an arrow key is to do that. */
  press?: (direction: 1 | -1) => void;
  /** Which of several plots in the picture it belongs to; the first by default. */
  plot?: number;
  /** A class for its colour. */
  kind?: string;
  /** Where its label stands beside it, if it is drawn, and has room there. */
  name?: "none" | Side;
}

/** One press of an arrow key moves by this share of the plot's width or height; with Shift by ten times that. */
const stride = 1 / 100;

/**
 * Mounts a handle over a stage. Returns what puts it in its place after each drawing; it stays the same element,
 * so that a redraw in the middle of a drag loses neither pointer nor focus.
 */
export function mountHandle(stage: HTMLElement, handle: Handle): (picture: Element, width: number) => void {
  const {
    label,
    at,
    told,
    move,
    press,
    hold,
    along = "both",
    unit,
    plot = 0,
    kind = "",
    name = "none",
  } = handle;
  const knob = element("div", {
    class: `handle ${kind}`,
    role: "slider",
    tabindex: 0,
    "aria-label": label,
    "aria-orientation": along === "y" ? "vertical" : "horizontal",
    title: `Drag: ${label}`,
  });
  const words = element("span", {class: `handle-name ${name}`, "aria-hidden": "true"}, label);
  if (name !== "none") knob.append(words);
  stage.append(knob);
  let shown: PlotElement | undefined;
  let corner: readonly [number, number] = [0, 0];
  let measuredAt = 0;
  let sizes = "";

  const place = () => {
    const point = at();
    knob.hidden = point === undefined;
    if (!point) return;
    const [x, y] = point;
    write(knob, "aria-valuenow", decimal(along === "y" ? y : x));
    write(knob, "aria-valuetext", told?.() ?? `${short(x)}, ${short(y)}`);
    const sx = shown?.scale("x");
    const sy = shown?.scale("y");
    if (!shown || !sx || !sy) return;
    const [left, top] = corner;
    const [across, down] = [sx.apply(x), sy.apply(y)];
    write(knob, "style", `transform: translate(${left + across}px, ${top + down}px)`);
    if (name === "none") return;
    // The stage, as seen from the plot: from side to side of all plots, as high as this one.
    const height = Number(shown.getAttribute("height"));
    const room = {left: -left, right: measuredAt - left, top: 0, bottom: height};
    write(words, "class", `handle-name ${sideOf(label, name, [across, down], room, shown.words ?? [])}`);
  };
  // Most handles of a figure stay where they are while something else moves.
  const write = (node: Element, attribute: string, value: string) => {
    if (node.getAttribute(attribute) !== value) node.setAttribute(attribute, value);
  };

  const moveBy = (dx: number, dy: number) => {
    const sx = shown?.scale("x");
    const sy = shown?.scale("y");
    const point = at();
    if (!shown || !sx || !sy || !point) return;
    const [x, y] = point;
    if (unit !== undefined) return move(x + unit * Math.sign(dx), y - unit * Math.sign(dy));
    move(
      along === "y" ? x : sx.invert(sx.apply(x) + dx * shown.clientWidth),
      along === "x" ? y : sy.invert(sy.apply(y) + dy * shown.clientHeight),
    );
  };

  // Where the pointer took hold, seen from the middle: the ring does not jump to it.
  let grip: readonly [number, number] = [0, 0];
  knob.addEventListener("pointerdown", event => {
    const point = at();
    const sx = shown?.scale("x");
    const sy = shown?.scale("y");
    if (event.button !== 0 || !event.isPrimary || !shown || !sx || !sy || !point) return;
    const [left, top] = pointIn(shown, event.clientX, event.clientY);
    grip = [sx.apply(point[0]) - left, sy.apply(point[1]) - top];
    knob.setPointerCapture(event.pointerId);
    knob.classList.add("dragging");
    hold?.(true);
    event.preventDefault();
    knob.focus({preventScroll: true});
  });
  knob.addEventListener("pointermove", event => {
    if (!knob.hasPointerCapture(event.pointerId) || !shown) return;
    const [left, top] = pointIn(shown, event.clientX, event.clientY);
    const point = at();
    const sx = shown.scale("x");
    const sy = shown.scale("y");
    if (!sx || !sy || !point) return;
    const [x, y] = point;
    move(along === "y" ? x : sx.invert(left + grip[0]), along === "x" ? y : sy.invert(top + grip[1]));
  });
  knob.addEventListener("lostpointercapture", () => {
    knob.classList.remove("dragging");
    hold?.(false);
  });
  knob.addEventListener("keydown", event => {
    const direction = arrows[event.key];
    if (!direction) return;
    event.preventDefault();
    if (press) return press(direction[0] > 0 || direction[1] < 0 ? 1 : -1);
    const length = stride * (event.shiftKey ? 10 : 1);
    moveBy(direction[0] * length, direction[1] * length);
  });

  effect(place);
  return (picture, width) => {
    const plots = plotsOf(picture);
    shown = plots[plot];
    // Plots of the same sizes at the same width stand where the last ones did, though one of them is new; to measure
    // would make the browser lay out the page now.
    const now = plots
      .map(each => `${each.getAttribute("width")} × ${each.getAttribute("height")}`)
      .join(", ");
    if (shown && (now !== sizes || width !== measuredAt)) corner = offset(shown, stage);
    sizes = now;
    measuredAt = width;
    place();
  };
}

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The plots of a picture, in the order of the document. */
export function plotsOf(picture: Element): PlotElement[] {
  return [...picture.querySelectorAll("svg")].filter(svg => "scale" in svg) as unknown as PlotElement[];
}

/** Where a plot's corner lies on its stage, in pixels. */
function offset(plot: Element, stage: Element): readonly [number, number] {
  const {left, top} = plot.getBoundingClientRect();
  return pointIn(stage, left, top);
}

/** A point of the window in an element's own pixels, which are larger than the window's while it is presented. */
export function pointIn(element: Element, x: number, y: number): readonly [number, number] {
  const {left, top, width} = element.getBoundingClientRect();
  // A drawing says its own width; not every browser tells how large it is shown.
  const own = element instanceof SVGElement ? Number(element.getAttribute("width")) : element.clientWidth;
  const zoom = own > 0 && width > 0 ? width / own : 1;
  return [(x - left) / zoom, (y - top) / zoom];
}

function short(x: number): string {
  return Number(x.toPrecision(3)).toString();
}

/** A number without an exponent, as the attributes of accessibility want it. */
function decimal(x: number): string {
  return String(Number(x.toFixed(12))).includes("e") ? x.toFixed(12) : String(Number(x.toFixed(12)));
}
