import {type PlotOptions, plot} from "@observablehq/plot";
import {type Headline, headlineWords, roomForHeadlines} from "./headline.js";
import {type Kept, keep} from "./kept.js";
import {patchAll} from "./patch.js";
import {type Scale, type Words, wordsAt} from "./strokes.js";
import type {Box} from "./words/boxes.js";
import {offEachOther} from "./words/offEachOther.js";
import {boxOf} from "./words/wordBox.js";

const namespace = "http://www.w3.org/2000/svg";

/** What stands inside a panel's axes. */
export interface Inside {
  /** What lies under all else; a kept one stays in place. */
  readonly ground?: (x: Scale, y: Scale) => Element;
  /** Cut off at the frame. */
  readonly drawn?: Drawing;
  /** Over it, free to reach beyond the frame. */
  readonly over?: Drawing;
  /** Over that, and as free, but kept within the picture and off each other. */
  readonly words?: readonly Words[] | ((x: Scale, y: Scale) => readonly Words[]);
  /** The places of rings, which words keep off. */
  readonly rings?: readonly (readonly [number, number])[];
  /** What the panel says large: above the frame of one that has axes, else in its corner. */
  readonly headlines?: readonly Headline[];
  /** All that it depends on beside the axes, if that is said: while it stays the very same, so does the inside. */
  readonly from?: readonly unknown[];
}

type Drawing = (x: Scale, y: Scale) => readonly Element[];
/** Plot's options for a panel without its inside. */
export type Axes = Omit<PlotOptions, "marks">;

/**
 * A plot whose axes are kept while their options stay the same, and whose inside changes each time where it has to.
 *
 * @param axes Plot's options; x and y need a domain
 */
export function panel(kept: Kept, name: string, axes: Axes, inside: Inside): Element {
  const {headlines = []} = inside;
  const roomy = roomForHeadlines(axes, headlines.length);
  const shown = keep(kept, name, JSON.stringify(roomy), () => withInside(plot(roomy)));
  if (inside.from && shown.from && isSame(inside.from, shown.from)) return shown;
  shown.from = inside.from;
  const x = shown.scale("x")?.apply as Scale;
  const y = shown.scale("y")?.apply as Scale;
  const [ground, frame, over, above] = [...shown.children].slice(-4);
  const below = inside.ground?.(x, y);
  if (below && below !== ground.firstElementChild) ground.replaceChildren(below);
  patchAll(frame, inside.drawn?.(x, y) ?? []);
  patchAll(over, inside.over?.(x, y) ?? []);
  const large = headlineWords(headlines, roomy, range(shown, "x")[1]);
  const wanted = typeof inside.words === "function" ? inside.words(x, y) : (inside.words ?? []);
  const headBoxes = large.map(each => boxOf(each, same, same));
  const rings = (inside.rings ?? []).map(([a, b]) => around(x(a), y(b)));
  const {words, boxes} = offEachOther(wanted, roomOf(shown), [...headBoxes, ...rings], x, y);
  shown.words = [...headBoxes, ...boxes];
  patchAll(above, [
    ...words.map(each => wordsAt(each, x, y)),
    ...large.map(each => wordsAt(each, same, same)),
  ]);
  return shown;
}

const same: Scale = pixel => pixel;

/** The radius of a ring: src/style/figure.css. */
const ringRadius = 10;

function around(x: number, y: number): Box {
  return {left: x - ringRadius, right: x + ringRadius, top: y - ringRadius, bottom: y + ringRadius};
}

/** All of a picture. */
function roomOf(svg: Element): Box {
  const [right, bottom] = ["width", "height"].map(name => Number(svg.getAttribute(name)));
  return {left: 0, right, top: 0, bottom};
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, i) => Object.is(value, other[i]));
}

/** A plot with what its inside was drawn from, and with what its words fill: names of handles keep off that. */
type Drawn = ReturnType<typeof plot> & {from?: readonly unknown[]; words?: readonly Box[]};

/** Adds the layers of an inside: a frame that cuts off what is drawn in it, words that stand out from the lines below. */
function withInside(svg: Drawn): Drawn {
  const [left, right] = range(svg, "x");
  const [bottom, top] = range(svg, "y");
  const box = {x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top)};
  const frame = document.createElementNS(namespace, "svg");
  for (const [attribute, value] of Object.entries(box)) frame.setAttribute(attribute, String(value));
  frame.setAttribute("viewBox", Object.values(box).join(" "));
  frame.setAttribute("style", "overflow: hidden");
  const [ground, over, words] = Array.from({length: 3}, () => document.createElementNS(namespace, "g"));
  words.setAttribute(
    "style",
    "paint-order: stroke; stroke: var(--paper); stroke-width: 3.5px; stroke-linejoin: round",
  );
  svg.append(ground, frame, over, words);
  return svg;
}

function range(svg: Drawn, name: "x" | "y"): readonly number[] {
  return svg.scale(name)?.range as readonly number[];
}
