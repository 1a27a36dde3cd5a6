import {describe, expect, it} from "vitest";
import {checkSettings} from "../../lib/data/settings.js";
import {readSettings} from "../../src/data/inputs.js";

type Tree = {readonly [key: string]: unknown};

/** The settings of the course with others in the place of one: `deepPlain.depth`. */
function withSetting(path: string, value: unknown, settings: Tree = readSettings()): Tree {
  const [key, ...rest] = path.split(".");
  return {
    ...settings,
    [key]: rest.length ? withSetting(rest.join("."), value, settings[key] as Tree) : value,
  };
}
const refused = (path: string, value: unknown) => () => checkSettings(withSetting(path, value), "file", "");
const taken = (path: string, value: unknown) => refused(path, value)();

/** What data/README.md allows: whole numbers from one to another, in lists too. */
const wholes: Readonly<Record<string, readonly [least: number, most: number]>> = {
  seed: [0, 2 ** 31 - 1],
  "digitsSoftmax.epochs": [1, 1000],
  "batchCost.trainings": [1, 20],
  "linearScaling.epochs": [1, 1000],
  "noiseEscape.runs": [1, 100_000],
  "noiseEscape.steps": [1, 100_000],
  "longApproach.epochs": [1, 1000],
  "surrogate.epochs": [2, 1000],
  "surrogate.trainings": [1, 20],
  "hessianSpectrum.hidden": [1, 12],
  "edgeOfStability.examples": [10, 200],
  "edgeOfStability.hidden": [1, 64],
  "edgeOfStability.steps": [1, 100_000],
  "edgeOfStability.every": [1, 1000],
  "deepPlain.depth": [1, 30],
  "deepPlain.width": [1, 256],
  "deepPlain.steps": [1, 10_000],
  "deepPlain.trainings": [1, 20],
  "correlatedValley.starts": [2, 100],
  "weightScales.hidden": [1, 32],
  "turnedDigits.hidden": [1, 64],
  "stepDrop.batchSize": [1, 32],
  "stepDrop.epochs": [20, 200],
  "stepDrop.cut": [10, 190],
  "neverStop.hidden": [2, 64],
  "valleys.runs": [20, 5000],
  "lossSlices.hidden": [2, 64],
  "lossSlices.epochs": [3, 300],
  "lossSlices.columns": [9, 81],
  "notEvenLocal.hidden": [2, 64],
  "smallNetworks.epochs": [1, 200],
  "twoNetworks.epochs": [1, 200],
  "twoNetworks.curveEpochs": [1, 200],
  "deepResidual.width": [1, 128],
  "everyMethod.steps": [10, 5000],
  "everyMethod.digitSteps": [10, 5000],
  "doubleDescent.examples": [20, 200],
  "doubleDescent.features": [50, 2000],
  "doubleDescent.draws": [1, 100],
  "evidence.chains": [2, 100_000],
  "evidence.chainSteps": [1, 100_000],
};

/** Numbers within bounds: an end that is taken, and the next that is not. */
const numbers: Readonly<Record<string, readonly {taken: number; refused: number}[]>> = {
  "noiseEscape.tilt": [
    {taken: 1e-9, refused: 0},
    {taken: 0.38, refused: 0.3801},
  ],
  "noiseEscape.sigma": [{taken: 0, refused: -1e-9}],
  "correlatedValley.kappa": [
    {taken: 10, refused: 9.99},
    {taken: 10_000, refused: 10_001},
  ],
  "invariancePrice.kappa": [
    {taken: 2, refused: 1.99},
    {taken: 10_000, refused: 10_001},
  ],
  "weightScales.gamma": [
    {taken: 1e-9, refused: 0},
    {taken: 1, refused: 1.01},
  ],
  "stepDrop.weightDecay": [{taken: 0, refused: -1e-9}],
  "neverStop.weightDecay": [{taken: 0, refused: -1e-9}],
  "everyMethod.noise": [
    {taken: 1e-9, refused: 0},
    {taken: 10, refused: 10.01},
  ],
};

