import type {Scale, Words} from "../strokes.js";
import type {Box} from "./boxes.js";

/** The size of the letters of pictures, in pixels: src/style/figure.css. */
const letterSize = 13.5;
/** The height of a capital letter over the size of letters. */
const capital = 0.66;
/** How much wider bold letters are. */
const bolder = 1.05;

/** The widths of letters over their size, about: those that are much narrower or wider than the rest. */
const widths: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ ]/, 0.2],
  [/[.,:;·'’|!]/, 0.25],
  [/[ijlI()[\]⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/, 0.29],
  [/[frt/-]/, 0.34],
  [/[mMwW%…→←]/, 0.82],
  [/[A-Z]/, 0.58],
];
const usual = 0.505;

/** About how wide words are, in pixels: to measure them would lay out the page. */
export function widthOf(text: string, size = letterSize, bold = false): number {
  let sum = 0;
  for (const letter of text) sum += widths.find(([letters]) => letters.test(letter))?.[1] ?? usual;
  return sum * size * (bold ? bolder : 1);
}

/** Where words stand in a picture: from side to side, and from their baseline as high up as a capital letter. */
export function boxOf(
  {x: a, y: b, text, anchor = "start", dx = 0, dy = 0, bold, size = letterSize, large}: Words,
  x: Scale,
  y: Scale,
): Box {
  const width = widthOf(text, size, bold) + (large ? widthOf(large.text, large.size, true) : 0);
  const left = x(a) + dx - width * {start: 0, middle: 0.5, end: 1}[anchor];
  const bottom = y(b) + dy;
  return {left, right: left + width, top: bottom - capital * (large?.size ?? size), bottom};
}
