import {nonNegative, positive} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";
import type {Objective} from "../../objectives/objective.js";
import type {Optimizer, OptimizerState} from "../../optimizers/optimizer.js";
import {createGenerator} from "../../random/generator.js";
import {median} from "../median.js";
import {matrixValley} from "./matrixValley.js";
import {type PriceMethod, priceMethods} from "./priceMethods.js";
import {type InvariancePriceSettings, invariancePriceSettings} from "./settings.js";

/** The share of the loss at the start that is to be reached. */
export const priceTarget = 1e-4;
/** The step sizes to choose from, a factor 2 apart; those in the middle first, so that few runs are long. */
const etas = Array.from({length: 13}, (_, k) => 0.1 * 2 ** (k - 3)).sort(
  (a, b) => Math.abs(Math.log(a)) - Math.abs(Math.log(b)),
);
/** The valleys of each size, an odd number, of whose counts the median is taken. */
export const priceValleys = 5;
/** The most steps that are tried; what needs more counts as this many. */
const mostSteps = 1000;

const counts = listOf(recordOf({size: wholeIn(2), eta: numberIn(positive), steps: numberIn(nonNegative)}));

const shape = recordOf({
  settings: invariancePriceSettings,
  /** One for each size of the settings; fewer for full-matrix RMS. */
  adam: counts,
  soap: counts,
  shampoo: counts,
  fullMatrixRms: counts,
});

/** Steps to the target at each method's best η, the median of some valleys, by the size of the matrix. */
export type InvariancePrice = Checked<typeof shape>;

/** Checks that a value is the result of the experiment. */
export const checkInvariancePrice: Check<InvariancePrice> = shape;

/** Counts the steps of the methods in valleys of a matrix, at each method's best η for each size. */
export function invariancePrice(settings: InvariancePriceSettings, seed: number): InvariancePrice {
  const {sizes, largestFull} = settings;
  const bySize = sizes.map(size => ({size, valleys: valleysOf(size, settings, seed)}));
  const of = (method: PriceMethod, largest = Infinity) =>
    bySize
      .filter(({size}) => size <= largest)
      .map(({size, valleys}) => ({size, ...tuned(method, size, valleys)}));
  return {
    settings,
    adam: of("adam"),
    soap: of("soap"),
    shampoo: of("shampoo"),
    fullMatrixRms: of("fullMatrixRms", largestFull),
  };
}

/** A valley, and where to start in it. */
interface Valley {
  readonly objective: Objective;
  readonly w0: Float64Array;
}

/** The valleys for matrices of a size, drawn one after the other. */
function valleysOf(size: number, {kappa}: InvariancePriceSettings, seed: number): Valley[] {
  const generator = createGenerator(seed, "data");
  return Array.from({length: priceValleys}, () => {
    const objective = matrixValley(size, kappa, generator);
    return {objective, w0: Float64Array.from({length: objective.dimension}, () => generator.normal())};
  });
}

/** The η that needs the fewest steps, in the median of the valleys. */
function tuned(method: PriceMethod, size: number, valleys: readonly Valley[]) {
  let best = {eta: etas[0], steps: mostSteps};
  for (const eta of etas) {
    // What needs more steps than the best so far is not followed to its end: it makes no median smaller.
    const counts = valleys.map(valley => stepsToTarget(priceMethods[method](eta, size), valley, best.steps));
    const steps = median(counts);
    if (steps < best.steps) best = {eta, steps};
  }
  return best;
}

function stepsToTarget(optimizer: Optimizer<OptimizerState>, {objective, w0}: Valley, most: number): number {
  const w = Float64Array.from(w0);
  const g = new Float64Array(w.length);
  const state = optimizer.init(w);
  const start = objective.value(w);
  for (let k = 0; k < most; k++) {
    const value = objective.gradient(w, g);
    if (value <= priceTarget * start) return k;
    if (value > 1e6 * start) return most;
    optimizer.step(w, g, state, k);
  }
  return most;
}
