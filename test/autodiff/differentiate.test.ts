import {describe, expect, it} from "vitest";
import {differentiate, differentiateVector} from "../../lib/autodiff/differentiate.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {run} from "../../lib/run/run.js";

const rosenbrock = () =>
  differentiate(
    ({add, sub, mul, square}, [x, y]) => add(square(sub(1, x)), mul(100, square(sub(y, square(x))))),
    2,
    "Rosenbrock",
  );

describe("differentiate", () => {
  it("gives Rosenbrock's value, gradient and Hessian at (2, 3), computed by hand", () => {
    const f = rosenbrock();
    const w = Float64Array.of(2, 3);
    const g = new Float64Array(2);
    const h = new Float64Array(4);
    expect(f.gradient(w, g)).toBe(1 + 100 * (3 - 4) ** 2);
    expect([...g]).toEqual([-2 * (1 - 2) - 400 * 2 * (3 - 4), 200 * (3 - 4)]);
    f.hessian(w, h);
    expect([...h]).toEqual([2 - 400 * (3 - 4) + 800 * 4, -800, -800, 200]);
  });

  it("differentiates sin(xy)/y at (1, 2): cos(2), and cos(2)/2 − sin(2)/4", () => {
    const f = differentiate(({sin, mul, div}, [x, y]) => div(sin(mul(x, y)), y), 2);
    const g = new Float64Array(2);
    f.gradient(Float64Array.of(1, 2), g);
    expect(g[0]).toBeCloseTo(Math.cos(2), 15);
    expect(g[1]).toBeCloseTo(Math.cos(2) / 2 - Math.sin(2) / 4, 15);
  });

  it("sums the adjoints of a variable that is used many times", () => {
    const cube = differentiate(({mul}, [x]) => mul(mul(x, x), x), 1);
    const g = new Float64Array(1);
    expect(cube.gradient(Float64Array.of(3), g)).toBe(27);
    expect(g[0]).toBe(27);
  });

  it("gives a zero gradient to variables that are not used, and to constants", () => {
    const g = new Float64Array(2);
    differentiate(({square}, [x]) => square(x), 2).gradient(Float64Array.of(3, 4), g);
    expect([...g]).toEqual([6, 0]);
    expect(differentiate(({constant}) => constant(7), 2).gradient(Float64Array.of(3, 4), g)).toBe(7);
    expect([...g]).toEqual([0, 0]);
    differentiate((_, [, y]) => y, 2).gradient(Float64Array.of(3, 4), g);
    expect([...g]).toEqual([0, 1]);
  });

  it("differentiates a function of whole vectors: log Σ exp(wᵢ) has the softmax as its gradient", () => {
    const w = Float64Array.of(0.1, -0.4, 1.2);
    const g = new Float64Array(3);
    differentiateVector(({log, sum, exp}, v) => log(sum(exp(v))), 3).gradient(w, g);
    const total = Math.exp(w[0]) + Math.exp(w[1]) + Math.exp(w[2]);
    g.forEach((gi, i) => {
      expect(gi).toBeCloseTo(Math.exp(w[i]) / total, 15);
    });
  });

  it("is an objective that every method can descend", () => {
    const history = run(gradientDescent({eta: 1e-3}), rosenbrock(), [0, 0], {steps: 100});
    expect(history.outcome).toBe("completed");
    expect(history.values.at(-1)).toBeLessThan(history.values[0]);
  });

  it("replays the same program: no array is replaced, and the same point gives the same numbers", () => {
    const f = rosenbrock();
    const {value, adjoint, tangent, adjointTangent, count} = f.tape;
    const [first, again, elsewhere] = [new Float64Array(4), new Float64Array(4), new Float64Array(4)];
    f.hessian(Float64Array.of(0.3, 0.7), first);
    for (let k = 0; k < 100; k++) {
      f.hessian(Float64Array.of(k, -k), elsewhere);
      f.gradient(Float64Array.of(k, k), elsewhere.subarray(0, 2));
      f.value(Float64Array.of(-k, k));
    }
    f.hessian(Float64Array.of(0.3, 0.7), again);
    expect(again).toEqual(first);
    expect(elsewhere).not.toEqual(first);
    expect(f.tape.count).toBe(count);
    for (const [name, array] of Object.entries({value, adjoint, tangent, adjointTangent})) {
      expect(f.tape[name as "value"]).toBe(array);
    }
  });

  it("takes parameters in single precision and computes in double", () => {
    const g = new Float32Array(2);
    const w = Float32Array.of(0.1, 0.2);
    const exact = new Float64Array(2);
    expect(rosenbrock().gradient(w, g)).toBe(rosenbrock().gradient(Float64Array.from(w), exact));
    expect([...g]).toEqual([...Float32Array.from(exact)]);
  });

  it("names what is wrong with its arguments", () => {
    const f = rosenbrock();
    const two = new Float64Array(2);
    expect(() => differentiate(({constant}) => constant(1), 0)).toThrow(
      "differentiate: dimension must be a whole number ≥ 1, got 0",
    );
    expect(() => differentiateVector((_, w) => w, 2)).toThrow("f must be a scalar, got a vector of size 2");
    expect(() => f.value(Float64Array.of(1))).toThrow("Rosenbrock: w must have length 2, got 1");
    expect(() => f.gradient(two, new Float64Array(3))).toThrow("Rosenbrock: out must have length 2, got 3");
    expect(() => f.hessian(two, new Float64Array(2))).toThrow("Rosenbrock: out must have length 4, got 2");
    expect(() => f.hessianVector(two, new Float64Array(1), two)).toThrow(
      "Rosenbrock: v must have length 2, got 1",
    );
    expect(() => f.hessianVector(two, two, new Float64Array(1))).toThrow(
      "Rosenbrock: out must have length 2, got 1",
    );
  });
});
