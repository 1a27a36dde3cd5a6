// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {readDigits} from "../../src/data/inputs.js";
import {short} from "../../src/figures/format.js";
import {splitDigits} from "../../src/lib/data/splitDigits.js";
import {softmaxCurve} from "../../src/lib/experiments/digitsSoftmax/softmaxCurve.js";
import {lineFit} from "../../src/lib/objectives/data/lineFit.js";
import {createGenerator} from "../../src/lib/random/generator.js";
import batchPrice from "../../src/sgd/mini-batches/batchPrice.js";
import batchUnbiased from "../../src/sgd/mini-batches/batchUnbiased.js";
import batchVariance from "../../src/sgd/mini-batches/batchVariance.js";
import passReach from "../../src/sgd/mini-batches/passReach.js";
import sameStepSize from "../../src/sgd/mini-batches/sameStepSize.js";
import smallerSafer from "../../src/sgd/mini-batches/smallerSafer.js";
import {begun, files, show, wordsOf} from "./show.js";

const {settings} = files;

describe("the cloud of batch gradients", () => {
  const missed = (
    {
      values,
      data,
    }: ReturnType<typeof show<typeof batchUnbiased.parameters, ReturnType<typeof batchUnbiased.compute>>>,
    draws: number,
  ) => {
    const mean = [0, 1].map(i => {
      let sum = 0;
      for (let k = 0; k < draws; k++) sum += data.gradients[2 * k + i] / draws;
      return sum;
    });
    expect(values.drawn).toBeGreaterThan(0);
    return Math.hypot(mean[0] - data.full[0], mean[1] - data.full[1]);
  };
  const typical = ({data}: {data: {variance: number}}, draws: number) => Math.sqrt(data.variance / draws);

  it("closes in on the full gradient, whatever the seed", () => {
    for (const seed of [0, 1, 2, 3, 4, 5]) {
      const shown = show(batchUnbiased, {seed});
      // The mean of n draws is off by √(variance / n); four times that is seen once in some thousands.
      for (const draws of [25, 200]) expect(missed(shown, draws)).toBeLessThan(4 * typical(shown, draws));
      expect(missed(shown, 1)).toBeGreaterThan(0);
    }
  });

  it("stays at the minimum, where the full gradient is nothing", () => {
    const at = (w: readonly number[]) => show(batchUnbiased, {w});
    const {data} = at(fitOf(show(batchUnbiased).values.points));
    expect(Math.hypot(...data.full)).toBeLessThan(1e-12);
    expect(Math.sqrt(data.variance)).toBeGreaterThan(0.1);
  });

  it("tells in the picture how far the mean is off", () => {
    const shown = show(batchUnbiased, {drawn: 1});
    const words = wordsOf(batchUnbiased, shown);
    const [mean] = words.filter(each => each.startsWith("the mean is off by"));
    const [last] = words.filter(each => each.startsWith("the last batch by"));
    expect(mean.split(" ").at(-1)).toBe(last.split(" ").at(-1));
  });

  function fitOf(points: readonly number[]): readonly number[] {
    return lineFit(
      points.filter((_, i) => i % 2 === 0),
      points.filter((_, i) => i % 2 === 1),
    ).minimum;
  }
});

