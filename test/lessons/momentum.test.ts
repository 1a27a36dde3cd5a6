// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {stepsToSixDigits} from "../../lib/experiments/sixDigits/stepsToSixDigits.js";
import damping from "../../src/steps/momentum/damping.js";
import momentumGain from "../../src/steps/momentum/momentumGain.js";
import momentumLimits from "../../src/steps/momentum/momentumLimits.js";
import momentumNoise from "../../src/steps/momentum/momentumNoise.js";
import momentumRate from "../../src/steps/momentum/momentumRate.js";
import {curvatures} from "../../src/steps/momentum/valley.js";
import zigzag from "../../src/steps/momentum/zigzag.js";
import {show, wordsOf} from "./show.js";

const high = curvatures[1];

/** The positions of a run in the plane, one coordinate of them. */
function coordinate({trajectory}: {trajectory: Float64Array}, index: 0 | 1): number[] {
  return [...trajectory].filter((_, i) => i % 2 === index);
}

function signChanges(values: readonly number[]): number {
  return values.filter((value, i) => i > 0 && value * values[i - 1] < 0).length;
}

describe("the zigzag", () => {
  const run = (eta: number) => show(zigzag, {eta}).data.history;

  it("between the marks crosses the valley at every step, and never turns along it", () => {
    for (const eta of [1.02 / high, 0.072, 1.98 / high]) {
      expect(signChanges(coordinate(run(eta), 1))).toBe(60);
      expect(signChanges(coordinate(run(eta), 0))).toBe(0);
    }
  });

  it("is gone below 1/λ₂, where the way along takes about twice as many steps as at the default, or more", () => {
    const halfway = (eta: number) => coordinate(run(eta), 0).findIndex(x => Math.abs(x) < 0.28);
    expect(signChanges(coordinate(run(0.98 / high), 1))).toBe(0);
    expect(halfway(0.98 / high) / halfway(0.072)).toBeGreaterThan(1.7);
  });

  it("past 2/λ₂ is thrown out of the picture, which says so", () => {
    const words = wordsOf(zigzag, show(zigzag, {eta: 0.083}));
    expect(words.filter(text => text.startsWith("leaves the picture at step"))).toHaveLength(1);
    expect(words).toContain("−1.08 of x₂: further out at each step");
    expect(wordsOf(zigzag, show(zigzag)).filter(text => text.startsWith("leaves"))).toEqual([]);
  });

  it("says what a step leaves, and names its two parts", () => {
    expect(wordsOf(zigzag, show(zigzag))).toEqual(
      expect.arrayContaining([
        "across",
        "along",
        "0.928 of x₁ is left by each step",
        "−0.8 of x₂: it changes sides",
      ]),
    );
  });
});

describe("momentum beside gradient descent", () => {
  it("marks the step sizes from which descent and momentum diverge", () => {
    const shown = show(momentumGain);
    const marks = momentumGain.marks!.eta!(shown);
    expect(marks.map(({label}) => label)).toEqual(["2/λ₂", "edge"]);
    const grows = (eta: number) => {
      const {heavy, plain} = show(momentumGain, {eta}).data;
      return [plain, heavy].map(history => Math.abs(coordinate(history, 1)[40]) > 0.9);
    };
    const [plainEdge, heavyEdge] = marks.map(({value}) => value);
    expect([0.99 * plainEdge, 1.01 * plainEdge].map(eta => grows(eta)[0])).toEqual([false, true]);
    expect([0.98 * heavyEdge, 1.02 * heavyEdge].map(eta => grows(eta)[1])).toEqual([false, true]);
  });

  it("is the same at γ = 0", () => {
    expect(momentumGain.summary(show(momentumGain, {gamma: 0}))).toContain(
      "leaves each step as long as it is",
    );
    const {heavy, plain} = show(momentumGain, {gamma: 0}).data;
    expect([...heavy.trajectory]).toEqual([...plain.trajectory]);
  });

  it("gets further along and calms down across at 0.6", () => {
    const {heavy, plain} = show(momentumGain).data;
    for (const index of [0, 1] as const) {
      const [fast, slow] = [heavy, plain].map(history => Math.abs(coordinate(history, index)[16]));
      expect(fast).toBeLessThan(slow / 10);
    }
  });

  it("swings far past the minimum along the valley at 0.9, and hardly at 0.6", () => {
    const past = (gamma: number) => Math.max(...coordinate(show(momentumGain, {gamma}).data.heavy, 0)) / 2.8;
    expect(past(0.9)).toBeGreaterThan(0.3);
    expect(past(0.6)).toBeLessThan(0.05);
  });

  it("helps across only where |1 − ηλ₂| > √γ", () => {
    const left = (eta: number, gamma: number) => {
      const {heavy, plain} = show(momentumGain, {eta, gamma}).data;
      return [heavy, plain].map(history => Math.max(...coordinate(history, 1).slice(-6).map(Math.abs)));
    };
    for (const [eta, gamma] of [
      [0.077, 0.6],
      [0.077, 0.95],
      [0.04, 0.6],
      [0.002, 0.6],
    ]) {
      const [heavy, plain] = left(eta, gamma);
      expect(heavy < plain, `${eta}, ${gamma}`).toBe(Math.abs(1 - eta * high) > Math.sqrt(gamma));
    }
  });

  it("says by how much steps grow and shrink: the lengths of the last ones", () => {
    const {same, alternating} = show(momentumGain).data;
    expect(same.at(-1)).toBeCloseTo(1 / 0.4, 3);
    expect(alternating.at(-1)).toBeCloseTo(1 / 1.6, 3);
    expect(wordsOf(momentumGain, show(momentumGain))).toEqual(expect.arrayContaining(["×2.5", "×0.625"]));
  });
});

