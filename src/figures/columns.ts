import {narrow} from "./axes.js";

/** The space between panels that stand beside one another, in pixels. */
const gap = 24;

/** Two panels beside one another, or one above the other. */
export interface Columns {
  /** The widths of both. */
  readonly left: number;
  readonly right: number;
  /** The classes of the box that holds them. */
  readonly row: string;
}

/**
 * How two panels share a width; where it is narrow, each takes all of it and they are stacked.
 *
 * @param share what the left one takes of the width, in (0, 1)
 */
export function columns(width: number, share: number): Columns {
  if (width < narrow) return {left: width, right: width, row: "panels stacked"};
  const left = Math.round(width * share);
  return {left, right: width - left - gap, row: "panels"};
}
