import type {Claim} from "./claim.js";
import {adamBound} from "./claims/adam/adam-bound.js";
import {adamFails} from "./claims/adam/adam-fails.js";
import {adamRare} from "./claims/adam/adam-rare.js";
import {adamRobust} from "./claims/adam/adam-robust.js";
import {adamStep} from "./claims/adam/adam-step.js";
import {biasCorrection} from "./claims/adam/bias-correction.js";
import {tunedRace} from "./claims/adam/tuned-race.js";
import {variants} from "./claims/adam/variants.js";
import {adadeltaLecture} from "./claims/adaptive-methods/adadelta-lecture.js";
import {adadeltaZeilerClaim} from "./claims/adaptive-methods/adadelta-zeiler.js";
import {adagradRmsprop} from "./claims/adaptive-methods/adagrad-rmsprop.js";
import {rescaleRound} from "./claims/adaptive-methods/rescale-round.js";
import {singleStepSize} from "./claims/adaptive-methods/single-step-size.js";
import {squaredGradients} from "./claims/adaptive-methods/squared-gradients.js";
import {weightScales} from "./claims/adaptive-methods/weight-scales.js";
import {adCheap} from "./claims/automatic-differentiation/ad-cheap.js";
import {adExact} from "./claims/automatic-differentiation/ad-exact.js";
import {adNetworks} from "./claims/automatic-differentiation/ad-networks.js";
import {adThrough} from "./claims/automatic-differentiation/ad-through.js";
import {gdLinear} from "./claims/convergence/gd-linear.js";
import {longApproachClaim} from "./claims/convergence/long-approach.js";
import {newtonFar} from "./claims/convergence/newton-far.js";
import {newtonQuadratic} from "./claims/convergence/newton-quadratic.js";
import {reluKinks} from "./claims/convergence/relu-kinks.js";
import {surrogate} from "./claims/convergence/surrogate.js";
import {adadeltaCovariant} from "./claims/covariance/adadelta-covariant.js";
import {correlatedValley} from "./claims/covariance/correlated-valley.js";
import {digitsTurned} from "./claims/covariance/digits-turned.js";
import {elementwiseNot} from "./claims/covariance/elementwise-not.js";
import {invariancePrice} from "./claims/covariance/invariance-price.js";
import {newtonAffine} from "./claims/covariance/newton-affine.js";
import {vectorCovariant} from "./claims/covariance/vector-covariant.js";
import {generalise} from "./claims/lessons/generalise.js";
import {problemSpecific} from "./claims/lessons/problem-specific.js";
import {travelling} from "./claims/lessons/travelling.js";
import {highDimension} from "./claims/loss-landscapes/high-dimension.js";
import {landscape} from "./claims/loss-landscapes/landscape.js";
import {noGuarantee} from "./claims/loss-landscapes/no-guarantee.js";
import {notEvenLocalClaim} from "./claims/loss-landscapes/not-even-local.js";
import {batchCostClaim} from "./claims/mini-batches/batch-cost.js";
import {batchUnbiased} from "./claims/mini-batches/batch-unbiased.js";
import {batchVariance} from "./claims/mini-batches/batch-variance.js";
import {linearScaling} from "./claims/mini-batches/linear-scaling.js";
import {noiseEscape} from "./claims/mini-batches/noise-escape.js";
import {smallerSafer} from "./claims/mini-batches/smaller-safer.js";
import {damping} from "./claims/momentum/damping.js";
import {momentumGain} from "./claims/momentum/momentum-gain.js";
import {momentumLimits} from "./claims/momentum/momentum-limits.js";
import {momentumNoise} from "./claims/momentum/momentum-noise.js";
import {momentumRateClaim} from "./claims/momentum/momentum-rate.js";
import {zigzag} from "./claims/momentum/zigzag.js";
import {cycles} from "./claims/noise-and-schedules/cycles.js";
import {neverStop} from "./claims/noise-and-schedules/never-stop.js";
import {noiseFloorClaim} from "./claims/noise-and-schedules/noise-floor.js";
import {oneOverTClaim} from "./claims/noise-and-schedules/one-over-t.js";
import {smallerTruer} from "./claims/noise-and-schedules/smaller-truer.js";
import {stepDrop} from "./claims/noise-and-schedules/step-drop.js";
import {valleys} from "./claims/noise-and-schedules/valleys.js";
import {divergenceEdge} from "./claims/step-size/divergence-edge.js";
import {edgeOfStabilityClaim} from "./claims/step-size/edge-of-stability.js";
import {nan} from "./claims/step-size/nan.js";
import {newtonStep} from "./claims/step-size/newton-step.js";
import {spectrum} from "./claims/step-size/spectrum.js";
import {barrier} from "./claims/symmetries/barrier.js";
import {conservation} from "./claims/symmetries/conservation.js";
import {continuous} from "./claims/symmetries/continuous.js";
import {filters} from "./claims/symmetries/filters.js";
import {permutation} from "./claims/symmetries/permutation.js";
import {reluScale} from "./claims/symmetries/relu-scale.js";
import {signFlip} from "./claims/symmetries/sign-flip.js";
import {skipBreaks} from "./claims/symmetries/skip-breaks.js";
import {skipTrains} from "./claims/symmetries/skip-trains.js";

/** Every claim of the course that is checked, in the order of its pages. */
export const claims: readonly Claim[] = [
  batchUnbiased,
  batchVariance,
  batchCostClaim,
  linearScaling,
  smallerSafer,
  noiseEscape,
  adExact,
  adCheap,
  adThrough,
  adNetworks,
  gdLinear,
  newtonQuadratic,
  newtonFar,
  longApproachClaim,
  reluKinks,
  surrogate,
  newtonStep,
  divergenceEdge,
  nan,
  spectrum,
  edgeOfStabilityClaim,
  zigzag,
  momentumGain,
  momentumRateClaim,
  damping,
  momentumLimits,
  momentumNoise,
  rescaleRound,
  squaredGradients,
  adadeltaLecture,
  adadeltaZeilerClaim,
  singleStepSize,
  adagradRmsprop,
  weightScales,
  tunedRace,
  adamStep,
  biasCorrection,
  adamBound,
  adamRobust,
  adamRare,
  adamFails,
  variants,
  vectorCovariant,
  elementwiseNot,
  adadeltaCovariant,
  correlatedValley,
  digitsTurned,
  invariancePrice,
  newtonAffine,
  landscape,
  highDimension,
  noGuarantee,
  notEvenLocalClaim,
  noiseFloorClaim,
  smallerTruer,
  neverStop,
  valleys,
  stepDrop,
  oneOverTClaim,
  cycles,
  permutation,
  signFlip,
  filters,
  continuous,
  reluScale,
  conservation,
  barrier,
  skipBreaks,
  skipTrains,
  travelling,
  generalise,
  problemSpecific,
];
