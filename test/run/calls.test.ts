import {describe, expect, test} from "vitest";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {rosenbrock} from "../../lib/objectives/functions/rosenbrock.js";
import {adam} from "../../lib/optimizers/adam.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {logarithmicGrid} from "../../lib/run/logarithmicGrid.js";
import {runRace} from "../../lib/run/race.js";
import * as runs from "../../lib/run/run.js";
import * as starts from "../../lib/run/startRun.js";
import {tuneStepSize} from "../../lib/run/tuneStepSize.js";

// As plain JavaScript calls them.
type Call = (...given: unknown[]) => unknown;
const run = runs.run as Call;
const startRun = starts.startRun as Call;
const resumeRun = starts.resumeRun as Call;
const method = adam({eta: 0.02});
const w0 = [-1.2, 1];
const steps = 3;
const advance = (...given: unknown[]) => (starts.startRun(method, rosenbrock, w0).advance as Call)(...given);
const tune = tuneStepSize as Call;
const descent = (eta: number) => gradientDescent({eta});
const race = runRace as Call;
const entrant = {method: "descent", make: descent, eta: 1e-3};

/** A wrong call, and the whole of its error. */
type Case = [call: () => unknown, message: string];

const cases: Case[] = [
  [
    () => run(rosenbrock, method, w0, {steps}),
    "run: optimizer comes before objective, got Rosenbrock before Adam",
  ],
  [() => run(), "run: optimizer must have an init and a step, got undefined"],
  [() => run(adam, rosenbrock, w0, {steps}), "run: optimizer must have an init and a step, got a function"],
  [
    () => run(method, quadratic, w0, {steps}),
    "run: objective must have a dimension, a value and a gradient, got a function",
  ],
  [
    () => run(method, {}, w0, {steps}),
    "run: objective must have a dimension, a value and a gradient, got an object",
  ],
  [() => run(method, rosenbrock, 3, {steps}), "run: w0 must be a list of numbers, got 3"],
  [() => run(method, rosenbrock, undefined, {steps}), "run: w0 must be a list of numbers, got undefined"],
  [() => run(method, rosenbrock, "ab", {steps}), 'run: w0 must be a list of numbers, got "ab"'],
  [() => run(method, rosenbrock, {steps}, {steps}), "run: w0 must be a list of numbers, got an object"],
  [() => run(method, rosenbrock, [1, null], {steps}), "run: w0[1] must be a finite number, got null"],
  [() => run(method, rosenbrock, ["1", 2], {steps}), 'run: w0[0] must be a finite number, got "1"'],
  [() => run(method, rosenbrock, new Array(3), {steps}), "run: w0 must have length 2, got 3"],
  [
    () => run(method, rosenbrock, w0),
    "run: options go by their names, as in {steps: …}, got undefined in their place",
  ],
  [
    () => run(method, rosenbrock, w0, 100),
    "run: options go by their names, as in {steps: …}, got 100 in their place",
  ],
  [
    () => run(method, rosenbrock, w0, {steps, stop: async () => false}),
    "run: stop must return true or false, got an object",
  ],
  [
    () => run(method, rosenbrock, w0, {steps, stop: (_: unknown, value: number) => value}),
    "run: stop must return true or false, got 24.199999999999996",
  ],
  [() => advance(3, {stop: () => {}}), "advance: stop must return true or false, got undefined"],
  [() => run(method, rosenbrock, w0, {}), "run: steps must be a whole number ≥ 0, got undefined"],
  [() => run(method, rosenbrock, w0, {steps: 2.5}), "run: steps must be a whole number ≥ 0, got 2.5"],
  [() => run(method, rosenbrock, w0, {step: 3}), "run: unknown option step; did you mean steps?"],
  [
    () => run(method, rosenbrock, w0, {steps, precision: "float16"}),
    'run: precision must be "float64" or "float32", got "float16"',
  ],
  [
    () => run(method, rosenbrock, w0, {steps, stop: 1e-3}),
    "run: stop must be a function of w, f(w) and k, got 0.001",
  ],
  [
    () => startRun(rosenbrock, method, w0),
    "startRun: optimizer comes before objective, got Rosenbrock before Adam",
  ],
  [
    () => startRun(method, rosenbrock, w0, {precision: 32}),
    'startRun: precision must be "float64" or "float32", got 32',
  ],
  [() => advance(), "advance: steps must be a whole number ≥ 0, got undefined"],
  [() => advance({steps: 3}), "advance: steps must be a whole number ≥ 0, got an object"],
  [() => advance(3, {stops: () => true}), "advance: unknown option stops; did you mean stop?"],
  [
    () => resumeRun(method, rosenbrock, {}),
    "resumeRun: optimizer must have an init and a step, got an object",
  ],
  [
    () => tune(method, rosenbrock, w0, {etas: [1], steps}),
    "tuneStepSize: method must be a function of eta, got an object",
  ],
  [() => tune(descent, rosenbrock, w0, {etas: 0.1, steps}), "tuneStepSize: etas must be a list, got 0.1"],
  [
    () => tune(descent, rosenbrock, w0, {etas: [0.1, "0.2"], steps}),
    'tuneStepSize: etas[1] must be in [0, ∞), got "0.2"',
  ],
  [
    () => tune(descent, rosenbrock, w0),
    "tuneStepSize: options go by their names, as in {etas: …}, got undefined in their place",
  ],
  [
    () => tune((eta: number) => eta, rosenbrock, w0, {etas: [1], steps}),
    "run: optimizer must have an init and a step, got 1",
  ],
  [() => race(entrant, rosenbrock, w0, {steps}), "runRace: entrants must be a list, got an object"],
  [() => race([descent], rosenbrock, w0, {steps}), "runRace: entrants[0] must have a make, got a function"],
  [() => race([entrant], rosenbrock, w0, {}), "runRace: steps must be a whole number ≥ 0, got undefined"],
  [() => logarithmicGrid(0, 1, 5), "logarithmicGrid: least must be in (0, ∞), got 0"],
  [() => logarithmicGrid(1, 1, 5), "logarithmicGrid: most must be in (least, ∞), got 1"],
  [() => logarithmicGrid(1, Infinity, 5), "logarithmicGrid: most must be in (least, ∞), got Infinity"],
  [() => logarithmicGrid(1, 2, 2.5), "logarithmicGrid: count must be a whole number ≥ 2, got 2.5"],
  [() => logarithmicGrid(1, 2, 1), "logarithmicGrid: count must be a whole number ≥ 2, got 1"],
];

describe("a wrong call", () => {
  test.each(cases)("is told in one sentence: %s", (call, message) => {
    let error: unknown;
    try {
      call();
    } catch (caught) {
      error = caught;
    }
    expect((error as Error | undefined)?.message).toBe(message);
  });
});
