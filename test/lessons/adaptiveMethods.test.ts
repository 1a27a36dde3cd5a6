// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import type {Task} from "../../src/controls/frame/definition.js";
import {averageShare} from "../../src/lib/theory/biasCorrection.js";
import adagradRmsprop from "../../src/steps/adaptive-methods/adagradRmsprop.js";
import {exitsOf, toldExits} from "../../src/steps/adaptive-methods/clipped.js";
import {length, presets, reach, stroke} from "../../src/steps/adaptive-methods/drawnSignal.js";
import rescaleRound from "../../src/steps/adaptive-methods/rescaleRound.js";
import singleStepSize from "../../src/steps/adaptive-methods/singleStepSize.js";
import squaredGradients from "../../src/steps/adaptive-methods/squaredGradients.js";
import {dragged, show, wordsOf} from "./show.js";

describe("the squeezed plane", () => {
  it("is round at a squeeze of 5, whichever axis is dragged there, and one step is enough", () => {
    for (const [label, x, y] of [
      ["w₁ = 3", 3 / Math.sqrt(5), 0],
      ["w₂ = 1", 0, Math.sqrt(5)],
    ] as const) {
      const shown = show(rescaleRound, dragged(rescaleRound, label, x, y, show(rescaleRound)));
      expect(shown.data.descent.kappa).toBeCloseTo(1, 12);
      expect(wordsOf(rescaleRound, shown)).toContain("one step, and it is there");
      const [, , w1, w2] = shown.data.descent.mappedBack;
      expect(Math.hypot(w1, w2)).toBeLessThan(1e-12);
    }
  });

  it("is long the other way if it is squeezed further, and zigzags again", () => {
    const kappa = (squeeze: number) => show(rescaleRound, {squeeze}).data.descent.kappa;
    expect([kappa(1), kappa(2), kappa(8)].map(k => Number(k.toFixed(9)))).toEqual([25, 6.25, 2.56]);
    expect(show(rescaleRound, {squeeze: 8}).data.descent.lambdas[0]).toBeGreaterThan(
      show(rescaleRound, {squeeze: 8}).data.descent.lambdas[1],
    );
  });

  it("has one run in both pictures: a point of one is the point of the other, axis by axis", () => {
    const {descent} = show(rescaleRound, {squeeze: 3}).data;
    descent.mappedBack.forEach((w, i) => {
      const factor = i % 2 === 0 ? 1 / Math.sqrt(3) : Math.sqrt(3);
      expect(descent.history.trajectory[i]).toBeCloseTo(factor * w, 12);
    });
  });

  it("needs fewer steps by default than without the squeeze", () => {
    const {sixDigits} = show(rescaleRound).data;
    expect(sixDigits).toBeLessThan(show(rescaleRound, {squeeze: 1}).data.sixDigits / 3);
  });
});

