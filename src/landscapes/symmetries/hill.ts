import {shadeOf, shades} from "../../figures/landscape.js";
import {region} from "../../figures/region.js";
import type {Scale} from "../../figures/strokes.js";

/** Points between two losses: a band that begins between them begins near where the line crosses it. */
const finer = 8;

/** What lies under the losses along a way from 0 to 1, in bands of the colours of landscapes up to a height. */
export function hill(losses: readonly number[], high: number, x: Scale, y: Scale): Element[] {
  const last = finer * (losses.length - 1);
  const loss = (i: number) => {
    const before = Math.min(losses.length - 2, Math.floor(i / finer));
    return losses[before] + (i / finer - before) * (losses[before + 1] - losses[before]);
  };
  const band = high / shades;
  return Array.from({length: shades}, (_, k) => {
    const [from, to] = [k * band, (k + 1) * band];
    return region(
      last + 1,
      i => [i / last, from],
      i => [i / last, Math.min(to, Math.max(from, loss(i)))],
      x,
      y,
      shadeOf(k, shades - 1),
      0.85,
    );
  });
}
