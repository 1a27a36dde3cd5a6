import {describe, expect, test} from "vitest";
import {asObjective} from "../../lib/networks/asObjective.js";
import {evaluate} from "../../lib/networks/evaluate.js";
import {mlp} from "../../lib/networks/mlp.js";
import {softmaxRegression} from "../../lib/objectives/data/softmaxRegression.js";
import {adam} from "../../lib/optimizers/adam.js";
import {createGenerator} from "../../lib/random/generator.js";
import {run} from "../../lib/run/run.js";
import {digits, normals, randomExamples, relativeError, rows} from "./examples.js";

const examples = randomExamples(9, 4, 3);
const network = mlp({sizes: [4, 5, 3], activation: "tanh"});
const objective = asObjective(network, examples);
const w = normals(network.dimension, createGenerator(4));

describe("a network as an objective", () => {
  test("has the value that its gradient returns, and that an evaluation gives", () => {
    const value = objective.gradient(w, new Float64Array(w.length));
    expect(objective.value(w)).toBe(value);
    expect(evaluate(network, w, examples).loss).toBe(value);
  });

  test("takes a batch as the examples that it names, in their order, repetitions included", () => {
    const batch = Uint32Array.of(8, 0, 3, 3, 5);
    const out = new Float64Array(w.length);
    const value = objective.batchGradient(w, batch, 4, out);
    const picked = [8, 0, 3, 3].map(i => rows(examples, i, i + 1));
    const gradient = new Float64Array(w.length);
    const inputs = Float64Array.from(picked.flatMap(({inputs}) => [...inputs]));
    const targets = picked.flatMap(({targets}) => [...targets]);
    expect(value).toBe(network.lossAndGradient(w, inputs, targets, 4, gradient));
    expect([...out]).toEqual([...gradient]);
  });

  test("without a hidden layer is softmax regression", () => {
    const some = rows(digits, 0, 50);
    const linear = asObjective(mlp({sizes: [64, 10]}), some);
    const regression = softmaxRegression({inputs: some.inputs, labels: some.targets, classes: 10});
    const at = normals(linear.dimension, createGenerator(5));
    const [g, expected] = [new Float64Array(650), new Float64Array(650)];
    expect(linear.gradient(at, g)).toBeCloseTo(regression.gradient(at, expected), 12);
    expect(relativeError(g, expected)).toBeLessThan(1e-13);
  });

  test("is minimised by any optimizer", () => {
    const {values} = run(adam({eta: 0.05}), objective, w, {steps: 500});
    expect(values[500]).toBeLessThan(values[0] / 100);
  });

  test("refuses an empty set of examples, and one with too few inputs or classes", () => {
    const faults: [object, string][] = [
      [{count: 0}, "examples.count must be a whole number ≥ 1, got 0"],
      [{inputs: examples.inputs.slice(1)}, "inputs must hold 9 rows of 4, got 35 numbers"],
      [{targets: examples.targets.slice(1)}, "targets must hold 9 classes, got 8"],
    ];
    for (const [fault, message] of faults)
      expect(() => asObjective(network, {...examples, ...fault})).toThrow(
        new RangeError(`asObjective: ${message}`),
      );
  });
});
