const namespace = "http://www.w3.org/2000/svg";

/** A scale of a plot: from a value to a pixel. */
export type Scale = (value: number) => number;

/** How a path looks; colours are variables of the stylesheet. */
export interface Look {
  readonly stroke?: string;
  readonly fill?: string;
  readonly width?: number;
  readonly dash?: string;
  readonly opacity?: number;
  /** How strokes end; round by default. */
  readonly cap?: "butt" | "round";
}

/** A line that only helps to read a picture: where an axis has its zero, which step is looked at. */
export const guide: Look = {stroke: "var(--ink-soft)", width: 1, cap: "butt"};

/** A path; strokes are round, and there is no fill unless it is asked for. */
export function path(
  d: string,
  {stroke = "none", fill = "none", width = 1.75, dash, opacity, cap = "round"}: Look,
): SVGPathElement {
  const node = document.createElementNS(namespace, "path");
  node.setAttribute("d", d);
  node.setAttribute("stroke", stroke);
  node.setAttribute("fill", fill);
  node.setAttribute("stroke-width", String(width));
  node.setAttribute("stroke-linecap", cap);
  node.setAttribute("stroke-linejoin", "round");
  if (dash) node.setAttribute("stroke-dasharray", dash);
  // Of stroke and fill alone: of the node as a whole it would be a layer of its own for the browser.
  if (opacity !== undefined)
    for (const part of ["stroke-opacity", "fill-opacity"]) node.setAttribute(part, String(opacity));
  return node;
}

/** The place of a point by its number. */
export type At = (i: number) => readonly [number, number];

/** As far outside of a picture as a line is drawn, in pixels: browsers refuse much larger numbers. */
const farthest = 20_000;

/** A place as far outside of a picture as anything is drawn. */
export function bounded(pixel: number): number {
  return Math.max(-farthest, Math.min(farthest, pixel));
}

/** Pixels to one decimal: more would only make the picture heavier. */
export function pixels(value: number): number {
  if (!Number.isFinite(value)) return Number.NaN;
  return Math.round(10 * bounded(value)) / 10;
}

/** A line through points as path data: one element, however many there are. Points that are no numbers are left out. */
export function curve(count: number, at: At, x: Scale, y: Scale): string {
  let d = "";
  for (let i = 0; i < count; i++) {
    const [a, b] = at(i);
    const left = pixels(x(a));
    const top = pixels(y(b));
    if (Number.isFinite(left + top)) d += `${d ? "L" : "M"}${left},${top}`;
  }
  return d;
}

/** A dot for each point as path data; the stroke's width is its diameter. */
export function dots(count: number, at: At, x: Scale, y: Scale): string {
  let d = "";
  for (let i = 0; i < count; i++) {
    const [a, b] = at(i);
    const left = pixels(x(a));
    const top = pixels(y(b));
    if (Number.isFinite(left + top)) d += `M${left},${top}h0`;
  }
  return d;
}

/** Leaves out the places outside of a rectangle of the plane. */
export function within([left, right]: Interval, [bottom, top]: Interval, at: At): At {
  return i => {
    const [a, b] = at(i);
    return a >= left && a <= right && b >= bottom && b <= top ? [a, b] : [Number.NaN, Number.NaN];
  };
}

type Interval = readonly [number, number];

/** Words at a place of a plot. */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly color?: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Pixels to the right and down. */
  readonly dx?: number;
  readonly dy?: number;
  readonly bold?: boolean;
  /** The size of the letters in pixels; that of the picture by default. */
  readonly size?: number;
  /** Whether they stand on what is drawn as it is, without paper around them. */
  readonly plain?: boolean;
  /** A number, or a word, that is said large before the text. */
  readonly large?: {readonly text: string; readonly size: number};
}

/** Words at a place, as an element. */
export function wordsAt(
  {x: a, y: b, text, color = "var(--ink)", anchor = "start", dx = 0, dy = 0, bold, size, plain, large}: Words,
  x: Scale,
  y: Scale,
): SVGTextElement {
  const node = document.createElementNS(namespace, "text");
  node.setAttribute("x", (x(a) + dx).toFixed(1));
  node.setAttribute("y", (y(b) + dy).toFixed(1));
  node.setAttribute("fill", color);
  node.setAttribute("text-anchor", anchor);
  if (bold) node.setAttribute("font-weight", "600");
  if (size) node.setAttribute("font-size", String(size));
  if (plain) node.setAttribute("stroke", "none");
  if (!large) {
    node.textContent = text;
    return node;
  }
  const [first, rest] = [large.text, text].map(part => {
    const span = document.createElementNS(namespace, "tspan");
    span.textContent = part;
    return span;
  });
  first.setAttribute("font-size", String(large.size));
  first.setAttribute("font-weight", "650");
  node.append(first, rest);
  return node;
}