describe("the drawn signal", () => {
  const rowOf = (changes: object, method: string) =>
    show(squaredGradients, changes).data.rows.find(each => each.method === method)!.steps;

  it("follows the pen, with a straight stroke from where the pen stood", () => {
    const drawn = stroke(presets.constant, 10, 14, 5);
    expect(drawn.slice(9, 16)).toEqual([1, 1, 2, 3, 4, 5, 1]);
    expect(stroke(presets.constant, 14, 10, 5).slice(9, 16)).toEqual([1, 5, 4, 3, 2, 1, 1]);
    expect(
      dragged(squaredGradients, "pen", 14.2, 99, show(squaredGradients, {signal: presets.constant})),
    ).toEqual({
      step: 14,
      signal: presets.constant.map((g, t) => (t === 14 ? reach[1] : g)),
    });
  });

  it("stands in the link in at most 400 characters, and comes back as it was", () => {
    const {codec} = squaredGradients.parameters.signal;
    for (const signal of Object.values(presets)) {
      expect(signal).toHaveLength(length);
      const text = codec.format(signal);
      expect(text.length).toBeLessThan(400);
      expect(codec.parse(text)).toEqual({value: signal});
    }
  });

  it("makes momentum roll on after a spike, and RMSProp, AdaDelta and Adam flinch", () => {
    const after = show(squaredGradients).values.step;
    for (const [method, less] of [
      ["momentum", false],
      ["rmsprop", true],
      ["adadelta", true],
      ["adam", true],
    ] as const) {
      const steps = rowOf({}, method);
      expect(steps[after] < steps[11], method).toBe(less);
    }
    // During the spike RMSProp jumps.
    expect(rowOf({}, "rmsprop")[12]).toBeGreaterThan(2);
  });

  it("falls to a fifth, and RMSProp’s step comes back to about 1, AdaGrad’s does not", () => {
    const signal = presets.step;
    const [rms, ada] = ["rmsprop", "adagrad"].map(method => rowOf({signal}, method));
    expect(rms[30]).toBeLessThan(0.25);
    expect(rms[length - 1]).toBeGreaterThan(0.9);
    expect(ada[length - 1]).toBeLessThan(0.2);
    // Its button goes to the step at which that is to be read.
    const {set} = squaredGradients.presets!.find(({words}) => words === "step")!;
    expect(set(show(squaredGradients))).toEqual({signal, step: length - 1});
  });

  it("flips its sign, and momentum and Adam hardly move while RMSProp steps as far as ever", () => {
    const signal = presets["sign flips"];
    for (const method of ["momentum", "adam"])
      for (const step of rowOf({signal}, method).slice(40)) expect(Math.abs(step)).toBeLessThan(0.1);
    for (const step of rowOf({signal}, "rmsprop").slice(40)) expect(Math.abs(step)).toBeCloseTo(1, 1);
  });

  it("has S of a steady gradient as the formula says, and its root settle at the noise’s deviation", () => {
    const {scale} = show(squaredGradients, {signal: presets.constant, gamma: 0.1}).data;
    for (const [t, root] of scale.entries()) expect(root ** 2).toBeCloseTo(averageShare(0.1, t + 1), 12);
    const noisy = show(squaredGradients, {signal: presets.noise, gamma: 0.05}).data.scale;
    expect(noisy[length - 1]).toBeGreaterThan(0.6);
    expect(noisy[length - 1]).toBeLessThan(1.4);
  });

  it("shows AdaDelta without the lag that RMSProp starts with", () => {
    expect(rowOf({}, "rmsprop")[0]).toBeCloseTo(1 / Math.sqrt(0.1), 9);
    expect(rowOf({}, "adadelta")[0]).toBeCloseTo(1, 9);
  });

  it("tells the farthest alone of places that are cut off near each other", () => {
    const told = (room: number) =>
      toldExits(exitsOf([0, 4, -3, 0, 0, 0, 0, 0, 3], [-1, 2]), [0, 4, -3, 0, 0, 0, 0, 0, 3], room);
    expect(told(6).map(({place}) => place)).toEqual([1, 8]);
    expect(told(1).map(({place}) => place)).toEqual([1, 2, 8]);
    // At the start of “sign flips” ×4, ×−2.8 and ×2.3 follow each other.
    const words = wordsOf(squaredGradients, show(squaredGradients, {signal: presets["sign flips"]}));
    expect(words).toContain("×4");
    for (const hidden of ["×−2.8", "×2.3"]) expect(words).not.toContain(hidden);
  });

  it("tells where a series is cut off, but for a number that its own curve would run through", () => {
    expect(exitsOf([0, 3, 5, 4, 0, -4, 0], [-1, 2])).toEqual([
      {place: 2, side: 1},
      {place: 5, side: -1},
    ]);
    expect(exitsOf([0, 1, 2], [-1, 2])).toEqual([]);
    const words = wordsOf(squaredGradients, show(squaredGradients));
    expect(words).toEqual(expect.arrayContaining(["×4", "×2.8"]));
    expect(words).not.toContain("×3.2");
  });
});