describe("the law of the variance", () => {
  const width = (B: number, replacement: boolean) =>
    Math.sqrt(show(batchVariance, {B, replacement}).data.share);

  it("halves the cloud at four times the batch with replacement, and only there", () => {
    expect(width(4, true)).toBe(0.5);
    expect(width(8, true) / width(2, true)).toBeCloseTo(0.5, 12);
    expect(width(4, false)).toBeCloseTo(0.408, 3);
    expect(width(4, false) / width(1, false)).not.toBeCloseTo(0.5, 1);
  });

  it("without replacement leaves half at 3 of 10, less than a quarter at 7, and nothing at 10", () => {
    expect(width(3, false)).toBeCloseTo(0.509, 3);
    expect(width(7, false)).toBeCloseTo(0.218, 3);
    expect(width(6, false)).toBeGreaterThan(0.25);
    expect(width(10, false)).toBe(0);
    expect(width(10, true)).toBeCloseTo(Math.sqrt(0.1), 12);
  });

  it("has nine of the ten gradients of single examples within two standard deviations", () => {
    const {deviations} = show(batchVariance, {B: 1}).data;
    const drawn = Array.from({length: deviations.length / 2}, (_, k) => [
      deviations[2 * k],
      deviations[2 * k + 1],
    ]);
    const examples = [...new Map(drawn.map(pair => [pair.join(), pair])).values()];
    expect(examples).toHaveLength(10);
    const mean = (of: (pair: number[]) => number) => examples.reduce((sum, pair) => sum + of(pair), 0) / 10;
    const [xx, xy, yy] = [mean(([x]) => x * x), mean(([x, y]) => x * y), mean(([, y]) => y * y)];
    const inside = examples.filter(
      ([x, y]) => (yy * x * x - 2 * xy * x * y + xx * y * y) / (xx * yy - xy ** 2) < 4,
    );
    expect(inside).toHaveLength(9);
  });

  it("is what draws show, with replacement and without, whatever the seed", () => {
    for (const seed of [0, 1, 2]) {
      const {data} = show(batchVariance, {seed});
      for (const [way, law] of [(B: number) => 1 / B, (B: number) => (10 - B) / (9 * B)].entries()) {
        for (const [i, share] of data.measured[way].entries()) {
          expect(Math.abs(share - law(i + 1))).toBeLessThanOrEqual(0.25 * law(i + 1) + 1e-25);
        }
      }
    }
  });

  it("says the width large in the picture, and asks for 10.54", () => {
    expect(wordsOf(batchVariance, show(batchVariance))).toContain("×0.5");
    expect(wordsOf(batchVariance, show(batchVariance, {replacement: false}))).toContain("×0.408");
    const {hundred} = batchVariance.exercises!;
    expect("ask" in hundred && hundred.answer(show(batchVariance))).toBeCloseTo(10.536, 3);
  });
});

describe("one step size for all batch sizes", () => {
  const curve = (batchSize: number, loss: number[]) => {
    const steps = loss.map((_, k) => k);
    return {
      batchSize,
      steps,
      examples: steps.map(step => step * batchSize),
      loss,
      accuracy: loss.map(() => 0.5),
    };
  };
  const trainings = {
    settings: {...settings.digitsSoftmax, batchSizes: [1], epochs: 2},
    trainCount: 4,
    testCount: 1,
    curves: [curve(1, [2.3, 2, 1.5, 1, 0.7, 0.6, 0.5, 0.4, 0.3]), curve(4, [2.3, 2.1, 1.9])],
  };
  const shown = (passes: number) => show(sameStepSize, {passes}, begun, {trainings});

  it("reads every loss where the line stands: after one pass four steps are made, or one", () => {
    expect(shown(1).data.losses).toEqual([0.7, 2.1]);
    expect(shown(2).data.losses).toEqual([0.3, 1.9]);
    expect(shown(0.5).data.losses).toEqual([1.5, 2.3]);
  });

  it("reads them off the drawn line where none was recorded: half way on both axes, the mean of the logarithms", () => {
    const between = shown(Math.SQRT2).data.losses;
    const middle = [Math.sqrt(0.6 * 0.5), Math.sqrt(2.1 * 1.9)];
    expect(between[1]).toBeCloseTo(middle[1], 12);
    expect(shown(Math.sqrt(5 * 6) / 4).data.losses[0]).toBeCloseTo(middle[0], 12);
  });

  it("says them large in the picture, and in the summary", () => {
    expect(wordsOf(sameStepSize, shown(1))).toEqual(
      expect.arrayContaining(["after 1 pass", "0.7 with B = 1", "2.1 with B = N"]),
    );
    expect(sameStepSize.summary(shown(1))).toContain(
      "Loss after 1 pass over 4 digits: 0.7 with B = 1, 2.1 with B = N.",
    );
  });
});

describe("single digits against batches of 64, step by step", () => {
  const {eta, testShare} = settings.digitsSoftmax;
  const fallen = (batchSize: number, seed: number) => {
    const parts = splitDigits(readDigits(), testShare, createGenerator(seed, "data"));
    const generator = createGenerator(seed, "batches");
    const epochs = Math.ceil((128 * batchSize) / parts.train.count);
    const {steps, loss} = softmaxCurve({...parts, batchSize, eta, epochs, generator});
    return (step: number) => loss[0] - loss[steps.indexOf(step)];
  };

  it("bring next to nothing in the first ten steps, and most of it in a hundred, whatever the seed", () => {
    for (const seed of [settings.seed, 1, 2]) {
      const [one, many] = [fallen(1, seed), fallen(64, seed)];
      expect(one(10)).toBeLessThan(0.25 * many(10));
      expect(one(108) / many(108)).toBeGreaterThan(0.7);
      expect(one(108) / many(108)).toBeLessThan(1);
    }
  });
});

