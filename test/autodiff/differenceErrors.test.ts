import {describe, expect, it} from "vitest";
import {differenceErrors} from "../../lib/autodiff/differenceErrors.js";
import {differentiate} from "../../lib/autodiff/differentiate.js";

const f = differentiate(({mul, exp, sin}, [x, y]) => mul(exp(x), sin(y)), 2);
const points = [Float64Array.of(0.3, 0.7), Float64Array.of(1.1, -0.4), Float64Array.of(-0.6, 1.2)];

describe("the errors of finite differences against h", () => {
  it("fall as h and as h² while truncation rules", () => {
    const [wide, narrow] = differenceErrors(f, points, [1e-2, 1e-3]);
    expect(wide.forward / narrow.forward).toBeCloseTo(10, 0);
    expect(wide.central / narrow.central).toBeCloseTo(100, 0);
  });

  it("rise again as 1/h where rounding rules: on logarithmic axes, a V", () => {
    const errors = differenceErrors(f, points, [1e-3, 1e-8, 1e-13]);
    expect(errors.map(({h}) => h)).toEqual([1e-3, 1e-8, 1e-13]);
    expect(errors[1].forward).toBeLessThan(errors[0].forward / 1e4);
    expect(errors[1].forward).toBeLessThan(errors[2].forward / 1e3);
    expect(errors[2].central).toBeGreaterThan(errors[0].central * 10);
  });
});
