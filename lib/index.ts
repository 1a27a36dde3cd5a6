/**
 * The contract: everything public, nothing else. What is not here may change without notice. The comment above each
 * group opens that group on the page of the library.
 */

// Vectors: parameters, gradients and states are flat typed arrays.

export {dot, isFiniteVector, norm, type Vector, zerosLike} from "./vector.js";

// Optimizers: update rules in the lecture's symbols. Each factory returns a method that steps in place.

export type {NewtonSchulzScratch} from "./matrix/newtonSchulz.js";
export {type AdadeltaOptions, type AdadeltaState, adadelta} from "./optimizers/adadelta.js";
export {
  type AdadeltaZeilerOptions,
  type AdadeltaZeilerState,
  adadeltaZeiler,
} from "./optimizers/adadeltaZeiler.js";
export {type AdagradOptions, type AdagradState, adagrad} from "./optimizers/adagrad.js";
export {type AdamOptions, type AdamState, adam} from "./optimizers/adam.js";
export {type AdamaxOptions, type AdamaxState, adamax} from "./optimizers/adamax.js";
export {type AdamwOptions, adamw} from "./optimizers/adamw.js";
export {type AmsgradOptions, type AmsgradState, amsgrad} from "./optimizers/amsgrad.js";
export {type BfgsOptions, type BfgsState, bfgs} from "./optimizers/bfgs.js";
export {fromPyTorch, type PyTorchArguments, type PyTorchOptimizer} from "./optimizers/fromPyTorch.js";
export {type GradientDescentOptions, gradientDescent} from "./optimizers/gradientDescent.js";
export {type LbfgsOptions, type LbfgsState, lbfgs} from "./optimizers/lbfgs.js";
export type {LinePoint, LineSearchEnd, WolfeShares} from "./optimizers/lineSearch.js";
export type {FullMatrixState} from "./optimizers/matrix/fullMatrix.js";
export {type FullMatrixAdagradOptions, fullMatrixAdagrad} from "./optimizers/matrix/fullMatrixAdagrad.js";
export {type FullMatrixRmsOptions, fullMatrixRms} from "./optimizers/matrix/fullMatrixRms.js";
export type {MatrixShape} from "./optimizers/matrix/matrixShape.js";
export {type MuonOptions, type MuonState, muon} from "./optimizers/matrix/muon.js";
export {type ShampooOptions, type ShampooState, shampoo} from "./optimizers/matrix/shampoo.js";
export {type SoapOptions, type SoapState, soap} from "./optimizers/matrix/soap.js";
export {type MomentumOptions, type MomentumState, momentum} from "./optimizers/momentum.js";
export {
  type MomentumEtaOutsideOptions,
  type MomentumEtaOutsideState,
  momentumEtaOutside,
} from "./optimizers/momentumEtaOutside.js";
export {type NadamOptions, type NadamState, nadam} from "./optimizers/nadam.js";
export {type NesterovOptions, nesterov} from "./optimizers/nesterov.js";
export {type NewtonOptions, type NewtonState, newton} from "./optimizers/newton.js";
export type {NotedState} from "./optimizers/notedState.js";
export type {Optimizer, OptimizerState} from "./optimizers/optimizer.js";
export type {QuasiNewtonState} from "./optimizers/quasiNewton.js";
export {type RadamOptions, radam} from "./optimizers/radam.js";
export {type RmspropOptions, type RmspropState, rmsprop} from "./optimizers/rmsprop.js";
export {type SignDescentOptions, signDescent} from "./optimizers/signDescent.js";
export {type WithWeightDecayOptions, withWeightDecay} from "./optimizers/withWeightDecay.js";

// Schedules: a step size, or any other rate, as a function of the updates made so far.

