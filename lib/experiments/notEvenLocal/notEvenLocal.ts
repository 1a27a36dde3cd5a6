import {hessianVectorByDifferences} from "../../autodiff/hessianByDifferences.js";
import type {Digits} from "../../data/digits.js";
import {endsOfSpectrum} from "../../matrix/endsOfSpectrum.js";
import type {Objective} from "../../objectives/objective.js";
import {penalised} from "../../objectives/wrappers/penalised.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {withWeightDecay} from "../../optimizers/withWeightDecay.js";
import {createGenerator} from "../../random/generator.js";
import {cosine} from "../../schedules/cosine.js";
import {dot, norm} from "../../vector.js";
import {watchedTraining} from "../watchedTraining.js";
import type {LongRun} from "./result.js";
import type {NotEvenLocalSettings} from "./settings.js";

/** The products with the Hessian for the ends of its spectrum. */
const products = 80;
/** λ of the penalty ½λ|w|² in the loss: so little that all digits can be read right. */
export const weightDecay = 1e-4;
/** Where the loss is taken along the direction of least curvature: as many places on either side, up to this far. */
export const profile = {each: 20, reach: 2};

/** The place of a training in its landscape at one moment. */
export type Moment = LongRun["moments"][number];

/**
 * Trains a 64-hidden-10 network of tanh by SGD for long and looks, after each of the passes, at the loss of all training
 * digits: its gradient, both ends of the spectrum of its Hessian, and the loss along the direction of the least
 * eigenvalue. Lanczos's method approaches that eigenvalue from above: it is at least as negative as what is told.
 *
 * Weight decay is a part of the loss: it grows with |w|, so that there is a lowest place to arrive at. Without it there
 * is none once all digits are read right, as longer output weights always lower the cross-entropy. The step size falls to
 * 0, so that it is not the noise of the batches that keeps the run from arriving.
 *
 * @throws RangeError if the training leaves the numbers before the last pass
 */
export function* notEvenLocal(
  digits: Digits,
  settings: NotEvenLocalSettings,
  seed: number,
): Generator<Moment, LongRun> {
  const {eta} = settings;
  const watched = watchedTraining("notEvenLocal", digits, settings, seed, steps =>
    withWeightDecay(gradientDescent({eta: cosine({eta, steps})}), {weightDecay}),
  );
  const {count} = watched.objective;
  const objective = penalised(watched.objective, {weightDecay});
  const random = createGenerator(seed, "knives");
  const moments: Moment[] = [];
  for (const {passes, w} of watched.moments) {
    const right = Math.round(count * watched.accuracy(w));
    moments.push({passes, right, ...lookAround(objective, w, random.normal)});
    yield moments[moments.length - 1];
  }
  return {settings, dimension: objective.dimension, trainCount: count, moments};
}

/** What there is to see at one place of a landscape. */
function lookAround(
  objective: Objective,
  w: Float64Array,
  normal: () => number,
): Omit<Moment, "passes" | "right"> {
  const multiply = hessianVectorByDifferences(objective);
  const gradient = new Float64Array(w.length);
  const loss = objective.gradient(w, gradient);
  const start = Float64Array.from(w, normal);
  const {least, greatest} = endsOfSpectrum((v, out) => multiply(w, v, out), start, products);
  const downhill = dot(gradient, least.vector) > 0 ? -1 : 1;
  const {each, reach} = profile;
  return {
    loss,
    length: norm(w),
    gradientNorm: norm(gradient),
    largest: greatest.value,
    least: least.value,
    along: Array.from({length: 2 * each + 1}, (_, k) => {
      const s = downhill * ((k - each) / each) * reach;
      return objective.value(w.map((x, i) => x + s * least.vector[i]));
    }),
  };
}
