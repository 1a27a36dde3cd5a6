import type {Kept} from "./kept.js";
import {type Land, landscape, type Rectangle} from "./landscape.js";
import {type Inside, panel} from "./panel.js";
import type {Size} from "./picture.js";
import type {Scale} from "./strokes.js";

/** What stands on a map. */
export type OnMap = Omit<Inside, "ground">;

/**
 * A landscape seen from above with what is drawn on it, one unit as long up as across: there an angle is an angle, and
 * a gradient stands at a right angle to its contour. It needs no axes; who wants to know a place points at it.
 *
 * @param domain what must be in sight; where the size is of another shape, more is
 * @param size that of the picture; what it says of a margin below is left free
 */
export function map(
  kept: Kept,
  name: string,
  land: Land,
  domain: Rectangle,
  size: Size & {readonly marginBottom?: number},
  on: OnMap,
): Element {
  const {width, height, marginBottom = 0} = size;
  const seen = fitted(domain, {width, height: height - marginBottom});
  const axes = {
    ...size,
    margin: 0,
    marginBottom,
    x: {domain: [...seen.x], axis: null},
    y: {domain: [...seen.y], axis: null},
  };
  return panel(kept, name, axes, {
    ...on,
    ground: (x: Scale, y: Scale) => landscape(kept, name, land, seen, x, y),
  });
}

/** The smallest rectangle around a domain that has the shape of a size. */
export function fitted({x, y}: Rectangle, {width, height}: Size): Rectangle {
  const unit = Math.max((x[1] - x[0]) / width, (y[1] - y[0]) / height);
  const around = ([least, most]: readonly [number, number], length: number): [number, number] => {
    const middle = (least + most) / 2;
    return [middle - (unit * length) / 2, middle + (unit * length) / 2];
  };
  return {x: around(x, width), y: around(y, height)};
}

/** The height of a map at a width, in its own shape but for bounds. */
export function mapHeight({x, y}: Rectangle, least: number, most: number): (width: number) => number {
  return width => Math.min(most, Math.max(least, (width * (y[1] - y[0])) / (x[1] - x[0])));
}
