import {describe, expect, it} from "vitest";
import {momentum} from "../../lib/optimizers/momentum.js";
import {momentumEtaOutside} from "../../lib/optimizers/momentumEtaOutside.js";
import {nesterov} from "../../lib/optimizers/nesterov.js";
import {distance, walk} from "./walk.js";

const gradients = [2, -1, 0.5, 3, -2, 0.25, 1, -4];

describe("momentumEtaOutside", () => {
  it("steps by η along the decayed sum of the gradients, the first of them undamped", () => {
    // v = 2, w = 1 − 0.1·2 = 0.8;  v = 0.5·2 + (1 − 0.25)·4 = 4, w = 0.8 − 0.1·4 = 0.4
    const {path} = walk(momentumEtaOutside({eta: 0.1, gamma: 0.5, dampening: 0.25}), 1, [2, 4]);
    expect(path[0]).toBeCloseTo(0.8, 14);
    expect(path[1]).toBeCloseTo(0.4, 14);
  });

  it("looks ahead as Nesterov does", () => {
    // v = 2, w = 1 − 0.1(2 + 0.5·2) = 0.7;  v = 1 + 4 = 5, w = 0.7 − 0.1(4 + 0.5·5) = 0.05
    const {path} = walk(momentumEtaOutside({eta: 0.1, gamma: 0.5, lookAhead: true}), 1, [2, 4]);
    expect(path[0]).toBeCloseTo(0.7, 14);
    expect(path[1]).toBeCloseTo(0.05, 14);
  });

  it("goes the path of the form with η inside while η is constant", () => {
    const rates = {eta: 0.1, gamma: 0.8};
    const outside = walk(momentumEtaOutside(rates), 1, gradients);
    expect(distance(outside.path, walk(momentum(rates), 1, gradients).path)).toBeLessThan(1e-15);
    const ahead = walk(momentumEtaOutside({...rates, lookAhead: true}), 1, gradients);
    expect(distance(ahead.path, walk(nesterov(rates), 1, gradients).path)).toBeLessThan(1e-15);
  });

  it("applies a new η to all the velocity at once", () => {
    // η = 0.1, then 0.2:  v = 2, w = 0.8;  v = 0.5·2 + 4 = 5, w = 0.8 − 0.2·5 = −0.2, where momentum is at −0.1
    const {path} = walk(momentumEtaOutside({eta: t => 0.1 * (t + 1), gamma: 0.5}), 1, [2, 4]);
    expect(path[1]).toBeCloseTo(-0.2, 14);
  });
});
