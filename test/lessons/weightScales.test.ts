// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {readDigits} from "../../src/data/inputs.js";
import {pixelCount} from "../../src/lib/data/digits.js";
import {median} from "../../src/lib/experiments/median.js";
import {outcome} from "../../src/lib/experiments/outcome.js";
import {weightScales as measure} from "../../src/lib/experiments/weightScales/weightScales.js";
import weightScales from "../../src/steps/adaptive-methods/weightScales.js";
import {fewDigits} from "../experiments/fewDigits.js";
import {begun, files, show, wordsOf} from "./show.js";

const {weightScales: settings, seed} = files.settings;
const built = outcome(measure(readDigits(), settings, seed));
const seen = (changes: object = {}) => show(weightScales, changes, begun, {built});
/** What is seen with other scales. */
const changed = (scaleOf: (scale: number, i: number) => number) => {
  const trainings = built.trainings.map(training => ({
    ...training,
    moments: training.moments.map(moment => ({
      ...moment,
      scales: moment.scales.map(scaleOf),
    })),
  }));
  return (changes: object = {}) => show(weightScales, changes, begun, {built: {...built, trainings}});
};

describe("the scales of the digits network", () => {
  const rows = (from: number, to: number) =>
    Array.from({length: 64}, (_, p) => p).filter(p => p % 8 >= from && p % 8 <= to);

  it("give short steps in the middle of the picture and long ones at its edge", () => {
    const {ofPixel} = seen().data;
    const steps = (pixels: readonly number[]) => median(pixels.flatMap(p => ofPixel[p] ?? []));
    expect(steps(rows(0, 0))).toBeGreaterThan(10 * steps(rows(3, 4)));
    expect(steps(rows(7, 7))).toBeGreaterThan(10 * steps(rows(3, 4)));
  });

  it("sink as a whole with AdaGrad, and keep their height with RMSProp", () => {
    const sinks = (["adagrad", "rmsprop"] as const).map(
      method => seen({method, moment: 0}).data.median / seen({method, moment: 4}).data.median,
    );
    expect(sinks[0]).toBeGreaterThan(2.5);
    expect(sinks[1]).toBeGreaterThan(0.4);
    expect(sinks[1]).toBeLessThan(2);
  });

  it("fray with RMSProp, and not with AdaGrad, where ink is so rare that S forgets between two digits with it", () => {
    const few = fewDigits(200);
    // Each corner has ink in a few digits, and each in others. S remembers ten.
    const corners = [0, 7, 56, 63];
    const rare = few.pixels.map((ink, i) => {
      const corner = corners.indexOf(i % pixelCount);
      return corner < 0 ? ink : Math.floor(i / pixelCount) % 20 === 5 * corner ? 0.5 : 0;
    });
    const forgetful = {...settings, batchSize: 1, gamma: 0.1};
    const scales = outcome(measure({...few, pixels: rare}, forgetful, seed));
    const spread = (method: "adagrad" | "rmsprop") => {
      const {weights} = show(weightScales, {method}, begun, {built: scales}).data;
      const logs = weights.flatMap(({pixel, step}) => (corners.includes(pixel) ? [Math.log(step!)] : []));
      return Math.max(...logs) - Math.min(...logs);
    };
    expect(spread("rmsprop")).toBeGreaterThan(2 * spread("adagrad"));
  });

  it("follow the ring, in either picture, and say so where a pixel never has ink", () => {
    const [{move, at}] = weightScales.handles!;
    const shown = seen({pixel: 10});
    const [x, y] = at(shown)!;
    expect(move({x, y, plot: 0}, shown)).toEqual({pixel: 10});
    expect(move({x: x - 10, y, plot: 0}, shown)).toEqual({pixel: 10});
    expect(move({x: 99, y: -99, plot: 0}, shown)).toEqual({pixel: 7});
    const blank = changed((scale, i) => (i % pixelCount === 10 ? 0 : scale));
    expect(wordsOf(weightScales, blank({pixel: 10})).join(" ")).toContain("this pixel never has ink");
    expect(weightScales.summary(blank({pixel: 10}))).toContain("have had no gradient");
  });

  it("tell how many weights are above the picture", () => {
    const {etaRmsprop} = settings;
    const inSight = changed(() => etaRmsprop / 999);
    const above = changed((_, i) => etaRmsprop / (i < 3 ? 1001 : 999));
    expect(wordsOf(weightScales, inSight()).join(" ")).not.toContain("above");
    expect(wordsOf(weightScales, above()).join(" ")).toContain("↑ 3 weights above");
  });

  it("ask how AdaGrad’s steps shrink: less than the root of the passes", () => {
    const {answer} = weightScales.exercises!.shrink as {answer: (shown: unknown) => number};
    const moved = (moment: number) => seen({method: "adagrad", moment}).data.ofPixel[23]!;
    expect(answer(seen())).toBeCloseTo(moved(0) / moved(4), 9);
    const {passes} = settings;
    expect(answer(seen())).toBeLessThan(Math.sqrt(passes[4] / passes[0]));
  });
});