describe("the plane of η and γ", () => {
  const atStar = (changes: object = {}) => {
    const {best, high} = show(momentumRate, changes).data;
    return show(momentumRate, {...changes, etaHigh: best.eta * high, gamma: best.gamma}).data;
  };
  /** What is left of each direction between two steps, per step. */
  const slopes = ({history}: {history: {trajectory: Float64Array}}, from: number, to: number) =>
    ([0, 1] as const).map(i => {
      const x = coordinate(history, i);
      const most = (step: number) => Math.max(...x.slice(step, step + 10).map(Math.abs));
      return (most(to) / most(from)) ** (1 / (to - from));
    });

  it("has both directions shrink alike at the star, and the slower one set the rate where they differ", () => {
    const [along, across] = slopes(atStar(), 30, 60);
    expect(along / across).toBeCloseTo(1, 1);
    const away = show(momentumRate).data;
    const [slow, fast] = slopes(away, 30, 60);
    expect(slow).toBeCloseTo(away.rate, 3);
    expect(fast).toBeLessThan(slow - 0.2);
    // Above both critical lines they shrink alike too, by √γ, and slower than at the star.
    const above = show(momentumRate, {gamma: 0.7}).data;
    for (const slope of slopes(above, 30, 60)) expect(slope).toBeCloseTo(Math.sqrt(0.7), 1);
    expect(above.rate).toBeGreaterThan(above.best.rate);
  });

  it("has nothing faster than the star", () => {
    const {rate, best} = atStar();
    expect(rate).toBeCloseTo(best.rate, 6);
    for (let etaHigh = 0.05; etaHigh < 4; etaHigh += 0.2)
      for (let gamma = 0; gamma < 1; gamma += 0.1)
        expect(show(momentumRate, {etaHigh, gamma}).data.rate).toBeGreaterThanOrEqual(best.rate);
  });

  it("has the star higher, with a worse rate, in a longer valley", () => {
    const [short, long] = [{lambdas: [1, 20]}, {lambdas: [0.2, 20]}].map(
      changes => show(momentumRate, changes).data,
    );
    expect(long.best.gamma).toBeGreaterThan(short.best.gamma);
    expect(long.best.rate).toBeGreaterThan(short.best.rate);
  });

  it("counts 93 steps to six digits at κ = 100, where the rate alone promises 69, and 691 without momentum", () => {
    const data = atStar({lambdas: [1, 100]});
    expect(data.sixDigits).toBe(93);
    expect(Math.ceil(Math.log(1e-6) / Math.log(data.rate))).toBe(69);
    expect(stepsToSixDigits({eta: 2 / 101, gamma: 0, lambdas: [1, 100]})).toBe(691);
    expect(wordsOf(momentumRate, show(momentumRate))).toContain("×0.889 per step, 115 steps to a millionth");
  });

  it("draws no floor: what falls below the picture leaves it with an arrow", () => {
    const drawn = momentumRate.picture.draw(show(momentumRate), 960, new Map());
    const arrows = [...drawn.querySelectorAll('path[stroke-width="3"]')].filter(path =>
      path.getAttribute("d")?.match(/M.*M/),
    );
    expect(arrows).toHaveLength(1);
  });

  it("says that a run diverges past the edge, and that it never arrives on it", () => {
    expect(wordsOf(momentumRate, show(momentumRate, {etaHigh: 3, gamma: 0.25}))).toContain("diverges");
    expect(wordsOf(momentumRate, show(momentumRate, {etaHigh: 2, gamma: 0}))).toContain("never arrives");
  });

  it("is done with the exercise within one per cent of the best rate alone", () => {
    const {progress} = momentumRate.exercises!.best as {progress: (shown: unknown) => {done: boolean}};
    const {best, high} = show(momentumRate).data;
    for (const [etaHigh, gamma] of [
      [best.eta * high, best.gamma + 0.05],
      [best.eta * high, best.gamma - 0.02],
    ])
      expect(progress(show(momentumRate, {etaHigh, gamma})).done).toBe(false);
  });
});

