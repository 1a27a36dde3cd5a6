import {describe, expect, test} from "vitest";
import * as library from "../../lib/index.js";

// As plain JavaScript calls them.
const {
  accuracy,
  asObjective,
  counted,
  createGenerator,
  decodeDigits,
  digitData,
  digitExamples,
  doubleWell,
  encodeDigits,
  epochBatches,
  evaluate,
  exponentialBowl,
  initialParameters,
  leastSquares,
  lineFit,
  logisticRegression,
  miniBatches,
  mlp,
  noisy,
  noisyAlong,
  parseDigits,
  penalised,
  quadratic,
  reddi,
  rosenbrock,
  rotatedQuadratic,
  shuffle,
  splitDigits,
  stepsToTarget,
  train,
  twoMoons,
  withLabelNoise,
} = library as unknown as Record<string, (...given: unknown[]) => never>;

const generator = (createGenerator as unknown as typeof library.createGenerator)(1);
const X = [
  [1, 0],
  [1, 1],
];
const y = [1, 2];
const line = library.leastSquares({X, y});
const network = library.mlp({sizes: [2, 3, 2]});
const examples = {count: 2, inputs: Float64Array.of(0, 1, 1, 0), targets: Uint8Array.of(0, 1)};
const options = {batchSize: 1, epochs: 1, seed: 1};
const method = library.gradientDescent({eta: 0.1});
const data = {train: examples};
const inNames = "options go by their names, as in";

/** A wrong call, and the whole of its error. */
type Case = [call: () => unknown, message: string];

