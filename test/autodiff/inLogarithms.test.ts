import {describe, expect, it} from "vitest";
import {differentiate} from "../../lib/autodiff/differentiate.js";
import {inLogarithms} from "../../lib/autodiff/inLogarithms.js";
import {type ThroughDescent, throughDescent} from "../../lib/autodiff/throughDescent.js";
import {signDescent} from "../../lib/optimizers/signDescent.js";
import {run} from "../../lib/run/run.js";
import {exponential} from "../../lib/schedules/exponential.js";

/** A descent on η in 80 steps, of a tenth at first and ever less. */
const descend = (L: ThroughDescent, eta0: number) => {
  const method = signDescent({eta: exponential({eta: 0.1, factor: 0.965})});
  const {trajectory, steps} = run(method, inLogarithms(L), [Math.log(eta0)], {steps: 80});
  const eta = Math.exp(trajectory[steps]);
  return {eta, loss: L.value(Float64Array.of(eta))};
};

const slopeOf = (objective: ReturnType<typeof inLogarithms>, u: number) => {
  const out = new Float64Array(1);
  return [objective.gradient(Float64Array.of(u), out), out[0]];
};

describe("a function on log-log paper", () => {
  it("makes a power a straight line", () => {
    const cube = inLogarithms(differentiate(({mul, pow}, [x]) => mul(5, pow(x, 3)), 1));
    for (const x of [0.01, 1, 20]) {
      const [value, slope] = slopeOf(cube, Math.log(x));
      expect(value).toBeCloseTo(Math.log(5 * x ** 3), 12);
      expect(cube.value(Float64Array.of(Math.log(x)))).toBe(value);
      expect(slope).toBeCloseTo(3, 12);
    }
  });

  it("counts what has left the numbers as the largest of them, and rising", () => {
    const steep = inLogarithms(differentiate(({exp}, [x]) => exp(x), 1));
    expect(slopeOf(steep, Math.log(1e6))).toEqual([Math.log(Number.MAX_VALUE), 1]);
    expect(steep.value(Float64Array.of(Math.log(1e6)))).toBe(Math.log(Number.MAX_VALUE));
  });

  it("counts what is no number as the largest, and rising, so that a descent turns back from it", () => {
    // ∞ − ∞ from η = 710 on.
    const broken = inLogarithms(differentiate(({exp, sub, mul}, [x]) => sub(exp(x), mul(2, exp(x))), 1));
    expect(slopeOf(broken, Math.log(800))).toEqual([Math.log(Number.MAX_VALUE), 1]);
    expect(broken.value(Float64Array.of(Math.log(800)))).toBe(Math.log(Number.MAX_VALUE));
  });

  it("counts zero as the smallest number, and flat", () => {
    const flat = inLogarithms(differentiate(({mul}, [x]) => mul(0, x), 1));
    expect(slopeOf(flat, 0)).toEqual([Math.log(Number.MIN_VALUE), 0]);
  });

  it("lets a descent find the best step size from either side", () => {
    const bowl = differentiate(
      ({add, mul, square}, [x, y]) => add(mul(0.5, square(x)), mul(5, square(y))),
      2,
    );
    const L = throughDescent(bowl, [1.8, 0.9], 20);
    for (const eta0 of [0.0125, 0.02, 0.1, 0.19, 0.6]) {
      const {eta, loss} = descend(L, eta0);
      for (const factor of [0.97, 1.03]) expect(L.value(Float64Array.of(factor * eta))).toBeGreaterThan(loss);
    }
  });

  it("lets a descent be caught where a bent valley has made the loss rugged, and only there", () => {
    const valley = differentiate(
      ({add, mul, square, sub, sin}, [x, y]) => add(mul(0.5, square(x)), mul(5, square(sub(y, sin(x))))),
      2,
    );
    const L = throughDescent(valley, [1.8, 0.9], 20);
    const least = Math.min(
      ...Array.from({length: 400}, (_, i) => L.value(Float64Array.of(0.1 + 0.0001 * i))),
    );
    for (const eta0 of [0.0125, 0.05, 0.12]) expect(descend(L, eta0).loss).toBeLessThan(1.05 * least);
    expect(descend(L, 0.17).loss / least).toBeCloseTo(41.8, 1);
  });
});
