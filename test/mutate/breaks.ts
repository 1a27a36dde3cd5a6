import type {Break} from "./break.js";
import {adam} from "./breaks/adam.js";
import {adaptiveMethods} from "./breaks/adaptiveMethods.js";
import {automaticDifferentiation} from "./breaks/automaticDifferentiation.js";
import {convergence} from "./breaks/convergence.js";
import {covariance} from "./breaks/covariance.js";
import {lessons} from "./breaks/lessons.js";
import {lossLandscapes} from "./breaks/lossLandscapes.js";
import {miniBatches} from "./breaks/miniBatches.js";
import {momentum} from "./breaks/momentum.js";
import {noiseAndSchedules} from "./breaks/noiseAndSchedules.js";
import {stepSize} from "./breaks/stepSize.js";
import {symmetries} from "./breaks/symmetries.js";

/** The faults that are put into the code, one at a time, to see whether the claims' checks notice: page by page. */
export const breaks: readonly Break[] = [
  ...miniBatches,
  ...automaticDifferentiation,
  ...convergence,
  ...stepSize,
  ...momentum,
  ...adaptiveMethods,
  ...adam,
  ...covariance,
  ...lossLandscapes,
  ...noiseAndSchedules,
  ...symmetries,
  ...lessons,
];