export {type ConstantOptions, constant} from "./schedules/constant.js";
export {type CosineOptions, cosine} from "./schedules/cosine.js";
export {type CosineWarmRestartsOptions, cosineWarmRestarts} from "./schedules/cosineWarmRestarts.js";
export {type CyclicOptions, cyclic} from "./schedules/cyclic.js";
export {type ExponentialOptions, exponential} from "./schedules/exponential.js";
export {
  type PyTorchScheduler,
  type PyTorchSchedulerArguments,
  scheduleFromPyTorch,
} from "./schedules/fromPyTorch.js";
export {type MultiStepOptions, multiStep} from "./schedules/multiStep.js";
export {type OneCycleOptions, oneCycle} from "./schedules/oneCycle.js";
export {type OneOverTOptions, oneOverT} from "./schedules/oneOverT.js";
export {type Rate, type Schedule, scheduleOf} from "./schedules/schedule.js";
export {type StepOptions, step} from "./schedules/step.js";

// Objectives: functions to be minimised, with their derivatives; landscapes, losses over examples, and wrappers.

export {
  type EpochBatches,
  type EpochBatchesOptions,
  type EpochState,
  epochBatches,
} from "./objectives/data/epochBatches.js";
export {leastSquares} from "./objectives/data/leastSquares.js";
export type {Examples as LinearExamples} from "./objectives/data/linearModel.js";
export {type LineFit, lineFit} from "./objectives/data/lineFit.js";
export {logisticRegression} from "./objectives/data/logisticRegression.js";
export {
  type DrawState,
  type MiniBatches,
  type MiniBatchesOptions,
  miniBatches,
} from "./objectives/data/miniBatches.js";
export {
  type SoftmaxRegression,
  type SoftmaxRegressionOptions,
  softmaxRegression,
} from "./objectives/data/softmaxRegression.js";
export type {StochasticObjective} from "./objectives/data/stochastic.js";
export {beale} from "./objectives/functions/beale.js";
export {type DoubleWellOptions, doubleWell} from "./objectives/functions/doubleWell.js";
export {type ExponentialBowlOptions, exponentialBowl} from "./objectives/functions/exponentialBowl.js";
export {himmelblau} from "./objectives/functions/himmelblau.js";
export {hyperbola} from "./objectives/functions/hyperbola.js";
export {lessard} from "./objectives/functions/lessard.js";
export {logCosh} from "./objectives/functions/logCosh.js";
export {monkeySaddle} from "./objectives/functions/monkeySaddle.js";
export {multiScale} from "./objectives/functions/multiScale.js";
export {type QuadraticOptions, quadratic} from "./objectives/functions/quadratic.js";
export {quartic} from "./objectives/functions/quartic.js";
export {rastrigin} from "./objectives/functions/rastrigin.js";
export {type ReddiOptions, type ReddiProblem, reddi} from "./objectives/functions/reddi.js";
export {rosenbrock} from "./objectives/functions/rosenbrock.js";
export {type RotatedQuadraticOptions, rotatedQuadratic} from "./objectives/functions/rotatedQuadratic.js";
export {saddle} from "./objectives/functions/saddle.js";
export {scalarFactorization} from "./objectives/functions/scalarFactorization.js";
export {styblinskiTang} from "./objectives/functions/styblinskiTang.js";
export type {DataObjective, KnownMinimum, Landscape, Objective} from "./objectives/objective.js";
export {alongLine} from "./objectives/wrappers/alongLine.js";
export {
  type ChangeOfVariables,
  composed,
  inverted,
  rotation,
  shifting,
  stretching,
  toNew,
  toOld,
} from "./objectives/wrappers/changeOfVariables.js";
export {type Counted, counted} from "./objectives/wrappers/counted.js";
export {linearMap} from "./objectives/wrappers/linearMap.js";
export {type NoisyOptions, noisy} from "./objectives/wrappers/noisy.js";
export {type NoisyAlongOptions, noisyAlong} from "./objectives/wrappers/noisyAlong.js";
export {type PenalisedOptions, penalised} from "./objectives/wrappers/penalised.js";
export {transformed, transformedLandscape} from "./objectives/wrappers/transformed.js";
export type {NoiseState} from "./objectives/wrappers/withNoise.js";

// Runs: an optimizer on an objective, step by step, with its history; saved, resumed, tuned and raced.