const cases: Record<string, Case[]> = {
  functions: [
    [() => quadratic([[1]]), `quadratic: ${inNames} {A: …}, got a list in their place`],
    [() => quadratic(), `quadratic: ${inNames} {A: …}, got undefined in their place`],
    [() => quadratic({}), "quadratic: A must be a list, got undefined"],
    [() => quadratic({A: 3}), "quadratic: A must be a list, got 3"],
    [() => quadratic({A: []}), "quadratic: A must have one row at least, got none"],
    [() => quadratic({A: [1, 2]}), "quadratic: A[0] must be a list, got 1"],
    [() => quadratic({A: [[1, 2], [2]]}), "quadratic: A[1] must have length 2, got 1"],
    [() => quadratic({A: [["1"]]}), 'quadratic: A[0][0] must be in (-∞, ∞), got "1"'],
    [() => quadratic({A: [[1]], b: 2}), "quadratic: b must be a list, got 2"],
    [() => quadratic({a: [[1]]}), "quadratic: unknown option a; did you mean A?"],
    [() => rotatedQuadratic({lambda: 3}), "rotatedQuadratic: lambda must be a list, got 3"],
    [() => rotatedQuadratic([1, 10]), `rotatedQuadratic: ${inNames} {lambda: …}, got a list in their place`],
    [() => exponentialBowl({}), "exponentialBowl: lambda must be a list, got undefined"],
    [() => exponentialBowl({lambda: [1, 0]}), "exponentialBowl: lambda[1] must be in (0, ∞), got 0"],
    [() => doubleWell(0.1), `doubleWell: ${inNames} {tilt: …}, got 0.1 in their place`],
    [() => doubleWell({slope: 0.1}), "doubleWell: unknown option slope; it takes tilt"],
    [() => reddi({C: 1}), "reddi: C must be in (2, ∞), got 1"],
  ],
  "losses over data": [
    [() => leastSquares(X, y), `leastSquares: ${inNames} {X: …}, got a list in their place`],
    [() => leastSquares({X, y: 3}), "leastSquares: y must be a list, got 3"],
    [() => leastSquares({X: [[1], []], y}), "leastSquares: X[1] must have length 1, got 0"],
    [() => leastSquares({X, y: [1, null]}), "leastSquares: y[1] must be in (-∞, ∞), got null"],
    [() => logisticRegression({X, y: [0, 1]}), "logisticRegression: y[0] must be in {-1, 1}, got 0"],
    [() => lineFit([], []), "lineFit: x.length must be a whole number ≥ 1, got 0"],
    [() => lineFit([1, 2], [1, Number.NaN]), "lineFit: y[1] must be in (-∞, ∞), got NaN"],
    [
      () => miniBatches(rosenbrock, {batchSize: 1, generator}),
      "miniBatches: objective must be a mean over examples, got Rosenbrock",
    ],
    [
      () => miniBatches(line, {batchSize: 1}),
      "miniBatches: generator must be a generator, as createGenerator(1) makes one, got undefined",
    ],
    [
      () => miniBatches(line, {size: 1, generator}),
      "miniBatches: unknown option size; did you mean batchSize?",
    ],
    [() => miniBatches(line, 3), `miniBatches: ${inNames} {batchSize: …}, got 3 in their place`],
    [
      () => miniBatches(line, {batchSize: 1, replacement: "no", generator}),
      'miniBatches: replacement must be true or false, got "no"',
    ],
    [
      () => epochBatches(line, {batchSize: 1, generator: 7}),
      "epochBatches: generator must be a generator, as createGenerator(1) makes one, got 7",
    ],
    [
      () => epochBatches(),
      "epochBatches: objective must have a dimension, a value and a gradient, got undefined",
    ],
  ],
  wrappers: [
    [() => noisy(rosenbrock, {std: 1, generator}), "noisy: unknown option std; did you mean sigma?"],
    [() => noisy(rosenbrock, {sigma: "1", generator}), 'noisy: sigma must be in [0, ∞), got "1"'],
    [
      () => noisy(generator, {sigma: 1}),
      "noisy: objective must have a dimension, a value and a gradient, got an object",
    ],
    [
      () => noisyAlong(rosenbrock, {covariance: 1, generator}),
      "noisyAlong: covariance must be a list, got 1",
    ],
    [() => penalised(rosenbrock, 0.1), `penalised: ${inNames} {weightDecay: …}, got 0.1 in their place`],
    [() => counted(3), "counted: objective must have a dimension, a value and a gradient, got 3"],
  ],
  networks: [
    [() => mlp({}), "mlp: sizes must be a list, got undefined"],
    [() => mlp(), `mlp: ${inNames} {sizes: …}, got undefined in their place`],
    [() => mlp([2, 3]), `mlp: ${inNames} {sizes: …}, got a list in their place`],
    [() => mlp({sizes: [2, 2.5]}), "mlp: sizes[1] must be a whole number ≥ 1, got 2.5"],
    [
      () => initialParameters({sizes: [2, 2]}, "he", generator),
      "initialParameters: network must be one, as mlp({sizes: [2, 2]}), got an object",
    ],
    [
      () => initialParameters(network, "he", 1),
      "initialParameters: generator must be a generator, as createGenerator(1) makes one, got 1",
    ],
    [
      () => asObjective(examples, network),
      "asObjective: network must be one, as mlp({sizes: [2, 2]}), got an object",
    ],
    [
      () => asObjective(network, {...examples, targets: undefined}),
      "asObjective: examples must hold lists of inputs and targets, got a Float64Array and undefined",
    ],
    [
      () => asObjective(network, {...examples, targets: [0, 256]}),
      "asObjective: targets[1] must be a whole number in [0, 1], got 256",
    ],
    [
      () => asObjective(network, {...examples, targets: [0, 0.5]}),
      "asObjective: targets[1] must be a whole number in [0, 1], got 0.5",
    ],
    [() => evaluate(network), "evaluate: examples must hold lists of inputs and targets, got undefined"],
    [() => accuracy([1, Number.NaN], [0], 1, 2), "accuracy: outputs[1] must be a number, got NaN"],
    [() => accuracy([1, 2], [0], 2, 2), "accuracy: targets must hold 2 classes, got 1"],
    [() => accuracy([1, 2], [0, 1], 2, 2), "accuracy: outputs must hold 2 rows of 2, got 2"],
    [() => accuracy([1, 2], [2], 1, 2), "accuracy: targets[0] must be a whole number in [0, 1], got 2"],
  ],
  data: [
    [() => twoMoons(40), `twoMoons: ${inNames} {count: …}, got 40 in their place`],
    [() => twoMoons({count: 2.5, generator}), "twoMoons: count must be a whole number ≥ 1, got 2.5"],
    [() => twoMoons({count: 2, noise: 1, generator}), "twoMoons: unknown option noise; did you mean sigma?"],
    [
      () => splitDigits([], 0.2, generator),
      "splitDigits: digits must hold count, pixels and labels, got a list",
    ],
    [
      () => digitExamples({count: 2, pixels: [1], labels: [1, 2]}),
      "digitExamples: digits must hold 64 pixels and a label for each of 2",
    ],
    [() => digitData({}, {}), "digitData: testShare must be in (0, 1), got undefined"],
    [() => parseDigits(undefined, "digits.csv"), "digits.csv: the whole must be a text, got undefined"],
    [() => decodeDigits({pixels: 3}), "decodeDigits: pixels must be a text, got 3"],
    [() => encodeDigits(), "encodeDigits: digits must hold count, pixels and labels, got undefined"],
    [
      () => shuffle(Uint32Array.of(1, 2), generator, 3),
      "shuffle: size must be a whole number in [0, 2], got 3",
    ],
  ],
  training: [
    [() => train(), "train: network must be one, as mlp({sizes: [2, 2]}), got undefined"],
    [
      () => train(network, examples, method, options),
      "train: data.train must hold lists of inputs and targets, got undefined",
    ],
    [
      () => train(network, data, options, method),
      `train: unknown option name; it takes batchSize, epochs, seed, schedule, labelNoise, scheme, start, precision, record, saved`,
    ],
    [
      () => train(network, data, "adam", options),
      'train: method must be an optimizer or a function that makes one for an eta, got "adam"',
    ],
    [() => train(network, data, method), `train: ${inNames} {batchSize: …}, got undefined in their place`],
    [
      () => train(network, data, method, {...options, batch: 2}),
      "train: unknown option batch; did you mean batchSize?",
    ],
    [
      () => train(network, data, method, {epochs: 1, seed: 1}),
      "train: batchSize must be a whole number ≥ 1, got undefined",
    ],
    [
      () => train(network, data, method, {...options, seed: 0.5}),
      "train: seed must be a whole number ≥ 0, got 0.5",
    ],
    [
      () => train(network, data, method, {...options, precision: "float16"}),
      'train: precision must be "float64" or "float32", got "float16"',
    ],
    [
      () => train(network, data, method, {...options, scheme: "zeros"}),
      'train: scheme must be "he" or "glorot", got "zeros"',
    ],
    [
      () => train(network, data, method, {...options, record: 5}),
      `train: record: ${inNames} {every: …}, got 5 in their place`,
    ],
    [
      () => train(network, data, method, {...options, record: {each: 5}}),
      "train: record: unknown option each; it takes every, train, test",
    ],
    [
      () => train(network, data, method, {...options, start: [1, 2]}),
      "train: start must have length 17, got 2",
    ],
    [
      () => train(network, data, method, {...options, saved: {}}),
      "train: saved must be what a run's save() returned, got an object",
    ],
    [
      () => withLabelNoise(examples, 300, 0.5, generator),
      "withLabelNoise: classes must be a whole number in [2, 256], got 300",
    ],
    [
      () => stepsToTarget(network, data, method, {...options, target: 1, every: 1, most: 1}),
      "stepsToTarget: unknown option epochs; it takes target, every, most, batchSize, seed, schedule",
    ],
  ],
};

describe.each(Object.entries(cases))("a wrong call of %s", (_, calls) => {
  test.each(calls)("is told in one sentence: %s", (call, message) => {
    let error: unknown;
    try {
      call();
    } catch (caught) {
      error = caught;
    }
    expect((error as Error | undefined)?.message).toBe(message);
  });
});

test("a network tells more than 256 classes apart, in batches too", () => {
  const wide = library.mlp({sizes: [1, 301]});
  const many = {count: 2, inputs: Float64Array.of(1, 2), targets: [300, 44] as unknown as Uint8Array};
  const f = library.asObjective(wide, many);
  const w = library.initialParameters(wide, "glorot", library.createGenerator(1, "weights"));
  const [whole, batch] = [new Float64Array(f.dimension), new Float64Array(f.dimension)];
  f.gradient(w, whole);
  f.batchGradient(w, Uint32Array.of(0, 1), 2, batch);
  expect(batch).toEqual(whole);
});

test("where outputs have left the numbers, an evaluation says so, and counts their rows as wrong", () => {
  const w = new Float64Array(network.dimension).fill(Number.NaN);
  const {loss, accuracy} = library.evaluate(network, w, examples);
  expect(loss).toBeNaN();
  expect(accuracy).toBe(0);
});
