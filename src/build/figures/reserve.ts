import type {AnyFigure} from "../../controls/frame/definition.js";

/** The widths of a picture, in pixels, in a wide window, in a middling one, and on a phone. */
const widths = {wide: 960, middle: 660, narrow: 350};

/**
 * The room that a figure takes on its page before it is there, as custom properties of its place: the heights of its
 * picture at three widths, and how many rows of controls stand below it. src/style/figure.css adds them up.
 */
export function reserve({picture, time, sight, more = [], presets = [], numbers}: AnyFigure): string {
  const heights = Object.entries(widths).map(
    ([name, width]) => `--picture-${name}: ${picture.height(width)}px`,
  );
  const controls = (time ? 1 : 0) + sight.length;
  // A player's speed stands under "more".
  const extra = more.length > 0 || time !== undefined;
  const rows = {
    "rows-wide": (controls > 0 || extra ? 1 : 0) + (presets.length > 0 ? 1 : 0),
    "rows-narrow": controls + (presets.length > 0 || extra ? 1 : 0),
    "lines-numbers": numbers ? 1 : 0,
  };
  return [...heights, ...Object.entries(rows).map(([name, count]) => `--${name}: ${count}`)].join("; ");
}
