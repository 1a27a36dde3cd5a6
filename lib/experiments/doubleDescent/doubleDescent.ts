import {Matrix} from "ml-matrix";
import {classCount, type Digits, pixelCount} from "../../data/digits.js";
import {createGenerator, type RandomGenerator} from "../../random/generator.js";
import {range, shuffle} from "../../random/shuffle.js";
import {digitData} from "../../training/digitData.js";
import type {TrainingData} from "../../training/train.js";
import {firstDigits} from "../shownDigits.js";
import {independent} from "./independent.js";
import {leastNorm} from "./leastNorm.js";
import type {DoubleDescent, Reading} from "./result.js";
import type {DoubleDescentSettings} from "./settings.js";

/** So many of the digits that were not learned from are shown, the first ones. */
export const shownDigits = 12;

/** The numbers of features p that are looked at: evenly on a logarithmic axis, and each one near n. */
export function featureCounts({examples, features}: DoubleDescentSettings): number[] {
  const least = classCount;
  const grid = Array.from({length: 19}, (_, k) => Math.round(least * (features / least) ** (k / 18)));
  const near = [-4, -2, -1, 0, 1, 2, 4].map(d => examples + d);
  return [...new Set([...grid, ...near])].filter(p => p <= features).sort((a, b) => a - b);
}

/**
 * Reads digits by p random features of their pixels, ReLUs of random directions with kinks at digits, whose outputs are
 * added up with the weights of least norm among those that fit n examples best: every number of features, over several
 * draws. The first n features are independent on the examples, so that n of them fit all.
 *
 * @source Belkin, Hsu, Ma, Mandal (2019), Reconciling modern machine-learning practice and the classical bias–variance
 *   trade-off
 */
export function doubleDescent(digits: Digits, settings: DoubleDescentSettings, seed: number): DoubleDescent {
  const {draws, testShare} = settings;
  const data = digitData(digits, {testShare, generator: createGenerator(seed, "data")});
  const counts = featureCounts(settings);
  const readings = Array.from({length: draws}, (_, draw) =>
    readAll(data, settings, counts, createGenerator(seed, `features ${draw}`)),
  );
  const mean = (k: number, of: "training" | "test" | "misread" | "length") =>
    readings.reduce((sum, reading) => sum + reading[k][of], 0) / draws;
  return {
    settings,
    shown: firstDigits(data.test, shownDigits),
    counts: counts.map((p, k) => ({
      p,
      training: mean(k, "training"),
      test: mean(k, "test"),
      misread: mean(k, "misread"),
      length: mean(k, "length"),
      read: readings[0][k].read,
    })),
  };
}

/** One draw of examples and features, read with the first p features for each p. */
function readAll(
  {train, test}: Required<TrainingData>,
  {examples, features}: DoubleDescentSettings,
  counts: readonly number[],
  generator: RandomGenerator,
): Reading[] {
  const order = range(train.count);
  shuffle(order, generator, examples);
  const picked = [...order.subarray(0, examples)];
  const draw = (): Feature => {
    const direction = Float64Array.from({length: pixelCount}, () => generator.normal());
    // A feature with its kink at no digit might never bend, and would depend on the others.
    return {direction, kink: along(direction, train.inputs, pixelCount * generator.integer(train.count))};
  };
  const bends = independent(
    draw,
    features,
    feature => picked.map(i => output(feature, train.inputs, i)),
    examples,
  );
  const rowsOf = ({inputs}: {inputs: ArrayLike<number>}, which: readonly number[]) =>
    new Matrix(which.map(i => bends.map(feature => output(feature, inputs, i))));
  const everyTest = Array.from({length: test.count}, (_, i) => i);
  const [seen, unseen] = [rowsOf(train, picked), rowsOf(test, everyTest)];
  const [asked, wanted] = [oneHot(picked.map(i => train.targets[i])), oneHot([...test.targets])];
  return counts.map(p => {
    const [A, B] = [seen, unseen].map(rows => rows.subMatrix(0, rows.rows - 1, 0, p - 1));
    const W = leastNorm(A, asked);
    const outputs = B.mmul(W);
    const read = everyTest.map(i => outputs.maxRowIndex(i)[1]);
    return {
      training: meanSquare(A.mmul(W), asked),
      test: meanSquare(outputs, wanted),
      misread: read.filter((digit, i) => digit !== test.targets[i]).length / test.count,
      length: W.norm("frobenius"),
      read: read.slice(0, shownDigits),
    };
  });
}

/** A ReLU of the pixels along a direction. */
interface Feature {
  readonly direction: Float64Array;
  readonly kink: number;
}

/** What a feature says of digit i. */
function output({direction, kink}: Feature, inputs: ArrayLike<number>, i: number): number {
  return Math.max(0, along(direction, inputs, pixelCount * i) - kink);
}

function along(direction: Float64Array, inputs: ArrayLike<number>, from: number): number {
  let sum = 0;
  for (let j = 0; j < pixelCount; j++) sum += direction[j] * inputs[from + j];
  return sum;
}

function oneHot(labels: readonly number[]): Matrix {
  const Y = Matrix.zeros(labels.length, classCount);
  labels.forEach((label, i) => {
    Y.set(i, label, 1);
  });
  return Y;
}

function meanSquare(one: Matrix, other: Matrix): number {
  return Matrix.sub(one, other).norm("frobenius") ** 2 / one.rows;
}
