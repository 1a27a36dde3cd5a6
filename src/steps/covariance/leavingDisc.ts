import {arrow} from "../../figures/arrows.js";
import {type At, type Look, path, type Scale} from "../../figures/strokes.js";
import {reach} from "./disc.js";

/** An arrow over the rim where a path first leaves the disc, up to a step; none where it stays. */
export function leavingDisc(point: At, steps: number, look: Look, x: Scale, y: Scale): Element[] {
  for (let k = 1; k <= steps; k++) {
    const [from, at] = [point(k - 1), point(k)];
    if (Math.hypot(...at) < reach || Math.hypot(...from) >= reach) continue;
    const [right, up] = [at[0] - from[0], at[1] - from[1]];
    const edge = onWay(from, [right, up]);
    const length = Math.hypot(right, up);
    const [tail, tip] = [-0.6, 0.3].map(
      s => [edge[0] + (s * right) / length, edge[1] + (s * up) / length] as const,
    );
    return [path(arrow(tail, tip, x, y), look)];
  }
  return [];
}

/** Where a straight way from a point inside crosses the rim: |p + sd| = reach. */
function onWay(
  [x, y]: readonly [number, number],
  [right, up]: readonly [number, number],
): readonly [number, number] {
  const length = Math.hypot(right, up);
  const along = (x * right + y * up) / length;
  const s = (-along + Math.sqrt(along ** 2 + reach ** 2 - x * x - y * y)) / length;
  return [x + s * right, y + s * up];
}