describe("the oscillator", () => {
  const motion = (changes: object) => show(damping, changes).data;

  it("creeps below the critical line and swings above it, the longer the higher", () => {
    const {critical} = motion({});
    expect(signChanges(motion({gamma: critical - 0.05}).positions)).toBe(0);
    expect(signChanges(motion({gamma: critical + 0.1}).positions)).toBeGreaterThan(1);
    const steps = [critical + 0.1, 0.8, 0.9, 0.97].map(gamma => motion({gamma}).sixDigits);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps[3]).toBeGreaterThan(3 * steps[1]);
  });

  it("changes sides at every step between (1 + √γ)² and 2(1 + γ), not before", () => {
    const gamma = 0.1;
    const [from, to] = [(1 + Math.sqrt(gamma)) ** 2, 2 * (1 + gamma)];
    const inside = motion({gamma, etaLambda: (from + to) / 2});
    expect(inside.regime).toBe("alternating");
    expect(signChanges(inside.positions)).toBe(80);
    expect(motion({gamma: 0.8, etaLambda: 1.5}).regime).toBe("underdamped");
    expect(signChanges(motion({gamma: 0.8, etaLambda: 1.5}).positions)).toBeLessThan(80);
  });

  it("is the quickest at the critical damping", () => {
    const {critical} = motion({});
    const rate = (gamma: number) => motion({gamma}).rate;
    expect(rate(critical)).toBeLessThan(Math.min(rate(critical - 0.02), rate(critical + 0.02)));
  });

  it("says its rate large, and diverges past the edge, where nothing is drawn beyond the picture", () => {
    expect(wordsOf(damping, show(damping))).toContain("×0.894 per step, 122 steps to a millionth");
    const beyond = show(damping, {etaLambda: 2.5, gamma: 0.2});
    expect(wordsOf(damping, beyond)).toContain("diverges");
    const motionDrawn = damping.picture
      .draw(beyond, 960, new Map())
      .querySelectorAll('path[stroke="var(--momentum)"]');
    for (const path of motionDrawn) expect(path.getAttribute("d")!.split(/[ML]/).length).toBeLessThan(8);
  });

  it("says critical where γ is written as the critical one, and one step where there is one", () => {
    const [near, beyond] = [0.468, 0.469].map(gamma => damping.summary(show(damping, {gamma})));
    expect(near).toMatch(/^Critical;.*Critical damping for this ηλ is γ = 0.468\.$/);
    expect(beyond).toMatch(/^Underdamped;/);
    const once = show(damping, {etaLambda: 1, gamma: 0});
    expect(damping.summary(once)).toMatch(/^Critical; there after 1 step\./);
    expect(wordsOf(damping, once)).toContain("×0 per step, 1 step to a millionth");
  });
});

describe("the convex function on which the orbit never dies", () => {
  const end = (changes: object) => show(momentumLimits, changes).data.end;

  it("lets the run from 3.0 arrive, and that from 3.3 at a smaller η", () => {
    expect(end({x0: 3}).kind).toBe("arrived");
    expect(end({eta: 0.1}).kind).toBe("arrived");
  });

  it("keeps the run from 3.3 on three points, none of them on the soft stretch", () => {
    const cycle = end({});
    expect(cycle.kind).toBe("cycle");
    if (cycle.kind !== "cycle") return;
    expect(cycle.points).toHaveLength(3);
    for (const x of cycle.points) expect(x > 1 && x < 2).toBe(false);
    expect(wordsOf(momentumLimits, show(momentumLimits))).toContain("three points, for ever");
  });
});

describe("the cloud", () => {
  const cloud = (changes: object) => show(momentumNoise, changes).data;

  it("outgrows the ellipse without momentum and settles in the other one, within what 500 runs can tell", () => {
    const early = cloud({step: 2}).measured[0];
    const {measured, predicted, plain} = cloud({});
    expect(early).toBeLessThan(plain!.xx);
    expect(measured[0]).toBeGreaterThan(2 * plain!.xx);
    // The variance of 500 numbers is off by √(2/500) in the mean; four times that is hardly ever seen.
    expect(Math.abs(measured[0] / predicted!.xx - 1)).toBeLessThan(4 * Math.sqrt(2 / 500));
  });

  it("grows with γ, shrinks with η, and falls as 1/B", () => {
    const variance = (changes: object) => cloud(changes).predicted!.xx;
    expect(variance({gamma: 0.9})).toBeGreaterThan(1.8 * variance({}));
    expect(variance({eta: 0.025})).toBeLessThan(0.55 * variance({}));
    expect(variance({batch: 16})).toBeCloseTo(variance({batch: 4}) / 4, 12);
    expect(cloud({batch: 16}).measured[0]).toBeCloseTo(cloud({}).measured[0] / 4, 12);
  });

  it("is that of plain descent with η/(1 − γ) while ηλ is small", () => {
    const {predicted} = cloud({eta: 0.01, gamma: 0.8});
    expect(predicted!.xx / cloud({eta: 0.05, gamma: 0}).plain!.xx).toBeCloseTo(1, 1);
  });

  it("holds past 2/λ₂, where plain descent has none", () => {
    const {plain, predicted} = cloud({eta: 0.55});
    expect(plain).toBeUndefined();
    expect(predicted).toBeDefined();
    expect(wordsOf(momentumNoise, show(momentumNoise, {eta: 0.55}))).toContain(
      "momentum holds where plain descent diverges",
    );
  });
});
