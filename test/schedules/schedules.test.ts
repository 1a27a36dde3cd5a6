import {describe, expect, it} from "vitest";
import {constant} from "../../lib/schedules/constant.js";
import {cosine} from "../../lib/schedules/cosine.js";
import {cosineWarmRestarts} from "../../lib/schedules/cosineWarmRestarts.js";
import {cyclic} from "../../lib/schedules/cyclic.js";
import {exponential} from "../../lib/schedules/exponential.js";
import {multiStep} from "../../lib/schedules/multiStep.js";
import {oneCycle} from "../../lib/schedules/oneCycle.js";
import {oneOverT} from "../../lib/schedules/oneOverT.js";
import type {Schedule} from "../../lib/schedules/schedule.js";
import {step} from "../../lib/schedules/step.js";
import {distance} from "../optimizers/walk.js";

const at = (schedule: Schedule, times: readonly number[]) => times.map(schedule);

describe("constant", () => {
  it("is the same at every step", () => {
    expect(at(constant({eta: 0.1}), [0, 1, 1e6])).toEqual([0.1, 0.1, 0.1]);
  });
});

describe("oneOverT", () => {
  it("is η, η/2, η/3 … with τ = 1", () => {
    expect(at(oneOverT({eta: 3}), [0, 1, 2])).toEqual([3, 1.5, 1]);
  });

  it("has halved after τ steps", () => {
    expect(at(oneOverT({eta: 0.2, tau: 50}), [0, 50, 150])).toEqual([0.2, 0.1, 0.05]);
  });

  it("makes gradient descent the running mean", () => {
    const examples = [3, -1, 4, 1, -5, 9];
    const eta = oneOverT({eta: 1});
    let w = 100;
    examples.forEach((x, t) => {
      w -= eta(t) * (w - x);
    });
    expect(w).toBeCloseTo(11 / 6, 14);
  });
});

describe("step", () => {
  it("drops after every so many steps", () => {
    expect(distance(at(step({eta: 1, every: 3}), [0, 2, 3, 5, 6]), [1, 1, 0.1, 0.1, 0.01])).toBeLessThan(
      1e-15,
    );
  });
});

describe("multiStep", () => {
  it("drops at its times, in whatever order they stand, twice where one stands twice", () => {
    const schedule = multiStep({eta: 1, at: [7, 3, 7], factor: 0.5});
    expect(at(schedule, [0, 2, 3, 6, 7, 100])).toEqual([1, 1, 0.5, 0.5, 0.125, 0.125]);
  });

  it("keeps the times that it was given, though the caller changes the list", () => {
    const times = [2];
    const schedule = multiStep({eta: 1, at: times, factor: 0.5});
    times[0] = 0;
    expect(schedule(1)).toBe(1);
  });
});

describe("exponential", () => {
  it("multiplies at every step, down or up", () => {
    expect(at(exponential({eta: 1, factor: 0.5}), [0, 1, 3])).toEqual([1, 0.5, 0.125]);
    expect(at(exponential({eta: 1, factor: 2}), [0, 1, 3])).toEqual([1, 2, 8]);
  });
});

describe("cosine", () => {
  it("falls from η over the middle to etaMin, and rises again", () => {
    const schedule = cosine({eta: 1, etaMin: 0.2, steps: 6});
    // cos 0 = 1, cos π/3 = ½, cos π/2 = 0, cos π = −1, cos 2π = 1
    expect(distance(at(schedule, [0, 2, 3, 6, 12]), [1, 0.8, 0.6, 0.2, 1])).toBeLessThan(1e-15);
  });
});

