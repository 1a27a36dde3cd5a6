import {createGenerator} from "../../random/generator.js";
import {type PriceMethod, priceMethods} from "./priceMethods.js";

/** What is timed takes this long at least, in seconds. */
const longEnough = 0.005;

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
  // Clocks are coarse: as many steps at a time as take a few of their ticks.
  let steps = 1;
  while (stretch(steps) * steps < longEnough && steps < 2 ** 20) steps *= 2;
  return Math.min(...Array.from({length: 3}, () => stretch(steps)));
}