describe("one step size on every scale", () => {
  const left = (stretch: number) => show(singleStepSize, {stretch}).data.here;

  it("serves all three methods at a stretch of 1, and AdaDelta alone at 30 and at 100", () => {
    for (const loss of left(1)) expect(loss).toBeLessThan(0.01);
    for (const stretch of [30, 100]) {
      const [descent, momentum, adadelta] = left(stretch);
      expect(descent).toBeGreaterThan(0.5);
      expect(momentum).toBeGreaterThan(0.4);
      expect(adadelta).toBeLessThan(0.01);
    }
  });

  it("makes gradient descent and momentum diverge at 0.3, and says so", () => {
    expect(left(0.3).slice(0, 2)).toEqual([undefined, undefined]);
    const words = wordsOf(singleStepSize, show(singleStepSize, {stretch: 0.3}));
    expect(words).toContain("gradient descent: diverges");
    expect(words).toContain("momentum: diverges");
  });

  it("is level for AdaDelta: its loss is the same at every stretch", () => {
    const level = show(singleStepSize).data.againstStretch[2];
    for (const loss of level) expect(loss! / level[0]!).toBeCloseTo(1, 9);
  });

  it("leaves AdaDelta higher than gradient descent goes at a stretch of 1", () => {
    const [descent, , adadelta] = left(1);
    expect(descent!).toBeLessThan(adadelta! / 1e6);
  });

  it("does not move AdaDelta’s curve against η by half a pixel, thirty of which are a factor of ten", () => {
    const [one, other] = [1, 100].map(stretch => show(singleStepSize, {stretch}).data.againstEta[2]);
    for (const [k, loss] of one.entries()) {
      expect(other[k] === undefined).toBe(loss === undefined);
      if (loss !== undefined) expect(Math.abs(Math.log10(other[k]! / loss))).toBeLessThan(0.5 / 30);
    }
  });
});

describe("down the wall and across the plain", () => {
  const acrossAt = (changes: object, method: "adagrad" | "rmsprop" | "adadelta", step: number) =>
    show(adagradRmsprop, changes).data.walks[method].effective[step - 1][1];

  it("leaves AdaGrad’s step as short as the wall made it, and RMSProp’s comes back to η", () => {
    expect(acrossAt({}, "adagrad", 150) / acrossAt({}, "adagrad", 20)).toBeGreaterThan(0.95);
    expect(acrossAt({}, "rmsprop", 20)).toBeLessThan(0.005);
    expect(acrossAt({}, "rmsprop", 150)).toBeCloseTo(0.05, 3);
  });

  it("is forgotten in time by a larger γ, and not by a lower wall", () => {
    const {progress} = adagradRmsprop.exercises!.forget as unknown as Task<never, unknown>;
    const done = (changes: object) => progress(show(adagradRmsprop, changes) as never).done;
    expect([{gamma: 0.3}, {gamma: 0.1}, {slope: 1}].map(done)).toEqual([true, false, false]);
  });

  it("ends a walk in an arrow where it leaves the picture, and draws the others to their signs", () => {
    const heads = (changes: object) =>
      adagradRmsprop.picture
        .draw(show(adagradRmsprop, changes), 960, new Map())
        .querySelectorAll('path[stroke="var(--rmsprop)"][stroke-width="3"][d*="M"]');
    const arrows = (changes: object) =>
      [...heads(changes)].filter(path => path.getAttribute("d")!.match(/M.*M/)).length;
    expect([arrows({gamma: 0.03}), arrows({}), arrows({slope: 1})]).toEqual([1, 0, 0]);
  });

  it("makes RMSProp forget later where γ is 0.03", () => {
    for (const step of [60, 80, 150])
      expect(acrossAt({gamma: 0.03}, "rmsprop", step)).toBeLessThan(acrossAt({}, "rmsprop", step));
  });

  it("has no wall at a slope of 1, and AdaGrad’s steps die out all the same", () => {
    const {effective} = show(adagradRmsprop, {slope: 1}).data.walks.adagrad;
    for (const t of [0, 9, 99]) {
      expect(effective[t][0]).toBeCloseTo(0.3 / Math.sqrt(t + 1), 9);
      expect(effective[t][1]).toBeCloseTo(effective[t][0], 9);
    }
  });

  it("has AdaDelta’s step follow the weight: at the end it falls on the way to 0", () => {
    expect(acrossAt({}, "adadelta", 150)).toBeLessThan(acrossAt({}, "adadelta", 100));
    expect(wordsOf(adagradRmsprop, show(adagradRmsprop))).toEqual(
      expect.arrayContaining(["RMSProp 0.05", "AdaGrad 0.0042"]),
    );
  });
});
