import type {Claim} from "./claim.js";
import {gdLinear} from "./claims/convergence/gd-linear.js";
import {batchUnbiased} from "./claims/mini-batches/batch-unbiased.js";
import {batchVariance} from "./claims/mini-batches/batch-variance.js";
import {damping} from "./claims/momentum/damping.js";
import {momentumGain} from "./claims/momentum/momentum-gain.js";
import {momentumRateClaim} from "./claims/momentum/momentum-rate.js";
import {zigzag} from "./claims/momentum/zigzag.js";

/** Every claim of the course that is checked, in the order of its pages. */
export const claims: readonly Claim[] = [
  batchUnbiased,
  batchVariance,
  gdLinear,
  zigzag,
  momentumGain,
  momentumRateClaim,
  damping,
];
