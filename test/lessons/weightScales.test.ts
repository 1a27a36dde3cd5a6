// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {readDigits} from "../../src/data/inputs.js";
import {median} from "../../src/lib/experiments/median.js";
import {outcome} from "../../src/lib/experiments/outcome.js";
import {weightScales as measure} from "../../src/lib/experiments/weightScales/weightScales.js";
import weightScales from "../../src/steps/adaptive-methods/weightScales.js";
import {begun, files, show, wordsOf} from "./show.js";

const {weightScales: settings, seed} = files.settings;
const built = outcome(measure(readDigits(), settings, seed));
const seen = (changes: object = {}) => show(weightScales, changes, begun, {built});

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

  it("fray with RMSProp where ink is rare", () => {
    const spread = (moment: number) => {
      const {weights, ink} = seen({moment}).data;
      const logs = weights.flatMap(({pixel, step}) => (step && ink[pixel] < 0.05 ? [Math.log(step)] : []));
      return Math.max(...logs) - Math.min(...logs);
    };
    expect(spread(4)).toBeGreaterThan(1.3 * spread(0));
  });

  it("follow the ring, in either picture, and say so where a pixel never has ink", () => {
    const [{move, at}] = weightScales.handles!;
    const shown = seen({pixel: 10});
    const [x, y] = at(shown)!;
    expect(move({x, y, plot: 0}, shown)).toEqual({pixel: 10});
    expect(move({x: x - 10, y, plot: 0}, shown)).toEqual({pixel: 10});
    expect(move({x: 99, y: -99, plot: 0}, shown)).toEqual({pixel: 7});
    const blank = built.ink.indexOf(0);
    expect(blank).toBeGreaterThanOrEqual(0);
    expect(wordsOf(weightScales, seen({pixel: blank})).join(" ")).toContain("this pixel never has ink");
    expect(weightScales.summary(seen({pixel: blank}))).toContain("have had no gradient");
  });

  it("tell how many weights are above the picture", () => {
    const above = seen().data.weights.filter(({step}) => (step ?? 0) > 1000).length;
    expect(above).toBeGreaterThan(0);
    expect(wordsOf(weightScales, seen()).join(" ")).toContain(`↑ ${above} weight`);
  });

  it("ask how AdaGrad’s steps shrink: less than the root of the passes", () => {
    const {answer} = weightScales.exercises!.shrink as {answer: (shown: unknown) => number};
    const moved = (moment: number) => seen({method: "adagrad", moment}).data.ofPixel[23]!;
    expect(answer(seen())).toBeCloseTo(moved(0) / moved(4), 9);
    const {passes} = settings;
    expect(answer(seen())).toBeLessThan(Math.sqrt(passes[4] / passes[0]));
  });
});
