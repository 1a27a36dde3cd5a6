import {describe, expect, it} from "vitest";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import {runRace} from "../../lib/run/race.js";

const bowl = quadratic({A: [[1]]});
const entrants = [
  {method: "descent", make: (eta: number) => gradientDescent({eta}), eta: 0.5},
  {method: "momentum", make: (eta: number) => momentum({eta, gamma: 0}), eta: 0.25},
];

describe("runRace", () => {
  it("lets each entrant take its own step size when none is searched for", () => {
    const runs = runRace(entrants, bowl, [1], {steps: 1});
    expect(runs.map(({eta, history}) => [eta, history.trajectory[1]])).toEqual([
      [0.5, 0.5],
      [0.25, 0.75],
    ]);
  });

  it("gives each entrant the best of the step sizes offered", () => {
    const runs = runRace(entrants, bowl, [1], {steps: 2, etas: [0.1, 1, 1.5]});
    expect(runs.map(({eta}) => eta)).toEqual([1, 1]);
    expect(runs[0].history.values[2]).toBe(0);
  });
});
