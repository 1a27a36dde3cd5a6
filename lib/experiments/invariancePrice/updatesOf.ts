import {createGenerator} from "../../random/generator.js";
import {type PriceMethod, priceMethods} from "./priceMethods.js";
import type {Stretch} from "./steadyTimes.js";

/**
 * Updates of a method for a matrix of size × size weights, to be timed. The gradients are there before the clock is
 * looked at: what they cost is the same for all methods.
 *
 * @param clock the time in seconds, as of some moment
 */
export function updatesOf(method: PriceMethod, size: number, clock: () => number): Stretch {
  const generator = createGenerator(0, "noise");
  const gradients = Array.from({length: 4}, () =>
    Float64Array.from({length: size * size}, () => generator.normal()),
  );
  const optimizer = priceMethods[method](0.001, size);
  const w = Float64Array.from(gradients[0]);
  const state = optimizer.init(w);
  let t = 0;
  return updates => {
    const before = clock();
    for (let k = 0; k < updates; k++, t++) optimizer.step(w, gradients[t % 4], state as never, t);
    return clock() - before;
  };
}
