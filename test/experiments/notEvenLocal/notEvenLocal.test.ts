import {expect, it} from "vitest";
import {hessianByDifferences} from "../../../lib/autodiff/hessianByDifferences.js";
import {notEvenLocal, weightDecay} from "../../../lib/experiments/notEvenLocal/notEvenLocal.js";
import {checkLongRun} from "../../../lib/experiments/notEvenLocal/result.js";
import {notEvenLocalSettings} from "../../../lib/experiments/notEvenLocal/settings.js";
import {outcome} from "../../../lib/experiments/outcome.js";
import {symmetricEigen} from "../../../lib/matrix/symmetricEigen.js";
import {asObjective} from "../../../lib/networks/asObjective.js";
import {evaluate} from "../../../lib/networks/evaluate.js";
import {mlp} from "../../../lib/networks/mlp.js";
import {penalised} from "../../../lib/objectives/wrappers/penalised.js";
import {gradientDescent} from "../../../lib/optimizers/gradientDescent.js";
import {withWeightDecay} from "../../../lib/optimizers/withWeightDecay.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {cosine} from "../../../lib/schedules/cosine.js";
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
  const steps = 3 * Math.ceil(examples.count / 32);
  const method = withWeightDecay(gradientDescent({eta: cosine({eta: 0.1, steps})}), {weightDecay});
  const training = train(network, {train: examples}, method, {batchSize: 32, epochs: 3, seed: 5});
  const ended = [...training].length;
  expect(ended).toBe(4);
  const objective = penalised(asObjective(network, examples), {weightDecay});
  const H = hessianByDifferences(objective, Float64Array.from(training.parameters));
  const {values} = symmetricEigen(H, network.dimension);
  expect(moments[1].least).toBeCloseTo(values[0], 5);
  expect(moments[1].largest).toBeCloseTo(values[values.length - 1], 5);
  // The profile goes through the place, and leaves it downhill to the right.
  expect(moments[1].along[20]).toBeCloseTo(moments[1].loss, 12);
  expect(moments[1].along[21]).toBeLessThan(moments[1].loss);
});

it("tells each moment as it comes", () => {
  const run = notEvenLocal(readDigits(), settings, 5);
  const told = [];
  let next = run.next();
  for (; !next.done; next = run.next()) told.push(next.value);
  expect(told.map(({passes}) => passes)).toEqual(settings.passes);
  expect(told).toEqual(next.value.moments);
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

it("without the penalty there is no lowest place once all is read right: longer output weights lower the loss", () => {
  const {train: examples} = digitData(readDigits(), {testShare: 0.98, generator: createGenerator(5, "data")});
  const network = mlp({sizes: [64, 16, 10], activation: "tanh"});
  const training = train(network, {train: examples}, gradientDescent({eta: 0.1}), {
    batchSize: 8,
    epochs: 150,
    seed: 5,
  });
  const w = [...training].length && Float64Array.from(training.parameters);
  if (!w) throw new Error("the training must have an end");
  expect(evaluate(network, w, examples).accuracy).toBe(1);
  const output = network.layers[1].weights;
  const longer = (times: number) => w.map((x, i) => (i < output ? x : times * x));
  const [bare, withPenalty] = [0, 0.01].map(lambda =>
    penalised(asObjective(network, examples), {weightDecay: lambda}),
  );
  expect(bare.value(longer(1.1))).toBeLessThan(bare.value(w));
  expect(bare.value(longer(10))).toBeLessThan(bare.value(longer(1.1)));
  expect(withPenalty.value(longer(10))).toBeGreaterThan(withPenalty.value(w));
});
