// @vitest-environment jsdom

import {describe, expect, it} from "vitest";
import {plotsOf} from "../../src/controls/frame/handle.js";
import cycles from "../../src/landscapes/noise-and-schedules/cycles.js";
import oneOverT from "../../src/landscapes/noise-and-schedules/oneOverT.js";
import {isDone, show, wordsOf} from "./show.js";

describe("a step size of c/t", () => {
  const at = (c: number) => show(oneOverT, {c}).data;

  it("falls as t to the power −2c below ½, and as 1/t from there on, in the runs as expected", () => {
    for (const c of [0.1, 0.25]) expect(Math.abs(at(c).slope + 2 * c)).toBeLessThan(0.1);
    for (const c of [1, 2, 4]) expect(Math.abs(at(c).slope + 1)).toBeLessThan(0.15);
    expect(at(0.25).expected[100] / at(0.25).expected[1000]).toBeCloseTo(Math.sqrt(10), 1);
  });

  it("falls as 1/t later, the nearer c is to ½, and there as (ln t)/t", () => {
    // What is left of the way to c²/(2c − 1) over t, at the end.
    const missing = (c: number) => 1 - (1000 * at(c).expected[1000] * (2 * c - 1)) / c ** 2;
    expect(missing(0.6)).toBeGreaterThan(4 * missing(0.8));
    expect(missing(0.8)).toBeGreaterThan(4 * missing(1.2));
    const {expected} = at(0.5);
    expect((1000 * expected[1000] - 100 * expected[100]) / Math.log(10)).toBeCloseTo(1 / 4, 2);
  });

  it("is at its best at c = 1, the running mean, and larger c only lie higher", () => {
    const end = (c: number) => at(c).expected[1000];
    expect(end(1)).toBeCloseTo(1 / 1000, 12);
    for (const c of [0.25, 0.5, 0.8, 1.25, 2, 4]) expect(end(c)).toBeGreaterThan(end(1));
    expect(end(4)).toBeGreaterThan(end(2));
  });

  it("is asked for to a tenth", () => {
    for (const c of [0.95, 1, 1.05]) expect(isDone(oneOverT, "best", {c})).toBe(true);
    for (const c of [0.25, 0.5, 0.8, 1.2, 2]) expect(isDone(oneOverT, "best", {c})).toBe(false);
  });

  it("is set by the ring at the break", () => {
    const shown = show(oneOverT);
    const {at: place, move} = oneOverT.handles![0];
    expect(place(shown)).toEqual([0.25, -0.5]);
    expect(move({x: 2, y: 0, plot: 1}, shown)).toEqual({c: 2});
    expect(place(show(oneOverT, {c: 2}))).toEqual([2, -1]);
    expect(wordsOf(oneOverT, shown).join("|")).toContain("÷ 3.12 for ten times as many steps");
  });
});

describe("schedules on one budget", () => {
  it("are beaten by the constant step size where there is next to no noise and a long way to go", () => {
    expect(isDone(cycles, "constant", {lambda: 0.003, sigma: 0.03})).toBe(true);
    for (const changes of [{sigma: 0.03}, {lambda: 0.003}, {lambda: 0.002, sigma: 3}])
      expect(isDone(cycles, "constant", changes)).toBe(false);
  });

  const ends = (changes: object) => show(cycles, changes).data.ends;

  it("that end low all end below the best constant step size", () => {
    const [constant, ...others] = ends({});
    expect(others).toHaveLength(5);
    expect(Math.max(...others)).toBeLessThan(0.5 * constant);
  });

  it("have all their losses in the picture, and the constant one named where it has come to", () => {
    const plot = (changes: object) => plotsOf(cycles.picture.draw(show(cycles, changes), 960, new Map()))[0];
    const noisy = {lambda: 0.002, sigma: 3};
    const most = Math.max(...show(cycles, noisy).data.all.map(({losses}) => Math.max(...losses)));
    expect((plot(noisy).scale("y") as unknown as {domain: number[]}).domain[1]).toBeGreaterThanOrEqual(most);
    const named = (step: number) =>
      [...plot({step}).querySelectorAll("text")].find(node => node.textContent === "the best constant η")!;
    const across = (step: number) =>
      Number(/translate\(([\d.]+)/.exec(named(step).outerHTML)?.[1] ?? named(step).getAttribute("x"));
    expect(across(500)).toBeGreaterThan(across(100) + 200);
  });

  it("have no order: in another valley another one is the lowest", () => {
    const lowest = (changes: object) => ends(changes).indexOf(Math.min(...ends(changes)));
    expect(lowest({lambda: 0.1})).not.toBe(lowest({}));
    expect(lowest({lambda: 0.003, sigma: 0.03})).toBe(0);
  });

  it("are picked by a click on their small pictures", () => {
    expect(cycles.click!({x: 0, y: 0, plot: 6}, show(cycles))).toEqual({kind: "oneCycle"});
    expect(cycles.click!({x: 0, y: 0, plot: 0}, show(cycles))).toBeUndefined();
    const shown = show(cycles, {kind: "oneCycle"});
    const [constant] = shown.data.ends;
    expect(wordsOf(cycles, shown).join("|")).toContain(
      `÷ ${Number((constant / shown.data.ends[5]).toPrecision(3))} compared with the best constant η`,
    );
    const beaten = wordsOf(cycles, show(cycles, {lambda: 0.003, sigma: 0.03})).join("|");
    expect(beaten).toMatch(/× [\d.]+ compared with the best constant η/);
  });
});
