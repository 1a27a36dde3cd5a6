import type {Kept} from "../../figures/kept.js";
import {landscape} from "../../figures/landscape.js";
import {fitted} from "../../figures/map.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {curve, path} from "../../figures/strokes.js";
import type {Slice} from "../../lib/experiments/lossSlices/result.js";
import {landOf, windowOf} from "./sliceLand.js";

/** What the words beside a small map need, in pixels. */
const roomForWords = 140;

/** A slice as a small map with its name, to be chosen. */
export function sliceThumb(
  kept: Kept,
  slice: Slice,
  {levels, name, told, chosen}: {levels: readonly number[]; name: string; told: string; chosen: boolean},
  size: Size,
): Element {
  const width = Math.min(Math.round(1.7 * size.height), size.width - roomForWords);
  const seen = fitted(windowOf(slice), {width, height: size.height});
  const axes = {
    ...size,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: size.width - width,
    x: {domain: [...seen.x], axis: null},
    y: {domain: [...seen.y], axis: null},
  } as const;
  const corners = [0, 1, 2, 3, 4].map(
    i => [seen.x[i % 4 > 0 && i % 4 < 3 ? 1 : 0], seen.y[i % 4 > 1 ? 1 : 0]] as const,
  );
  return panel(kept, "thumb", axes, {
    ground: (x, y) => landscape(kept, "thumb", landOf(slice, levels), seen, x, y),
    drawn: (x, y) => [
      path(
        curve(slice.shadows.length, i => slice.shadows[i], x, y),
        {stroke: "var(--paper)", width: 3.5},
      ),
      path(
        curve(slice.shadows.length, i => slice.shadows[i], x, y),
        {stroke: "var(--gradient-descent)", width: 2},
      ),
      path(
        curve(5, i => corners[i], x, y),
        chosen ? {stroke: "var(--accent)", width: 7} : {stroke: "var(--ink-soft)", width: 1},
      ),
    ],
    words: [
      {
        x: seen.x[1],
        y: seen.y[1],
        text: name,
        bold: chosen,
        color: chosen ? "var(--accent)" : undefined,
        dx: 10,
        dy: size.height / 2 - 4,
        plain: true,
      },
      {
        x: seen.x[1],
        y: seen.y[1],
        text: told,
        color: "var(--ink-soft)",
        dx: 10,
        dy: size.height / 2 + 14,
        plain: true,
      },
    ],
  });
}
