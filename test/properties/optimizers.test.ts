import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import type {Optimizer, OptimizerState} from "../../lib/optimizers/optimizer.js";
import {createGenerator} from "../../lib/random/generator.js";
import {run} from "../../lib/run/run.js";
import {isFiniteVector, norm, type Vector} from "../../lib/vector.js";
import {elementWiseMethods, type Method, methods, outside} from "./methods.js";

/** Normal numbers that a Float32Array holds exactly, so that both precisions start from the same. */
function normals(count: number, seed: number): Float32Array {
  const generator = createGenerator(seed);
  return Float32Array.from({length: count}, () => generator.normal());
}

/** w after one step for each row of gradients, n numbers each. */
function pathEnd(optimizer: Optimizer, w0: Vector, gradients: ArrayLike<number>): Vector {
  const w = w0.slice();
  const n = w.length;
  const g = w.slice();
  const state = optimizer.init(w);
  const steps = n === 0 ? 1 : gradients.length / n;
  for (let t = 0; t < steps; t++) {
    for (let i = 0; i < n; i++) g[i] = gradients[t * n + i];
    optimizer.step(w, g, state, t);
  }
  return w;
}

/** ε = 0, where the method has one. */
const withoutEpsilon = ({rates}: Method) => ("epsilon" in rates ? {epsilon: 0} : {});

/** A length that the method takes, two or more where it can be. */
const usual = ({lengths}: Method) => lengths.find(n => n >= 2) ?? lengths[0];

describe.each(methods.map(method => [method.name, method] as const))("%s", (_, method) => {
  const n = usual(method);
  const w0 = Float64Array.from(normals(n, 1));
  const gradients = Float64Array.from(normals(60 * n, 2));

  it("stays where it is while the gradient is 0, with ε = 0 too", () => {
    for (const options of [method.still, {...method.still, ...withoutEpsilon(method)}]) {
      expect(pathEnd(method.create(options, n), w0, new Float64Array(10 * n))).toEqual(w0);
    }
  });

  it("makes no NaN at t = 0, whatever the size of the gradient, with ε = 0 too", () => {
    const gradient = fc.oneof(fc.constant(0), fc.double({min: -1e150, max: 1e150, noNaN: true}));
    fc.assert(
      fc.property(fc.array(gradient, {minLength: n, maxLength: n}), g => {
        for (const options of [{}, withoutEpsilon(method)]) {
          const w = pathEnd(method.create(options, n), w0, g);
          if (w.some(Number.isNaN)) return false;
        }
        return true;
      }),
    );
  });

  it("moves, leaves the gradient as it is, and shows the step size in force", () => {
    const optimizer = method.create({}, n);
    const w = w0.slice();
    const g = gradients.slice(0, n);
    const state = optimizer.init(w);
    expect(state.eta).toBeNaN();
    optimizer.step(w, g, state, 0);
    expect(w).not.toEqual(w0);
    expect(g).toEqual(gradients.slice(0, n));
    expect(state.eta).toBeGreaterThan(0);
  });

  it("goes on from a copy of its state as from the state itself", () => {
    const optimizer = method.create({}, n);
    const w = w0.slice();
    const state = optimizer.init(w);
    const walk = (w: Vector, state: OptimizerState, from: number, to: number) => {
      for (let t = from; t < to; t++) optimizer.step(w, gradients.subarray(t * n, (t + 1) * n), state, t);
    };
    walk(w, state, 0, 20);
    const otherW = w.slice();
    const otherState = structuredClone(state);
    walk(w, state, 20, 40);
    walk(otherW, otherState, 20, 40);
    expect(otherW).toEqual(w);
    expect(otherState).toEqual(state);
  });

  it("keeps the arrays of its state, and the precision of the weights in each of them", () => {
    for (const w of [w0.slice(), Float32Array.from(w0)]) {
      const optimizer = method.create({}, n);
      const state = optimizer.init(w);
      const before = Object.entries(state).filter(([, value]) => ArrayBuffer.isView(value));
      for (let t = 0; t < 10; t++) optimizer.step(w, w.slice().fill(0.5), state, t);
      for (const [name, array] of before) {
        expect(state[name as keyof typeof state], name).toBe(array);
        if (method.elementWise) expect(array.constructor, name).toBe(w.constructor);
      }
    }
  });

  it("goes downhill in a convex bowl at its defaults", () => {
    const curvatures = Array.from({length: n}, (_, i) => 1 + i);
    const A = curvatures.map((lambda, i) => curvatures.map((_, j) => (i === j ? lambda : 0)));
    const {values, outcome} = run(method.create({}, n), quadratic({A}), new Array(n).fill(3), {steps: 300});
    expect(outcome).toBe("completed");
    expect(values[300]).toBeLessThan(values[0]);
    expect(Math.max(...values)).toBe(values[0]); // from rest, no step leads above the start
  });

  it("strays in float32 from float64 by rounding alone", () => {
    const exact = pathEnd(method.create({}, n), w0, gradients);
    const rounded = pathEnd(method.create({}, n), Float32Array.from(w0), gradients);
    expect(rounded).toBeInstanceOf(Float32Array);
    const drift = norm(exact.map((x, i) => x - rounded[i])) / norm(exact);
    expect(drift).toBeGreaterThan(0);
    expect(drift).toBeLessThan(60 * 2 ** -24); // half a unit in the last place for each of the steps
  });

  it("takes every length that it should, the empty one and one alone included", () => {
    for (const length of method.lengths) {
      const w = pathEnd(
        method.create({}, length),
        Float64Array.from(normals(length, 3)),
        normals(5 * length, 4),
      );
      expect(w).toHaveLength(length);
      expect(isFiniteVector(w)).toBe(true);
    }
  });
});

describe.each(elementWiseMethods.map(method => [method.name, method] as const))(
  "%s, rate by rate",
  (_, method) => {
    const w0 = Float64Array.from(normals(3, 5));
    const gradients = normals(90, 6);

    for (const [rate, [value, interval]] of Object.entries(method.rates)) {
      it(`goes the same path bit for bit with ${rate} as a number and as a constant schedule`, () => {
        const number = pathEnd(method.create({[rate]: value}), w0, gradients);
        const schedule = pathEnd(method.create({[rate]: () => value}), w0, gradients);
        expect(schedule).toEqual(number);
      });

      it(`follows a schedule of ${rate}`, () => {
        const constant = pathEnd(method.create({[rate]: value}), w0, gradients);
        const changed = pathEnd(
          method.create({[rate]: (t: number) => (t < 5 ? value : value / 2)}),
          w0,
          gradients,
        );
        expect(changed).not.toEqual(constant);
      });

      it(`refuses ${rate} outside ${interval}, and says where, what and which`, () => {
        for (const bad of outside[interval]) {
          const message = `${method.name}: ${rate} must be in ${interval}, got ${bad}`;
          expect(() => method.create({[rate]: bad})).toThrow(new RangeError(message));
          const late = method.create({[rate]: (t: number) => (t < 3 ? value : bad)});
          expect(() => pathEnd(late, w0, gradients)).toThrow(new RangeError(`${message} at t = 3`));
        }
        expect(() => method.create({[rate]: "0.5"})).toThrow(
          `${method.name}: ${rate} must be in ${interval}`,
        );
      });
    }

    it("goes each coordinate's path as if it were alone, bit for bit", () => {
      const together = pathEnd(method.create(), w0, gradients);
      w0.forEach((start, i) => {
        const own = gradients.filter((_, k) => k % 3 === i);
        expect(pathEnd(method.create(), Float64Array.of(start), own)[0]).toBe(together[i]);
      });
    });
  },
);
