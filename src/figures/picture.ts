import {arrange, type Kept, roomOf} from "./kept.js";

/**
 * What draws data. Its height at a width is known without the data, so that a page can reserve it before anything is
 * computed; a layout makes one picture of several.
 */
export interface Picture<Shown> {
  /** The height in pixels at a width; `stacked` where others stand above or below it for want of width. */
  height(width: number, stacked?: boolean): number;
  /** Draws; elements that stay as they are may be kept from one drawing to the next. */
  draw(shown: Shown, width: number, kept: Kept, stacked?: boolean): Element;
}

/** The size that a picture is drawn in. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Below this width, pictures that stand beside one another are stacked. */
export const narrow = 640;
/** What a picture beside another one gets of the width at least, in pixels, whatever its share is. */
const least = 200;
/** The space between pictures beside one another, and between stacked ones, in pixels. */
export const columnGap = 24;
const rowGap = 8;

/** The height of a plot in pixels: fixed, by the width, or another one where plots are stacked on a phone. */
export type Height = number | ((width: number) => number) | {readonly wide: number; readonly stacked: number};

/** A picture of one plot: a height, and what draws in that size. */
export function picture<Shown>(
  height: Height,
  draw: (shown: Shown, size: Size, kept: Kept) => Element,
): Picture<Shown> {
  const heightAt = (width: number, stacked: boolean) => {
    if (typeof height === "number") return height;
    if (typeof height === "function") return Math.round(height(width));
    return stacked ? height.stacked : height.wide;
  };
  return {
    height: (width, stacked = width < narrow) => heightAt(width, stacked),
    draw: (shown, width, kept, stacked = width < narrow) =>
      draw(shown, {width, height: heightAt(width, stacked)}, kept),
  };
}

/**
 * Two pictures beside one another; one above the other where it is narrow.
 *
 * @param share what the left one takes of the width, in (0, 1)
 */
export function beside<Shown>(share: number, left: Picture<Shown>, right: Picture<Shown>): Picture<Shown> {
  const stacked = stack(left, right);
  const widths = (width: number) => {
    const first = Math.round(Math.min(Math.max(width * share, least), width - columnGap - least));
    return [first, width - first - columnGap] as const;
  };
  return {
    height(width) {
      if (width < narrow) return stacked.height(width, true);
      const [first, second] = widths(width);
      return Math.max(left.height(first, false), right.height(second, false));
    },
    draw(shown, width, kept) {
      if (width < narrow) return stacked.draw(shown, width, kept, true);
      const [first, second] = widths(width);
      return arrange(
        kept,
        "panels",
        "panels",
        left.draw(shown, first, roomOf(kept, "left"), false),
        right.draw(shown, second, roomOf(kept, "right"), false),
      );
    },
  };
}

/** Pictures one above the other. */
export function stack<Shown>(...pictures: readonly Picture<Shown>[]): Picture<Shown> {
  return {
    height: (width, stacked = width < narrow) =>
      pictures.reduce((sum, each) => sum + each.height(width, stacked), 0) + rowGap * (pictures.length - 1),
    draw: (shown, width, kept, stacked = width < narrow) =>
      arrange(
        kept,
        "stack",
        "panels stacked",
        ...pictures.map((each, i) => each.draw(shown, width, roomOf(kept, `row ${i}`), stacked)),
      ),
  };
}

/** One of two pictures, by the width that there is. */
export function byWidth<Shown>(wide: Picture<Shown>, small: Picture<Shown>): Picture<Shown> {
  const at = (width: number) => (width < narrow ? small : wide);
  return {
    height: width => at(width).height(width),
    draw: (shown, width, kept) => at(width).draw(shown, width, kept),
  };
}
