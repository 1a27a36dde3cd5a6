import type {Axes} from "./panel.js";
import type {Words} from "./strokes.js";

/** What a picture says large: the number that matters, and what it is the number of. */
export interface Headline {
  /** "×0.9", or a word where there is no number: "diverges". */
  readonly number: string;
  /** What stands small behind it: "per step". */
  readonly text?: string;
  readonly color?: string;
}

/** The height of a line, in pixels, and the sizes of a number in a wide panel and in a small one. */
const line = 30;
const sizes = {wide: 26, small: 21};
/** A panel narrower than this is small. */
const small = 420;
/** How far from the edges headlines stand in a picture without axes. */
const inset = {x: 12, y: 6};
/** From the bottom of a line up to where its letters stand. */
const descent = 8;

/** Axes with room for these many headlines between the label of y and the frame: there no curve runs through them. */
export function roomForHeadlines(axes: Axes, count: number): Axes {
  if (count === 0 || isBare(axes)) return axes;
  return {...axes, marginTop: labelled(axes) + line * count};
}

/** The words of headlines, one below the other, up to the right edge of a frame, in pixels. */
export function headlineWords(headlines: readonly Headline[], axes: Axes, right: number): Words[] {
  const bare = isBare(axes);
  const top = bare ? inset.y : (axes.marginTop ?? 0) - line * headlines.length;
  const size = right < small ? sizes.small : sizes.wide;
  return headlines.map(({number, text = "", color}, i) => ({
    x: right - (bare ? inset.x : 0),
    y: top + line * (i + 1) - descent,
    text: text && ` ${text}`,
    large: {text: number, size},
    color,
    anchor: "end",
    plain: !bare,
  }));
}

/** The height of the label of y above a frame. */
function labelled({marginTop = 20}: Axes): number {
  return Math.max(0, marginTop - 6);
}

/** Whether a panel is all picture, without room around it. */
function isBare({margin}: Axes): boolean {
  return margin === 0;
}
