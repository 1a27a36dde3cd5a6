import {expect, it} from "vitest";
import {hessianByDifferences} from "../../../lib/autodiff/hessianByDifferences.js";
import {notEvenLocal} from "../../../lib/experiments/notEvenLocal/notEvenLocal.js";
import {checkLongRun} from "../../../lib/experiments/notEvenLocal/result.js";
import {notEvenLocalSettings} from "../../../lib/experiments/notEvenLocal/settings.js";
import {outcome} from "../../../lib/experiments/outcome.js";
import {symmetricEigen} from "../../../lib/matrix/symmetricEigen.js";
import {asObjective} from "../../../lib/networks/asObjective.js";
import {mlp} from "../../../lib/networks/mlp.js";
import {gradientDescent} from "../../../lib/optimizers/gradientDescent.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {digitData} from "../../../lib/training/digitData.js";
import {train} from "../../../lib/training/train.js";
import {readDigits} from "../../../src/data/inputs.js";

const settings = notEvenLocalSettings(
  {hidden: 2, batchSize: 32, eta: 0.1, passes: [1, 3], testShare: 0.9},
  "made",
  "",
);

it("the ends of the spectrum are those of the whole Hessian", () => {
  const digits = readDigits();
  const {moments} = outcome(notEvenLocal(digits, settings, 5));
  const {train: examples} = digitData(digits, {testShare: 0.9, generator: createGenerator(5, "data")});
  const network = mlp({sizes: [64, 2, 10], activation: "tanh"});
  const training = train(network, {train: examples}, gradientDescent({eta: 0.1}), {
    batchSize: 32,
    epochs: 3,
    seed: 5,
  });
  const ended = [...training].length;
  expect(ended).toBe(4);
  const H = hessianByDifferences(asObjective(network, examples), Float64Array.from(training.parameters));
  const {values} = symmetricEigen(H, network.dimension);
  expect(moments[1].least).toBeCloseTo(values[0], 5);
  expect(moments[1].largest).toBeCloseTo(values[values.length - 1], 5);
  // The profile goes through the place, and leaves it downhill to the right.
  expect(moments[1].along[20]).toBeCloseTo(moments[1].loss, 12);
  expect(moments[1].along[21]).toBeLessThan(moments[1].loss);
});

it("moments that are not those of the settings are refused, and passes that do not ascend", () => {
  const run = outcome(notEvenLocal(readDigits(), settings, 5));
  expect(checkLongRun(JSON.parse(JSON.stringify(run)), "made.json", "")).toEqual(run);
  expect(() => checkLongRun({...run, moments: run.moments.slice(1)}, "made.json", "")).toThrow(
    "made.json: moments must be those after 1, 3 passes",
  );
  expect(() => notEvenLocalSettings({...settings, passes: [3, 1]}, "made", "x")).toThrow(
    "must ascend, got [3, 1]",
  );
});