export type {Stop} from "./run/advance.js";
export type {History, Note, Outcome} from "./run/history.js";
export {logarithmicGrid} from "./run/logarithmicGrid.js";
export type {Precision} from "./run/position.js";
export {type Entrant, type RaceOptions, type RaceRun, runRace} from "./run/race.js";
export type {Recording} from "./run/recording.js";
export {type RunOptions, run} from "./run/run.js";
export type {SavedRun} from "./run/save.js";
export {
  type AdvanceOptions,
  type Run,
  resumeRun,
  type StartOptions,
  startRun,
} from "./run/startRun.js";
export {type StepSizeSearch, type TuneOptions, tuneStepSize} from "./run/tuneStepSize.js";

// Randomness: explicit generators with a seed, that can be saved.

export {
  createGenerator,
  type GeneratorState,
  type RandomGenerator,
  restoreGenerator,
} from "./random/generator.js";
export {shuffle} from "./random/shuffle.js";
export {subsets} from "./random/subsets.js";

// Networks: of dense layers and convolutions over one flat parameter vector, with gradients written by hand.

export type {ActivationName} from "./networks/activations.js";
export {asObjective} from "./networks/asObjective.js";
export {
  type ConvolutionalNetworkOptions,
  convolutionalNetwork,
} from "./networks/convolution/convolutionalNetwork.js";
export {filtersOf} from "./networks/convolution/filters.js";
export type {ConvolutionOptions, ConvolutionShape, MapSize, Tap} from "./networks/convolution/shape.js";
export {accuracy, type Evaluation, type Examples, evaluate} from "./networks/evaluate.js";
export {initialParameters, type Scheme} from "./networks/initialise.js";
export {kinksAlong} from "./networks/kinks.js";
export type {Layer} from "./networks/layer.js";
export {layerDirection} from "./networks/layerDirection.js";
export {layerOutputs} from "./networks/layerOutputs.js";
export {type LineDerivatives, lineDerivatives} from "./networks/lineDerivatives.js";
export type {LossName} from "./networks/losses.js";
export {type MlpOptions, mlp} from "./networks/mlp.js";
export type {Network} from "./networks/network.js";
export {outputOf} from "./networks/outputOf.js";
export {permuteUnits} from "./networks/permuteUnits.js";

// Training: networks on mini-batches, as a generator that can be paused, changed, saved and resumed.

export {type DigitDataOptions, digitData, digitExamples} from "./training/digitData.js";
export {type Finished, finish} from "./training/finish.js";
export {withLabelNoise} from "./training/labelNoise.js";
export type {Method, MethodInUse} from "./training/method.js";
export type {Progress, TrainingEnd} from "./training/progress.js";
export {stepsToTarget, type Target} from "./training/stepsToTarget.js";
export {
  type Change,
  type Training,
  type TrainingData,
  type TrainingOptions,
  train,
} from "./training/train.js";

// Automatic differentiation: derivatives of a function from the function alone, exact to rounding.

export type {Arithmetic, ElementaryFunctions, Operand, ScalarFunction} from "./autodiff/arithmetic.js";
export {type DifferenceError, differenceErrors} from "./autodiff/differenceErrors.js";
export {type Differentiated, differentiate, differentiateVector} from "./autodiff/differentiate.js";
export {type Dual, directionalDerivative, duals, forwardGradient} from "./autodiff/dual.js";
export type {Elementary, ElementaryName} from "./autodiff/elementary.js";
export {
  bestCentralStep,
  bestForwardStep,
  centralDifference,
  centralDifferences,
  forwardDifference,
  forwardDifferences,
  secondDifference,
  unitRoundoff,
} from "./autodiff/finiteDifferences.js";
export {type GradientCost, gradientCost} from "./autodiff/gradientCost.js";
export {inLogarithms} from "./autodiff/inLogarithms.js";
export {numbers} from "./autodiff/numbers.js";
export type {Operations} from "./autodiff/operations.js";
export type {Node as TapeNode, VectorArithmetic, VectorFunction} from "./autodiff/recorder.js";
export type {BinaryOperation, LeafOperation, Operation, Reduction, Tape} from "./autodiff/tape.js";
export {type ThroughDescent, throughDescent} from "./autodiff/throughDescent.js";
export {type NodeView, type Walk, type WalkFrame, walkThrough} from "./autodiff/walk.js";
export {type GradientAccuracy, gradientAccuracy} from "./precise/accuracy.js";
export {gradientError} from "./precise/gradientError.js";