describe("the two prices", () => {
  it("are both twice the least at the critical batch", () => {
    const {price} = show(batchPrice).data;
    expect(show(batchPrice).values.B).toBe(show(batchPrice).values.critical);
    expect(price.steps).toBe(2);
    expect(price.examples).toBe(2);
  });

  it("are 1.1 and 11 ten times beyond it, and the other way round far below", () => {
    const beyond = show(batchPrice, {B: 320, critical: 32}).data.price;
    expect([beyond.steps, beyond.examples]).toEqual([1.1, 11].map(x => expect.closeTo(x, 12)));
    const below = show(batchPrice, {B: 4, critical: 40}).data.price;
    expect([below.steps, below.examples]).toEqual([11, 1.1].map(x => expect.closeTo(x, 12)));
  });

  it("allow the shortest time at B = P, whatever the machine and the critical batch", () => {
    for (const parallel of [1, 7, 64, 256]) {
      for (const critical of [4, 32, 256]) {
        const time = (B: number) => show(batchPrice, {B, critical, parallel}).data.price.time;
        const times = Array.from({length: 1024}, (_, i) => time(i + 1));
        expect(times.indexOf(Math.min(...times)) + 1).toBe(parallel);
        expect(show(batchPrice, {critical, parallel}).data.leastTime).toBe(Math.min(...times));
      }
    }
  });

  it("say where the time leaves the picture, or that it never comes in", () => {
    const time = (changes: object) =>
      wordsOf(batchPrice, show(batchPrice, changes)).filter(each => /^↑ time ×|^time ↑$/.test(each));
    expect(time({critical: 256, parallel: 1})).toEqual(["↑ time ×257 and more"]);
    expect(time({critical: 32, parallel: 1})).toEqual(["time ↑"]);
    expect(time({critical: 32, parallel: 64})).toEqual([]);
  });
});

describe("the largest safe step", () => {
  it("turns the mean upwards beyond the edge, while most runs shrink", () => {
    const {edge} = show(smallerSafer).data;
    const below = show(smallerSafer, {share: 0.95 * edge}).data;
    const beyond = show(smallerSafer, {share: 1.08 * edge}).data;
    expect(below.mean.at(-1)!).toBeLessThan(below.mean[0]);
    expect(beyond.mean.at(-1)!).toBeGreaterThan(beyond.mean[0]);
    expect(beyond.growth).toBeGreaterThan(1);
    const smaller = beyond.runs.filter(run => run.at(-1)! < run[0]).length;
    expect(smaller).toBeGreaterThan(beyond.runs.length / 2);
  });

  it("is larger for larger batches: a step that is unsafe at 1 is safe at 10", () => {
    const {edge} = show(smallerSafer).data;
    const share = 1.08 * edge;
    expect(show(smallerSafer, {share, B: 10}).data.growth).toBeLessThan(1);
    expect(show(smallerSafer, {B: 10}).data.edge).toBeCloseTo(1, 9);
  });

  it("says arrives or diverges in the picture", () => {
    expect(wordsOf(smallerSafer, show(smallerSafer))).toContain("arrives");
    expect(wordsOf(smallerSafer, show(smallerSafer, {share: 1.2}))).toEqual(
      expect.arrayContaining(["diverges", "the mean leaves the picture ↑"]),
    );
    const edge = show(smallerSafer, {B: 10, share: 1});
    expect(edge.data.growth).toBeCloseTo(1, 12);
    expect(wordsOf(smallerSafer, edge)).toContain("neither");
    expect(smallerSafer.summary(edge)).toMatch(/multiplied by 1 per step: it stays\.$/);
  });

  it("names the step size as the ring does, and as the steps are made", () => {
    const shown = show(smallerSafer);
    expect(smallerSafer.summary(shown)).toContain(`At η = 0.35 × 2/λₘₐₓ = ${short(shown.data.eta)} `);
  });

  it("adds up to more over a pass of small batches, and to less than if noise cost nothing", () => {
    const reach = Array.from({length: 10}, (_, i) => show(passReach, {B: i + 1}).data);
    for (let i = 1; i < reach.length; i++) expect(reach[i].without).toBeLessThan(reach[i - 1].without);
    for (const each of reach.slice(0, 9)) expect(each.without).toBeLessThan(each.steps);
    expect(reach[9].without).toBeCloseTo(1, 9);
  });
});
