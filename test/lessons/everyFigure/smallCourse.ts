import type {AnyFigure, DataFile} from "../../../src/controls/frame/definition.js";
import {rounded} from "../../../src/data/rounded.js";
import {encodeDigits} from "../../../src/lib/data/compactDigits.js";
import {classCount, type Digits, pixelCount} from "../../../src/lib/data/digits.js";
import type {Settings} from "../../../src/lib/data/settings.js";
import {correlatedValley} from "../../../src/lib/experiments/correlatedValley/correlatedValley.js";
import {deepPlainCurves} from "../../../src/lib/experiments/deepPlain/deepPlain.js";
import {deepResidual} from "../../../src/lib/experiments/deepResidual/deepResidual.js";
import {digitsSoftmax} from "../../../src/lib/experiments/digitsSoftmax/digitsSoftmax.js";
import {doubleDescent} from "../../../src/lib/experiments/doubleDescent/doubleDescent.js";
import {edgeOfStabilityTrainings} from "../../../src/lib/experiments/edgeOfStability/edgeOfStability.js";
import {everyMethod} from "../../../src/lib/experiments/everyMethod/everyMethod.js";
import {hessianSpectra} from "../../../src/lib/experiments/hessianSpectrum/hessianSpectrum.js";
import {invariancePrice} from "../../../src/lib/experiments/invariancePrice/invariancePrice.js";
import {longApproachRuns} from "../../../src/lib/experiments/longApproach/longApproachRuns.js";
import {lossSlices} from "../../../src/lib/experiments/lossSlices/lossSlices.js";
import {neverStop} from "../../../src/lib/experiments/neverStop/neverStop.js";
import {notEvenLocal} from "../../../src/lib/experiments/notEvenLocal/notEvenLocal.js";
import {outcome} from "../../../src/lib/experiments/outcome.js";
import {reluScale} from "../../../src/lib/experiments/reluScale/reluScale.js";
import {
  trainedNetwork,
  trainSmallNetworks,
} from "../../../src/lib/experiments/smallNetworks/smallNetworks.js";
import {surrogateRuns} from "../../../src/lib/experiments/surrogate/surrogateTrainings.js";
import {turnedDigits} from "../../../src/lib/experiments/turnedDigits/turnedDigits.js";
import {twoNetworks} from "../../../src/lib/experiments/twoNetworks/twoNetworks.js";
import {valleyRace} from "../../../src/lib/experiments/valleys/valleyRace.js";
import {weightScales} from "../../../src/lib/experiments/weightScales/weightScales.js";
import {createGenerator} from "../../../src/lib/random/generator.js";
import type {Files} from "./figureChecks.js";

const seed = 1;
const testShare = 0.5;
const sgd = {batchSize: 16, eta: 0.1, testShare};

/** Settings of these tests alone, with which every experiment of the course takes a moment. */
const settings: Settings = {
  seed,
  digitsSoftmax: {batchSizes: [4, 16], eta: 0.1, epochs: 2, testShare},
  batchCost: {batchSizes: [4, 16], target: 0.5, trainings: 1, testShare},
  linearScaling: {batchSizes: [4, 8, 16, 32], base: 8, eta: 0.3, epochs: 2, testShare},
  noiseEscape: {tilt: 0.1, eta: 0.1, largestEta: 0.2, sigma: 1.2, runs: 20, steps: 40},
  longApproach: {...sgd, weightDecays: [0.1, 0.05], epochs: 8},
  surrogate: {...sgd, labelNoises: [0, 0.2], epochs: 4, trainings: 1},
  hessianSpectrum: {...sgd, hidden: 1, passes: [1, 3, 9]},
  edgeOfStability: {examples: 20, hidden: 2, etas: [0.3, 0.4], smallEtas: [0.1], steps: 80, every: 10},
  deepPlain: {depth: 2, width: 8, batchSize: 16, steps: 10, testShare, trainings: 1},
  correlatedValley: {kappa: 10, starts: 2},
  invariancePrice: {kappa: 10, sizes: [2, 3], largestFull: 2},
  weightScales: {
    ...{hidden: 2, batchSize: 16, etaAdagrad: 0.03, etaRmsprop: 0.003, gamma: 0.1},
    ...{passes: [1, 2, 3, 4, 5], testShare},
  },
  turnedDigits: {
    ...{hidden: 4, batchSize: 16, steps: 30, testShare},
    etas: {gradientDescent: 0.3, momentum: 0.03, adadelta: 0.02, adam: 0.01},
  },
  stepDrop: {labelNoise: 0.3, weightDecay: 0.005, batchSize: 16, eta: 1, epochs: 20, cut: 10},
  neverStop: {...sgd, hidden: 2, labelNoise: 0.2, weightDecay: 0.01, burnIn: 60, watched: 20},
  valleys: {runs: 20, stage: 400},
  lossSlices: {...sgd, hidden: 2, epochs: 6, columns: 9},
  notEvenLocal: {...sgd, hidden: 2, passes: [1, 4, 20]},
  smallNetworks: {...sgd, epochs: 2},
  twoNetworks: {...sgd, epochs: 2, curveEpochs: 1},
  deepResidual: {depths: [2, 3], width: 4, batchSize: 16, eta: 0.1, steps: 20, testShare},
  everyMethod: {steps: 20, noise: 1, repetitions: 1, digitSteps: 10, testShare},
  doubleDescent: {examples: 20, features: 50, draws: 1, testShare},
  evidence: {chains: 2, chainSteps: 1},
};

