import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {parseSettings} from "../../lib/data/settings.js";
import {readSettings} from "../../src/data/inputs.js";

const good = {
  seed: 1,
  digitsSoftmax: {batchSizes: [1, 8], eta: 0.1, epochs: 2, testShare: 0.2},
  batchCost: {batchSizes: [1, 8], target: 0.5, trainings: 2, testShare: 0.2},
  linearScaling: {batchSizes: [1, 8], base: 8, eta: 0.1, epochs: 2, testShare: 0.2},
  noiseEscape: {tilt: 0.1, eta: 0.1, largestEta: 0.2, sigma: 1, runs: 10, steps: 10},
  longApproach: {weightDecays: [0.1, 0.01], batchSize: 8, eta: 0.1, epochs: 3, testShare: 0.2},
  surrogate: {labelNoises: [0, 0.5], batchSize: 8, eta: 0.1, epochs: 3, testShare: 0.5, trainings: 2},
  hessianSpectrum: {hidden: 2, batchSize: 8, eta: 0.1, passes: [1, 2, 3], testShare: 0.2},
  edgeOfStability: {examples: 20, hidden: 2, etas: [0.3], smallEtas: [0.1], steps: 20, every: 10},
  deepPlain: {depth: 2, width: 4, batchSize: 8, steps: 10, testShare: 0.2, trainings: 1},
  correlatedValley: {kappa: 100, starts: 4},
  invariancePrice: {kappa: 100, sizes: [2, 3], largestFull: 2},
  weightScales: {
    ...{hidden: 2, batchSize: 8, etaAdagrad: 0.1, etaRmsprop: 0.01, gamma: 0.1},
    ...{passes: [1, 2, 3, 4, 5], testShare: 0.2},
  },
  turnedDigits: {
    ...{hidden: 2, batchSize: 8, steps: 30, testShare: 0.2},
    etas: {gradientDescent: 0.1, momentum: 0.01, adadelta: 0.01, adam: 0.01},
  },
  stepDrop: {labelNoise: 0.3, weightDecay: 0.005, batchSize: 16, eta: 1, epochs: 80, cut: 40},
  neverStop: {
    ...{hidden: 8, labelNoise: 0.2, weightDecay: 0.01, batchSize: 16},
    ...{eta: 0.1, burnIn: 10, watched: 20, testShare: 0.2},
  },
  valleys: {runs: 20, stage: 400},
  lossSlices: {hidden: 16, batchSize: 16, eta: 0.1, epochs: 60, testShare: 0.5, columns: 51},
  notEvenLocal: {hidden: 16, batchSize: 16, eta: 0.1, passes: [1, 10, 100], testShare: 0.5},
  smallNetworks: {batchSize: 8, eta: 0.1, epochs: 1, testShare: 0.2},
  twoNetworks: {batchSize: 8, eta: 0.1, epochs: 1, curveEpochs: 1, testShare: 0.2},
  deepResidual: {depths: [2, 3], width: 4, batchSize: 8, eta: 0.1, steps: 10, testShare: 0.2},
  everyMethod: {steps: 10, noise: 1, repetitions: 1, digitSteps: 10, testShare: 0.2},
  doubleDescent: {examples: 20, features: 50, draws: 1, testShare: 0.2},
  evidence: {chains: 10, chainSteps: 20},
};
const parse = (settings: unknown) => () => parseSettings(JSON.stringify(settings), "data/settings.json");
const softmax = (changes: object) => ({...good, digitsSoftmax: {...good.digitsSoftmax, ...changes}});
const approach = (changes: object) => ({...good, longApproach: {...good.longApproach, ...changes}});
const cost = (changes: object) => ({...good, batchCost: {...good.batchCost, ...changes}});
const scaling = (changes: object) => ({...good, linearScaling: {...good.linearScaling, ...changes}});
const price = (changes: object) => ({...good, invariancePrice: {...good.invariancePrice, ...changes}});
const wells = (changes: object) => ({...good, noiseEscape: {...good.noiseEscape, ...changes}});
const spectrum = (changes: object) => ({...good, hessianSpectrum: {...good.hessianSpectrum, ...changes}});
const edge = (changes: object) => ({...good, edgeOfStability: {...good.edgeOfStability, ...changes}});
const deep = (changes: object) => ({...good, deepPlain: {...good.deepPlain, ...changes}});
const scales = (changes: object) => ({...good, weightScales: {...good.weightScales, ...changes}});
const surrogate = (changes: object) => ({...good, surrogate: {...good.surrogate, ...changes}});