describe("cosineWarmRestarts", () => {
  it("starts again at the end of each cycle", () => {
    const schedule = cosineWarmRestarts({eta: 1, steps: 3});
    expect(distance(at(schedule, [0, 1, 2, 3, 4, 300]), [1, 0.75, 0.25, 1, 0.75, 1])).toBeLessThan(1e-15);
  });

  it("lets the cycles grow", () => {
    // Cycles of 2, 6 and 18 steps start at 0, 2 and 8.
    const schedule = cosineWarmRestarts({eta: 1, steps: 2, growth: 3});
    expect(
      distance(at(schedule, [0, 1, 2, 4, 5, 8, 14, 26]), [1, 0.5, 1, 0.75, 0.5, 1, 0.75, 1]),
    ).toBeLessThan(1e-15);
  });
});

describe("cyclic", () => {
  it("rises and falls along straight lines of their own lengths", () => {
    const schedule = cyclic({eta: 1, etaMin: 0.2, up: 2, down: 4});
    expect(distance(at(schedule, [0, 1, 2, 3, 5, 6, 8]), [0.2, 0.6, 1, 0.8, 0.4, 0.2, 1])).toBeLessThan(
      1e-15,
    );
  });

  it("halves the height of each cycle in the mode triangular2", () => {
    const schedule = cyclic({eta: 1, etaMin: 0.2, up: 2, mode: "triangular2"});
    expect(distance(at(schedule, [2, 4, 6, 10]), [1, 0.2, 0.6, 0.4])).toBeLessThan(1e-15);
  });

  it("halves it once a cycle where the way down is longer than the way up", () => {
    // Cycles of 2 + 6: the peaks are at 2, 10 and 18, and halfway down lie 5, 13 and 21.
    const schedule = cyclic({eta: 1, etaMin: 0.2, up: 2, down: 6, mode: "triangular2"});
    const expected = [1, 0.6, 0.6, 0.4, 0.4, 0.3];
    expect(distance(at(schedule, [2, 5, 10, 13, 18, 21]), expected)).toBeLessThan(1e-15);
  });
});