/** Pictures of ten kinds, each a pattern with noise: what is learned of them is of no data of the course. */
function drawnDigits(count: number): Digits {
  const {integer, uniform} = createGenerator(seed, "data");
  const patterns = Array.from({length: classCount * pixelCount}, () => integer(17));
  const labels = Uint8Array.from({length: count}, (_, i) => i % classCount);
  const pixels = Float64Array.from({length: count * pixelCount}, (_, i) => {
    const pattern = patterns[labels[Math.floor(i / pixelCount)] * pixelCount + (i % pixelCount)];
    return (uniform() < 0.7 ? pattern : integer(17)) / 16;
  });
  return {count, labels, pixels};
}

const digits = drawnDigits(160);

/** What the loaders write, by the names of their files. */
const make: Readonly<Record<string, () => object>> = {
  settings: () => settings,
  digits: () => encodeDigits(digits),
  correlatedValley: () => correlatedValley(settings.correlatedValley),
  deepPlain: () => ({
    settings: settings.deepPlain,
    seed,
    curves: outcome(deepPlainCurves(digits, settings.deepPlain, seed)),
  }),
  deepResidual: () => outcome(deepResidual(digits, settings.deepResidual, seed)),
  digitsSoftmax: () => outcome(digitsSoftmax(digits, settings.digitsSoftmax, seed)),
  doubleDescent: () => doubleDescent(digits, settings.doubleDescent, seed),
  edgeOfStability: () => outcome(edgeOfStabilityTrainings(digits, settings.edgeOfStability, seed)),
  everyMethod: () => everyMethod(digits, settings.everyMethod, seed),
  hessianSpectrum: () => outcome(hessianSpectra(digits, settings.hessianSpectrum, seed)),
  invariancePrice: () => invariancePrice(settings.invariancePrice, seed),
  longApproach: () => outcome(longApproachRuns(digits, settings.longApproach, seed)),
  lossSlices: () => outcome(lossSlices(digits, settings.lossSlices, seed)),
  neverStop: () => outcome(neverStop(digits, settings.neverStop, seed)),
  notEvenLocal: () => outcome(notEvenLocal(digits, settings.notEvenLocal, seed)),
  reluScale: () => outcome(reluScale(trainedNetwork("relu", digits, settings.smallNetworks, seed))),
  smallNetworks: () => trainSmallNetworks(digits, settings.smallNetworks, seed),
  surrogate: () => outcome(surrogateRuns(digits, settings.surrogate, seed)),
  turnedDigits: () => outcome(turnedDigits(digits, settings.turnedDigits, seed)),
  twoNetworks: () => twoNetworks(digits, settings.twoNetworks, seed),
  valleys: () => outcome(valleyRace(settings.valleys, seed)),
  weightScales: () => outcome(weightScales(digits, settings.weightScales, seed)),
};

const made = new Map<string, string>();

/** The JSON of a file, made once. */
function fileOf(name: string): string {
  const [stem] = name.split(".");
  if (!make[stem]) throw new Error(`${import.meta.filename} must make ${name}, which a figure reads`);
  if (!made.has(stem)) made.set(stem, rounded(make[stem](), 6));
  return made.get(stem)!;
}

/** The files of a figure, as they are in a small course. */
export function smallFiles({files = {}}: AnyFigure): Files {
  const entries = Object.entries(files as Record<string, DataFile<unknown>>);
  return Object.fromEntries(entries.map(([key, {name, check}]) => [key, check(JSON.parse(fileOf(name)))]));
}
