import {inInterval, positive, real} from "../../arguments.js";
import {strongest} from "./settings.js";

/**
 * L, by rows, such that the noise of a batch gradient is Lz with z standard normal: 3/√B along a direction, 1/√B across
 * it.
 *
 * @param batch B ∈ (0, ∞), the examples in a batch
 * @param degrees the direction, from the first axis
 */
export function noiseFactor(batch: number, degrees: number): [number, number, number, number] {
  inInterval("noiseFactor", "batch", batch, positive);
  const angle = (inInterval("noiseFactor", "degrees", degrees, real) * Math.PI) / 180;
  const along = strongest / Math.sqrt(batch);
  const across = along / 3;
  return [
    along * Math.cos(angle),
    -across * Math.sin(angle),
    along * Math.sin(angle),
    across * Math.cos(angle),
  ];
}
