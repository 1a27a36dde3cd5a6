import type {Rectangle} from "../../figures/landscape.js";
import {sharpnessAt} from "../../lib/experiments/thrownOver/thrownOver.js";

type Place = readonly [number, number];

/** The valley ab = 1 inside a rectangle: the parts of it that are flatter than `edge`, and those that are sharper. */
export function valleyParts(edge: number, {x, y}: Rectangle): {flat: Place[][]; sharp: Place[][]} {
  const parts = {flat: [] as Place[][], sharp: [] as Place[][]};
  for (const side of [1, -1]) {
    // In even steps of log |a|, from where |b| leaves the rectangle to where |a| does.
    const [most, least] = side > 0 ? [x[1], 1 / y[1]] : [-x[0], -1 / y[0]];
    if (!(least > 0 && most > least)) continue;
    let last: keyof typeof parts | undefined;
    for (let i = 0; i <= 120; i++) {
      const a = side * least * (most / least) ** (i / 120);
      const place: Place = [a, 1 / a];
      const kind = sharpnessAt(...place) < edge ? "flat" : "sharp";
      if (kind !== last) parts[kind].push([]);
      parts[kind][parts[kind].length - 1].push(place);
      last = kind;
    }
  }
  return parts;
}

/** The places where ½(ab − 1)² has the sharpness `edge`, a closed curve around the origin, for edge > 2. */
export function sharpnessContour(edge: number): Place[] {
  const directions = 120;
  return Array.from({length: directions + 1}, (_, i) => {
    const [c, s] = [Math.cos((2 * Math.PI * i) / directions), Math.sin((2 * Math.PI * i) / directions)];
    // Far enough out the sharpness is at least (a² + b²)/2.
    let [inside, outside] = [0, Math.sqrt(2 * edge)];
    for (let k = 0; k < 40; k++) {
      const r = (inside + outside) / 2;
      if (sharpnessAt(r * c, r * s) < edge) inside = r;
      else outside = r;
    }
    return [inside * c, inside * s];
  });
}
