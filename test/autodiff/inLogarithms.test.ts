import {describe, expect, it} from "vitest";
import {differentiate} from "../../lib/autodiff/differentiate.js";
import {inLogarithms} from "../../lib/autodiff/inLogarithms.js";
import {throughDescent} from "../../lib/autodiff/throughDescent.js";
import {signDescent} from "../../lib/optimizers/signDescent.js";
import {run} from "../../lib/run/run.js";
import {exponential} from "../../lib/schedules/exponential.js";

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
    for (const eta0 of [0.01, 0.06, 0.19, 0.5]) {
      const method = signDescent({eta: exponential({eta: 0.3, factor: 0.9})});
      const {trajectory, steps} = run(method, inLogarithms(L), [Math.log(eta0)], {steps: 60});
      const best = Math.exp(trajectory[steps]);
      const least = L.value(Float64Array.of(best));
      for (const factor of [0.97, 1.03])
        expect(L.value(Float64Array.of(factor * best))).toBeGreaterThan(least);
    }
  });
});