// Formulas: objectives that a reader writes; parsed, never run as code.

export {type FormulaNames, type FormulaObjective, formula} from "./formula/formula.js";
export {FormulaError} from "./formula/formulaError.js";
export {scalarFunction} from "./formula/scalarFunction.js";

// Covariance: whether a method takes the same path in other coordinates.

export {
  type Covariance,
  type CovarianceOptions,
  covariance,
  type Transformation,
} from "./invariance/covariance.js";
export {orthogonal, rowsAndColumns} from "./invariance/orthogonal.js";

// Theory: what is known in closed form, to hold a run against.

export {adamStepSupremum} from "./theory/adamStepSupremum.js";
export {
  type BatchDraw,
  batchCovarianceShare,
  type GradientMoments,
  gradientMoments,
} from "./theory/batchCovariance.js";
export {type BatchSample, type BatchSampling, sampleBatches} from "./theory/batchSample.js";
export {averageShare, uncorrectedAdamStep} from "./theory/biasCorrection.js";
export {descentOptimalRate, descentOptimum} from "./theory/descentOptimum.js";
export {descentEdge, descentRate} from "./theory/descentRate.js";
export {discreteLyapunov, type Rows} from "./theory/discreteLyapunov.js";
export {meanSquaredDisplacement} from "./theory/displacement.js";
export {expectedLoss, type NoisyQuadratic} from "./theory/expectedLoss.js";
export {escapeRate, noiseToEscape, type Well} from "./theory/kramers.js";
export {type MeanSquareRun, meanSquareError} from "./theory/meanSquareError.js";
export {type MomentumOptimum, momentumOptimum} from "./theory/momentumOptimum.js";
export {criticalDamping, momentumEdge, momentumRate} from "./theory/momentumRate.js";
export {type MomentumRegime, momentumRegime} from "./theory/momentumRegime.js";
export {
  type Complex,
  type MomentumDirection,
  momentumDiscriminant,
  momentumRoots,
} from "./theory/momentumRoots.js";
export {momentumEnvelope, momentumPosition} from "./theory/momentumSolution.js";
export {newtonBasin, newtonMap} from "./theory/newtonMap.js";
export {type SecondMomentMap, secondMomentMap} from "./theory/secondMomentMap.js";
export {type StationaryCovariance, stationaryCovariance} from "./theory/stationaryCovariance.js";
export {type NoisyDirection, noiseFloor, stationaryVariance} from "./theory/stationaryVariance.js";
export {stepsPerDigit, stepsToTolerance} from "./theory/stepsToTolerance.js";
export {log10SymmetricCopies} from "./theory/symmetricCopies.js";
export {zeroModes} from "./theory/zeroModes.js";

// Arguments: checks for methods and objectives of one's own, with errors that name everything.

export {
  closedUnit,
  type Interval,
  inInterval,
  leftOpenUnit,
  nonNegative,
  positive,
  real,
  rightOpenUnit,
  sameLength,
  wholeNumber,
} from "./arguments.js";

// Data: the handwritten digits of the course, read, checked and parted; and points in the plane, drawn.

export {type CompactDigits, decodeDigits, encodeDigits} from "./data/compactDigits.js";
export type {Digits} from "./data/digits.js";
export {parseDigits} from "./data/parseDigits.js";
export {parseSettings, type Settings} from "./data/settings.js";
export {selectDigits, splitDigits} from "./data/splitDigits.js";
export {type TwoMoonsOptions, twoMoons} from "./data/twoMoons.js";

// Evidence: claims with checks that measure, and their verdicts; those of this course are in lib/evidence/claims.ts.

export {
  atLeast,
  atMost,
  type Claim,
  type Comparison,
  type EvidenceInputs,
  holds,
  type Measurement,
  near,
  nearRelative,
} from "./evidence/claim.js";
export {type Evidence, evaluate as evaluateClaim, type JudgedMeasurement} from "./evidence/evaluate.js";
