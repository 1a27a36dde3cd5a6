// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {valuesOf} from "../../src/controls/frame/definition.js";
import {widthOf} from "../../src/figures/words/wordBox.js";
import race, {scenes} from "../../src/index/race.js";
import {unseen} from "./everyFigure/figureChecks.js";
import {show, wordsOf} from "./show.js";

const noWork = {...unseen, share: 1};
const raceAt = (changes: Parameters<typeof valuesOf<typeof race.parameters>>[1] = {}) =>
  race.compute(valuesOf(race.parameters, changes), {files: {}, work: noWork});

/** Where a method ends. */
function endOf({walks}: ReturnType<typeof raceAt>, method: string): readonly [number, number] {
  const {history} = walks.find(walk => walk.method === method)!;
  return [history.trajectory[2 * history.steps], history.trajectory[2 * history.steps + 1]];
}

const distance = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) =>
  Math.hypot(a - c, b - d);

/** The names in a picture: from where to where across, and their baseline. */
const namesIn = (drawing: Element) =>
  [...drawing.querySelectorAll("text")].map(node => {
    const length = widthOf(node.textContent!, Number(node.getAttribute("font-size")), true);
    const x = Number(node.getAttribute("x"));
    return {from: x, to: x + length, y: Number(node.getAttribute("y"))};
  });

/** Where a point of the landscape is in a picture of it, in pixels. */
function placeIn(drawing: Element, x: number, y: number): [number, number] {
  const plot = drawing.matches("svg") ? drawing : drawing.querySelector("svg")!;
  const {scale} = plot as unknown as {scale: (name: "x" | "y") => {apply: (value: number) => number}};
  return [scale("x").apply(x), scale("y").apply(y)];
}

describe("the race of the start page", () => {
  it("ends in three valleys of six, and none of them is the deepest", () => {
    const data = raceAt();
    expect(data.valleys).toBe(3);
    expect(distance(endOf(data, "gradientDescent"), [-2.53, -0.64])).toBeLessThan(0.05);
    expect(distance(endOf(data, "momentum"), [-0.89, 0.89])).toBeLessThan(0.05);
    expect(distance(endOf(data, "adam"), [0.76, -0.78])).toBeLessThan(0.05);
    expect(distance(endOf(data, "adadelta"), endOf(data, "adam"))).toBeLessThan(0.1);
    const [deepest] = data.landscape.minima;
    for (const {history} of data.walks) {
      expect(history.values[history.steps]).toBeGreaterThan(deepest.value + 0.3);
    }
  });

  it.each(Object.entries(scenes))("has methods that part on %s, in path or in end", (landscape, {start}) => {
    const data = raceAt({landscape: landscape as keyof typeof scenes, start: [...start]});
    const [[left, right]] = data.landscape.window;
    const [one, other] = ["gradientDescent", "adam"].map(
      method => data.walks.find(walk => walk.method === method)!.history.trajectory,
    );
    let most = 0;
    for (let k = 0; k < Math.min(one.length, other.length); k += 2) {
      most = Math.max(most, Math.hypot(one[k] - other[k], one[k + 1] - other[k + 1]));
    }
    expect(most).toBeGreaterThan(0.05 * (right - left));
  });

  it("counts as arrived only who has come to the bottom of a valley: on the long one two are on their way", () => {
    const shown = valuesOf(race.parameters, {landscape: "valley", start: [...scenes.valley.start]});
    const data = race.compute(shown, {files: {}, work: noWork});
    expect(data.valleys).toBe(1);
    const away = data.walks.filter(({bottom}) => !bottom).map(({method}) => method);
    expect(away).toEqual(["gradientDescent", "momentum"]);
    for (const {bottom} of data.walks) if (bottom) expect(Math.hypot(...bottom)).toBeLessThan(1e-9);
    expect(race.summary({values: shown, data})).toContain("1 valley reached, 2 still on their way. ");
    expect(wordsOf(race, {values: shown, data})).toEqual(
      expect.arrayContaining([
        "gradient descent, still on its way",
        expect.stringMatching(/^Adam, \d+ steps$/),
      ]),
    );
    expect(race.summary({values: valuesOf(race.parameters), data: raceAt()})).toMatch(
      /^3 valleys reached\. /,
    );
  });

  it.each(Object.entries(scenes))(
    "keeps the names on %s off one another and off the ring of the start, wide and narrow",
    (landscape, {start}) => {
      const shown = show(race, {landscape: landscape as keyof typeof scenes, start: [...start]});
      for (const width of [960, 350]) {
        const drawing = race.picture.draw(shown, width, new Map());
        const boxes = namesIn(drawing);
        expect(boxes).toHaveLength(4);
        const [left, top] = placeIn(drawing, shown.data.at[0], shown.data.at[1]);
        boxes.push({from: left - 14 - 55, to: left + 10, y: top + 5});
        for (const {from, to} of boxes.slice(0, 4)) expect(from >= 0 && to <= width).toBe(true);
        for (const [i, one] of boxes.entries())
          for (const other of boxes.slice(0, i))
            expect(one.from > other.to || one.to < other.from || Math.abs(one.y - other.y) > 15).toBe(true);
      }
    },
  );

  it("puts no name on a path, wide and narrow, while the methods are under way and at their ends", () => {
    for (const width of [960, 350]) {
      for (const step of [20, 60, 240]) {
        const shown = show(race, {step});
        const drawing = race.picture.draw(shown, width, new Map());
        const names = namesIn(drawing);
        const met = shown.data.walks.flatMap(({method, history: {trajectory, steps}}) =>
          Array.from({length: Math.min(step, steps) + 1}, (_, k) => k)
            .filter(k => {
              const [x, y] = placeIn(drawing, trajectory[2 * k], trajectory[2 * k + 1]);
              return names.some(name => x > name.from && x < name.to && y > name.y - 9 && y < name.y);
            })
            .map(k => `${method}, step ${k}`),
        );
        expect(met, `${width} px, step ${step}`).toEqual([]);
      }
    }
  });

  it("leaves momentum in the valley of gradient descent or of Adam when its damping is low", () => {
    const ends = raceAt({gamma: 0.3});
    expect(distance(endOf(ends, "momentum"), [-0.89, 0.89])).toBeGreaterThan(0.5);
  });

  it("says so when one step size for all makes a run diverge or leap", () => {
    const shown = valuesOf(race.parameters, {tuning: "free", eta: 1});
    const data = race.compute(shown, {files: {}, work: noWork});
    expect(race.summary({values: shown, data})).not.toMatch(/NaN|Infinity/);
  });
});