describe("oneCycle", () => {
  it("goes from η/start up to η and down to η/(start · end), and stays there", () => {
    // T = 10, p = 0.5: the peak is at 0.5·10 − 1 = 4, the end at 9.
    const schedule = oneCycle({eta: 1, steps: 10, rise: 0.5, start: 10, end: 100});
    expect(distance(at(schedule, [0, 2, 4, 9, 1000]), [0.1, 0.55, 1, 0.001, 0.001])).toBeLessThan(1e-15);
    expect(schedule(5)).toBeCloseTo(0.001 + (0.999 * (1 + Math.cos(Math.PI / 5))) / 2, 14);
  });

  it("is back at η/start after the second of three phases, along straight lines here", () => {
    // T = 10, p = 0.5: the peak is at 4, the second phase ends at 8, the third at 9.
    const schedule = oneCycle({eta: 1, steps: 10, rise: 0.5, start: 10, shape: "linear", phases: 3});
    expect(distance(at(schedule, [0, 1, 4, 6, 8, 9]), [0.1, 0.325, 1, 0.55, 0.1, 1e-5])).toBeLessThan(1e-15);
  });

  it("is a number where it has one step, or rises for less than one", () => {
    expect(oneCycle({eta: 1, steps: 1})(0)).toBe(1 / 25 / 1e4);
    for (const rise of [0, 0.1, 0.05]) {
      const values = at(oneCycle({eta: 1, steps: 10, rise}), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(values.every(Number.isFinite), `rise ${rise}`).toBe(true);
    }
  });
});

describe("every schedule", () => {
  it("has the defaults of its documentation", () => {
    const pairs: [Schedule, Schedule][] = [
      [oneOverT({eta: 1}), oneOverT({eta: 1, tau: 1})],
      [step({eta: 1, every: 2}), step({eta: 1, every: 2, factor: 0.1})],
      [multiStep({eta: 1, at: [3]}), multiStep({eta: 1, at: [3], factor: 0.1})],
      [cosine({eta: 1, steps: 5}), cosine({eta: 1, steps: 5, etaMin: 0})],
      [cosineWarmRestarts({eta: 1, steps: 3}), cosineWarmRestarts({eta: 1, steps: 3, growth: 1, etaMin: 0})],
      [cyclic({eta: 1, etaMin: 0, up: 3}), cyclic({eta: 1, etaMin: 0, up: 3, down: 3, mode: "triangular"})],
      [
        oneCycle({eta: 1, steps: 10}),
        oneCycle({eta: 1, steps: 10, rise: 0.3, start: 25, end: 1e4, shape: "cosine", phases: 2}),
      ],
    ];
    const times = Array.from({length: 14}, (_, t) => t);
    for (const [byDefault, written] of pairs) expect(at(byDefault, times)).toEqual(at(written, times));
  });

  it("is asked at t ∈ [0, ∞) alone, and says so", () => {
    const schedules = {
      constant: constant({eta: 1}),
      oneOverT: oneOverT({eta: 1}),
      step: step({eta: 1, every: 2}),
      multiStep: multiStep({eta: 1, at: [3]}),
      exponential: exponential({eta: 1, factor: 0.5}),
      cosine: cosine({eta: 1, steps: 5}),
      cosineWarmRestarts: cosineWarmRestarts({eta: 1, steps: 3}),
      cyclic: cyclic({eta: 1, etaMin: 0, up: 3}),
      oneCycle: oneCycle({eta: 1, steps: 10}),
    };
    for (const [name, schedule] of Object.entries(schedules)) {
      expect(schedule(0)).toBeGreaterThanOrEqual(0);
      for (const t of [-1, Number.NaN, Infinity, "3", undefined] as number[])
        expect(() => schedule(t)).toThrow(
          new RangeError(`${name}: t must be in [0, ∞), got ${t === ("3" as never) ? '"3"' : t}`),
        );
    }
  });

  it("refuses what makes no sense, and says what is allowed", () => {
    const errors: [() => unknown, string][] = [
      [() => constant({eta: -1}), "constant: eta must be in [0, ∞), got -1"],
      [() => oneOverT({eta: 1, tau: 0}), "oneOverT: tau must be in (0, ∞), got 0"],
      [() => step({eta: 1, every: 0}), "step: every must be a whole number ≥ 1, got 0"],
      [() => step({eta: 1, every: 5, factor: 0}), "step: factor must be in (0, ∞), got 0"],
      [() => multiStep({eta: 1, at: [3, -1]}), "multiStep: at[1] must be a whole number ≥ 0, got -1"],
      [() => exponential({eta: 1, factor: Number.NaN}), "exponential: factor must be in (0, ∞), got NaN"],
      [() => cosine({eta: 1, steps: 2.5}), "cosine: steps must be a whole number ≥ 1, got 2.5"],
      [() => cosine({eta: 1, steps: 2, etaMin: -1}), "cosine: etaMin must be in [0, ∞), got -1"],
      [
        () => cosineWarmRestarts({eta: 1, steps: 2, growth: 1.5}),
        "cosineWarmRestarts: growth must be a whole number ≥ 1, got 1.5",
      ],
      [() => cosineWarmRestarts({eta: -1, steps: 2}), "cosineWarmRestarts: eta must be in [0, ∞), got -1"],
      [() => cyclic({eta: 1, etaMin: 0, up: 0}), "cyclic: up must be a whole number ≥ 1, got 0"],
      [
        () => cyclic({eta: 1, etaMin: 0, up: 1, mode: "square" as never}),
        'cyclic: mode must be "triangular" or "triangular2", got "square"',
      ],
      [() => oneCycle({eta: 1, steps: 5, rise: 1}), "oneCycle: rise must be in [0, 1), got 1"],
      [
        () => oneCycle({eta: 1, steps: 5, rise: 0.6, phases: 3}),
        "oneCycle: rise must be in [0, 0.5], got 0.6",
      ],
      [() => oneCycle({eta: 1, steps: 5, phases: 4 as never}), "oneCycle: phases must be 2 or 3, got 4"],
    ];
    for (const [make, message] of errors) expect(make).toThrow(new RangeError(message));
  });
});