describe("parseSettings", () => {
  it("returns what the file says", () => {
    expect(parse(good)()).toEqual(good);
  });

  it("finds nothing wrong in the settings of the course", () => {
    expect(readSettings().digitsSoftmax.batchSizes.length).toBeGreaterThan(1);
  });

  it.each([
    [{...good, seed: -1}, "seed must be a whole number in [0, 2147483647], got -1"],
    [{...good, seed: 2 ** 31}, "seed must be a whole number in [0, 2147483647], got 2147483648"],
    [{...good, seed: "20"}, 'seed must be a whole number, got "20"'],
    [{...good, seed: undefined}, "seed is missing"],
    [{...good, sead: 1}, `sead is unknown; allowed are ${Object.keys(good).join(", ")}`],
    [scales({passes: [2, 1, 3, 4, 5]}), "weightScales.passes must ascend, got [2, 1, 3, 4, 5]"],
    [scales({gamma: 0}), "weightScales.gamma must be in (0, 1], got 0"],
    [softmax({eta: 0}), "digitsSoftmax.eta must be in (0, ∞), got 0"],
    [softmax({eta: null}), "digitsSoftmax.eta must be a number, got null"],
    [softmax({batchSizes: []}), "digitsSoftmax.batchSizes must be a list that is not empty, got []"],
    [softmax({batchSizes: [1, 2.5]}), "digitsSoftmax.batchSizes[1] must be a whole number ≥ 1, got 2.5"],
    [softmax({epochs: 0}), "digitsSoftmax.epochs must be a whole number in [1, 1000], got 0"],
    [softmax({testShare: 1}), "digitsSoftmax.testShare must be in (0, 1), got 1"],
    [softmax({lr: 0.1}), "digitsSoftmax.lr is unknown; allowed are batchSizes, eta, epochs, testShare"],
    [cost({target: 0}), "batchCost.target must be in (0, ∞), got 0"],
    [scaling({base: 0}), "linearScaling.base must be a whole number ≥ 1, got 0"],
    [scaling({base: 3}), "linearScaling.base must be one of batchSizes, got 3"],
    [scaling({batchSizes: [8, 1]}), "linearScaling.batchSizes must ascend, got [8, 1]"],
    [wells({tilt: 0.5}), "noiseEscape.tilt must be in (0, 0.38], got 0.5"],
    [approach({weightDecays: [0.1]}), "longApproach.weightDecays must have 2 entries, got 1"],
    [approach({weightDecays: [0.1, 0]}), "longApproach.weightDecays[1] must be in (0, ∞), got 0"],
    [approach({epochs: 1001}), "longApproach.epochs must be a whole number in [1, 1000], got 1001"],
    [surrogate({labelNoises: [0, 1.2]}), "surrogate.labelNoises[1] must be in [0, 1], got 1.2"],
    [surrogate({trainings: 0}), "surrogate.trainings must be a whole number in [1, 20], got 0"],
    [spectrum({hidden: 13}), "hessianSpectrum.hidden must be a whole number in [1, 12], got 13"],
    [spectrum({passes: [1, 2]}), "hessianSpectrum.passes must have 3 entries, got 2"],
    [spectrum({passes: [1, 3, 2]}), "hessianSpectrum.passes must ascend, got [1, 3, 2]"],
    [deep({depth: 31}), "deepPlain.depth must be a whole number in [1, 30], got 31"],
    [edge({examples: 201}), "edgeOfStability.examples must be a whole number in [10, 200], got 201"],
    [edge({etas: [0]}), "edgeOfStability.etas[0] must be in (0, ∞), got 0"],
    [
      {...good, correlatedValley: {kappa: 1, starts: 4}},
      "correlatedValley.kappa must be in [10, 10000], got 1",
    ],
    [
      {...good, neverStop: {...good.neverStop, watched: 30}},
      "neverStop.watched must be a multiple of 20, got 30",
    ],
    [{...good, valleys: {runs: 20, stage: 500}}, "valleys.stage must be a multiple of 400, got 500"],
    [price({sizes: [3, 2]}), "invariancePrice.sizes must ascend, got [3, 2]"],
    [price({sizes: [3, 4]}), "invariancePrice.largestFull must be at least 3, got 2"],
    [{...good, evidence: {chains: 10}}, "evidence.chainSteps is missing"],
    [{...good, evidence: 3}, "evidence must be an object, got 3"],
    [[good], /^data\/settings\.json: the whole must be an object, got \[/],
  ])("says in one sentence what is wrong: %#", (settings, message) => {
    const expected = message instanceof RegExp ? message : new RangeError(`data/settings.json: ${message}`);
    expect(parse(settings)).toThrow(expected);
  });

  it("names the file that is no JSON", () => {
    expect(() => parseSettings("{", "data/settings.json")).toThrow(/^data\/settings\.json: must be JSON: /);
  });
});

describe("data/README.md", () => {
  const readme = readFileSync("data/README.md", "utf8");

  it.each(Object.entries(readSettings()))("tells of %s, and of each of its keys", (name, value) => {
    expect(readme).toMatch(new RegExp(`\\| \`${name}[\`.]`));
    for (const key of typeof value === "object" ? Object.keys(value) : []) {
      expect(readme).toMatch(new RegExp(`\`(${name})?\\.${key}\``));
    }
  });
});