/** Lists of whole numbers: what an entry may be, and how many there are where that is fixed. */
const lists: Readonly<Record<string, {good: number[]; wrong: number[][]}>> = {
  "digitsSoftmax.batchSizes": {good: [8, 1], wrong: [[0], []]},
  "batchCost.batchSizes": {good: [1, 8], wrong: [[0, 8], [8, 8], []]},
  "linearScaling.batchSizes": {good: [1, readSettings().linearScaling.base], wrong: [[0], []]},
  "hessianSpectrum.passes": {
    good: [1, 2, 1000],
    wrong: [
      [0, 1, 2],
      [1, 2, 1001],
      [1, 2],
      [1, 1, 2],
    ],
  },
  "weightScales.passes": {
    good: [1, 2, 3, 4, 1000],
    wrong: [
      [0, 1, 2, 3, 4],
      [1, 2, 3, 4, 1001],
      [1, 2, 3, 4, 5, 6],
      [1, 2, 3, 4, 4],
    ],
  },
  "notEvenLocal.passes": {good: [1, 10_000], wrong: [[0, 2], [1, 10_001], [2, 1], [2, 2], []]},
  "deepResidual.depths": {good: [2, 40], wrong: [[1, 2], [2, 41], [3, 2], [3, 3], []]},
  "invariancePrice.sizes": {good: [2, 16], wrong: [[1, 2], [2, 17], [3, 2], [2, 2], []]},
  "neverStop.burnIn": {good: [5, 1000], wrong: [[0], [1005], [7]]},
  "neverStop.watched": {good: [20, 1000], wrong: [[0], [1020], [25]]},
  "turnedDigits.steps": {good: [30, 9000], wrong: [[0], [9030], [45]]},
  "deepResidual.steps": {good: [10, 100_000], wrong: [[0], [100_010], [15]]},
  "valleys.stage": {good: [400, 100_000], wrong: [[0], [100_400], [600]]},
};
const isMultiple = (path: string) => /burnIn|watched|stage|(turnedDigits|deepResidual).steps/.test(path);

describe("the bounds of a setting are those of data/README.md", () => {
  it.each(Object.entries(wholes))("%s is a whole number in %j", (path, [least, most]) => {
    for (const value of [least, most]) expect(() => taken(path, value)).not.toThrow();
    for (const value of [least - 1, most + 1, least + 0.5])
      expect(refused(path, value)).toThrow(`file: ${path} must be a whole number`);
  });

  it.each(Object.entries(numbers))("%s takes its ends and nothing beyond", (path, ends) => {
    for (const end of ends) {
      expect(() => taken(path, end.taken)).not.toThrow();
      expect(refused(path, end.refused)).toThrow(`file: ${path} must be in `);
    }
  });

  it.each(Object.entries(lists))("%s takes what it may hold and nothing else", (path, {good, wrong}) => {
    const whole = isMultiple(path) ? good : [good];
    for (const value of whole) expect(() => taken(path, value)).not.toThrow();
    for (const value of isMultiple(path) ? wrong.flat() : wrong)
      expect(refused(path, value)).toThrow(`file: ${path}`);
  });

  it("invariancePrice.largestFull reaches from the smallest of the sizes to 6", () => {
    const at = (largestFull: number) => () =>
      checkSettings(withSetting("invariancePrice", {kappa: 10, sizes: [3, 4], largestFull}), "file", "");
    for (const value of [3, 6]) expect(at(value)).not.toThrow();
    for (const value of [2, 7]) expect(at(value)).toThrow("file: invariancePrice.largestFull must be ");
  });

  it("every step size is positive, every share of test pictures lies between 0 and 1, every batch holds one", () => {
    const settings: Tree = readSettings();
    const paths = Object.entries(settings).flatMap(([name, value]) =>
      Object.keys(Object(value)).map(key => `${name}.${key}`),
    );
    const ending = (pattern: RegExp) => paths.filter(path => pattern.test(path));
    expect(ending(/eta/i).length).toBeGreaterThan(10);
    for (const path of [...ending(/\.(eta|etaAdagrad|etaRmsprop|largestEta|target)$/)])
      expect(refused(path, 0)).toThrow(`file: ${path} must be in (0, ∞), got 0`);
    for (const path of ending(/\.(testShare|labelNoise)$/))
      for (const end of [0, 1])
        expect(refused(path, end)).toThrow(`file: ${path} must be in (0, 1), got ${end}`);
    for (const path of ending(/\.batchSize$/)) {
      expect(refused(path, 0)).toThrow(`file: ${path} must be a whole number`);
      expect(() => taken(path, 1)).not.toThrow();
    }
  });
});
