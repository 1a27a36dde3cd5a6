import {createGenerator} from "../../random/generator.js";
import {type PriceMethod, priceMethods} from "./priceMethods.js";

/**
 * The seconds that one step of a method takes on this machine, for a matrix of size × size weights: its gradient
 * aside. Of several measurements the fastest counts, for what else the machine does can only slow one down.
 *
 * @param clock the time in seconds, as of some moment
 */
export function timeMethod(method: PriceMethod, size: number, clock: () => number): number {
  const generator = createGenerator(0, "noise");
  const gradients = Array.from({length: 4}, () =>
    Float64Array.from({length: size * size}, () => generator.normal()),
  );
  const optimizer = priceMethods[method](0.001, size);
  const w = Float64Array.from(gradients[0]);
  const state = optimizer.init(w);
  let t = 0;
  const stretch = (steps: number) => {
    const before = clock();
    for (let k = 0; k < steps; k++, t++) optimizer.step(w, gradients[t % 4], state as never, t);
    return (clock() - before) / steps;
  };
  // As many steps at a time as take about two milliseconds, clocks being coarse.
  const first = stretch(1);
  const steps = Math.max(1, Math.min(5000, Math.round(0.002 / Math.max(first, 1e-6))));
  return Math.min(...Array.from({length: 5}, () => stretch(steps)));
}
