import {nonNegative, positive} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";
import {createGenerator} from "../../random/generator.js";
import {matrixValley} from "./matrixValley.js";
import {type PriceMethod, priceMethods} from "./priceMethods.js";
import {type InvariancePriceSettings, invariancePriceSettings} from "./settings.js";

/** The share of the loss at the start that is to be reached. */
export const priceTarget = 1e-4;
/** The step sizes to choose from, a factor 2 apart. */
const etas = Array.from({length: 12}, (_, k) => 0.1 * 2 ** (k - 5));
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

/** Steps to the target at each method's best η, by the size of the matrix. */
export type InvariancePrice = Checked<typeof shape>;

/** Checks that a value is the result of the experiment. */
export const checkInvariancePrice: Check<InvariancePrice> = shape;

/** Counts the steps of the methods in the valley of a matrix, at each method's best η for each size. */
export function invariancePrice(settings: InvariancePriceSettings, seed: number): InvariancePrice {
  const {sizes, largestFull} = settings;
  const of = (method: PriceMethod, largest = Infinity) =>
    sizes.filter(size => size <= largest).map(size => ({size, ...tuned(method, size, settings, seed)}));
  return {
    settings,
    adam: of("adam"),
    soap: of("soap"),
    shampoo: of("shampoo"),
    fullMatrixRms: of("fullMatrixRms", largestFull),
  };
}

function tuned(method: PriceMethod, size: number, {kappa}: InvariancePriceSettings, seed: number) {
  let best = {eta: etas[0], steps: mostSteps};
  for (const eta of etas) {
    const steps = stepsToTarget(method, eta, size, {kappa, seed, most: best.steps});
    if (steps < best.steps) best = {eta, steps};
  }
  return best;
}

function stepsToTarget(
  method: PriceMethod,
  eta: number,
  size: number,
  {kappa, seed, most}: {kappa: number; seed: number; most: number},
): number {
  const generator = createGenerator(seed, "data");
  const objective = matrixValley(size, kappa, generator);
  const w = Float64Array.from({length: objective.dimension}, () => generator.normal());
  const g = new Float64Array(w.length);
  const optimizer = priceMethods[method](eta, size);
  const state = optimizer.init(w);
  const start = objective.value(w);
  for (let k = 0; k < most; k++) {
    const value = objective.gradient(w, g);
    if (value <= priceTarget * start) return k;
    if (value > 1e6 * start) return most;
    optimizer.step(w, g, state as never, k);
  }
  return most;
}
