// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {type Task, valuesOf} from "../../src/controls/frame/definition.js";
import {short} from "../../src/figures/format.js";
import stepDrop from "../../src/landscapes/noise-and-schedules/stepDrop.js";
import {dropFall} from "../../src/lib/experiments/stepDrop/dropFall.js";
import {jobs} from "../../src/workers/jobs/jobs.js";
import {begun, done, files, show, wordsOf} from "./show.js";

describe("the step size cut by ten", () => {
  const initial = stepDrop.initial!(files);
  const parts = (changes: object, read = files) =>
    stepDrop
      .work!.inputs({...valuesOf(stepDrop.parameters), ...initial, ...changes}, read)
      .flatMap(input => [...jobs.stepDrop(input)]);
  const at = (changes: object) => show(stepDrop, {...initial, ...changes}, done(parts(changes)));
  // Too many to be learned by heart: where there are few digits, each comes several times, with labels of its own. A
  // training is known by its settings and its seed, so this one has another.
  const {pixels, labels} = files.digits;
  const times = Math.ceil(1500 / labels.length);
  const many = {...files, digits: {pixels: pixels.repeat(times), labels: labels.repeat(times)}};
  const withMany = (changes: object) => {
    const all = {...initial, ...changes, seed: initial.seed! + 1};
    return show(stepDrop, all, done(parts(all, many)));
  };
  const {epochs, cut} = files.settings.stepDrop;

  it("starts with the settings of its claim", () => {
    expect(initial).toMatchObject({cut, eta: files.settings.stepDrop.eta, epoch: epochs});
  });

  it("makes the loss fall within one epoch, early and late, by five times the control's shaking", () => {
    for (const early of [cut, cut - 15, cut + 20]) {
      const shown = at({cut: early});
      const {fall, control, after} = shown.data;
      expect([control.length, after.length]).toEqual([epochs, epochs - early]);
      expect((fall!.before - fall!.after) / fall!.shaking).toBeGreaterThan(5);
      expect(after[0].epoch).toBe(early + 1);
      // What the loss does without the cut is told beside it.
      const summary = stepDrop.summary(shown);
      expect(summary).toContain(
        `from ${short(fall!.before)} to ${short(fall!.after)}, without the cut to ${short(fall!.control)}.`,
      );
      expect(summary.length).toBeLessThanOrEqual(200);
    }
  });

  it("shakes far less after the cut, near to what the wrong labels alone leave", () => {
    const {control, after, least, fall} = withMany({}).data;
    const shaking = (told: typeof control) =>
      told.slice(1).reduce((sum, {loss}, k) => sum + Math.abs(loss - told[k].loss), 0) / (told.length - 1);
    expect(shaking(after.slice(1))).toBeLessThan(0.5 * shaking(control.slice(cut)));
    const end = after[after.length - 1].loss;
    expect(end).toBeGreaterThan(least);
    expect(end - least).toBeLessThan(0.4 * (fall!.before - least));
  });

  it("changes nothing where no noise is left, and only there is the exercise done", () => {
    const {progress, solution} = stepDrop.exercises!["no-jump"] as Task<typeof stepDrop.parameters, never>;
    const isDone = (changes: object) => progress(at(changes) as never).done;
    expect(isDone(solution)).toBe(true);
    for (const changes of [{}, {labelNoise: 0}]) expect(isDone(changes)).toBe(false);
  });

  it("is made by a press at the epoch that is shown, and moved by a press after it", () => {
    const running = at({cut: 200, epoch: 23});
    expect(stepDrop.click!({x: 60, y: 1.5, plot: 0}, running)).toEqual({cut: 23, epoch: 23});
    const over = at({});
    expect(stepDrop.click!({x: 55.2, y: 1.5, plot: 0}, over)).toEqual({cut: 55});
    expect(wordsOf(stepDrop, running)).toContain("press it whenever you like");
    expect(wordsOf(stepDrop, over).join(" ")).toContain("within one epoch");
  });

  it("leaves ten epochs to see what it does: a press at the end goes back to the last such epoch", () => {
    const ended = at({cut: 200, epoch: 200});
    const [, now] = stepDrop.presets!;
    const press = {cut: epochs - 10, epoch: epochs - 10};
    expect(now.set(ended)).toEqual(press);
    expect(stepDrop.click!({x: 3, y: 1.5, plot: 0}, ended)).toEqual(press);
    expect(stepDrop.click!({x: epochs, y: 1.5, plot: 0}, at({}))).toEqual({cut: epochs - 10});
    expect(stepDrop.handles![0].move({x: epochs, y: 1, plot: 0}, at({}))).toEqual({cut: epochs - 10});
    expect(at({...press, epoch: epochs}).data.fall).toBeDefined();
  });

  it("at the last epoch is none, in the picture as in the summary, and the button stays inside", () => {
    for (const changes of [
      {cut: epochs, epoch: epochs},
      {cut: 200, epoch: epochs},
    ]) {
      const shown = at(changes);
      expect(stepDrop.summary(shown)).toContain("not cut yet");
      expect(wordsOf(stepDrop, shown)).toContain("η ÷ 10");
      for (const width of [960, 350]) {
        const words = stepDrop.picture.draw(shown, width, new Map()).querySelectorAll("text");
        const button = [...words].find(({textContent}) => textContent === "η ÷ 10")!;
        // A radius of 32 from its middle, and the margin.
        expect(Number(button.getAttribute("x"))).toBeLessThanOrEqual(width - 32 - 12);
      }
    }
  });

  it("where wrong labels are learned by heart has both trainings and their names in sight", () => {
    const shown = at({weightDecay: 0});
    const {control, after, least, low} = shown.data;
    for (const told of [control, after]) expect(told[told.length - 1].loss).toBeLessThan(least);
    for (const {loss} of [...control, ...after]) expect(loss).toBeGreaterThan(low);
    for (const width of [960, 350]) {
      const drawing = stepDrop.picture.draw(shown, width, new Map());
      const names = [...drawing.querySelectorAll("text")].filter(({textContent}) =>
        textContent?.match(/^(not )?cut: /),
      );
      const [upper, lower] = names.map(name => Number(name.getAttribute("y")));
      expect(upper).toBeLessThanOrEqual(lower - 19);
      expect(lower).toBeLessThan(width < 500 ? 300 : 330);
    }
  });

  it("names the two above what is told of them while they are under way", () => {
    // The cut training's last epochs are still to come, and the picture shows the end.
    const told = parts({}).filter(part => part.cut === undefined || part.told.epoch <= cut + 3);
    const words = wordsOf(stepDrop, show(stepDrop, initial, {...begun, parts: told, share: 0.5}));
    expect(words.some(text => text.startsWith("cut: "))).toBe(true);
  });

  it("says that the first epoch lies above the picture, by an arrow and its loss", () => {
    const trained = parts({});
    const wordsWith = (first: number) => {
      const told = trained.map(part =>
        part.told.epoch === 1 ? {...part, told: {...part.told, loss: first}} : part,
      );
      return wordsOf(stepDrop, show(stepDrop, initial, done(told))).join("|");
    };
    const {high} = at({}).data;
    expect(wordsWith(high + 0.1)).toContain(`epoch 1: ${short(high + 0.1)}`);
    expect(wordsWith(high - 0.1)).not.toContain("epoch 1:");
  });

  it("does not mix trainings: parts of another η are not shown", () => {
    const shown = show(stepDrop, {...initial, eta: 0.3}, done(parts({})));
    expect(shown.data.control).toEqual([]);
    expect(stepDrop.summary(show(stepDrop, initial, begun))).toBe("The training begins.");
    expect(stepDrop.summary(show(stepDrop, initial, {...begun, failure: "no room"}))).toContain("no room");
  });

  it("measures the fall by hand-made epochs as it says", () => {
    const told = (epoch: number, loss: number) => ({epoch, loss, right: 0.9});
    const control = Array.from({length: 20}, (_, k) => told(k + 1, k % 2 ? 2.1 : 1.9));
    const fall = dropFall(control, [told(13, 1)], 12)!;
    expect(fall.before).toBeCloseTo(2, 12);
    expect([fall.after, fall.control]).toEqual([1, 1.9]);
    // 18 epochs from the third on, each 0.1 from the mean.
    expect(fall.shaking).toBeCloseTo(0.1 * Math.sqrt(18 / 17), 12);
    expect(dropFall(control, [], 12)).toBeUndefined();
  });
});
