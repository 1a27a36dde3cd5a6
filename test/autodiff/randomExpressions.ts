import fc from "fast-check";
import type {Arithmetic} from "../../lib/autodiff/arithmetic.js";

/** An expression in x and y, differentiated by the textbook's rules: a reference that shares no code with lib. */
export type Expression =
  | {readonly kind: "constant"; readonly value: number}
  | {readonly kind: "variable"; readonly index: number}
  | {readonly kind: "pow"; readonly a: Expression; readonly p: number}
  | {readonly kind: "call"; readonly name: FunctionName; readonly a: Expression}
  | {readonly kind: "add" | "sub" | "mul" | "div"; readonly a: Expression; readonly b: Expression};

type FunctionName = keyof typeof derivatives;

const constant = (value: number): Expression => ({kind: "constant", value});
const call = (name: FunctionName, a: Expression): Expression => ({kind: "call", name, a});
const pow = (a: Expression, p: number): Expression => ({kind: "pow", a, p});
const add = (a: Expression, b: Expression): Expression => ({kind: "add", a, b});
const sub = (a: Expression, b: Expression): Expression => ({kind: "sub", a, b});
const mul = (a: Expression, b: Expression): Expression => ({kind: "mul", a, b});
const div = (a: Expression, b: Expression): Expression => ({kind: "div", a, b});
const one = constant(1);

/** φ′(a) for every function φ. */
const derivatives = {
  neg: () => constant(-1),
  abs: (a: Expression) => div(a, call("abs", a)),
  sqrt: (a: Expression) => div(constant(0.5), call("sqrt", a)),
  square: (a: Expression) => add(a, a),
  exp: (a: Expression) => call("exp", a),
  expm1: (a: Expression) => call("exp", a),
  log: (a: Expression) => div(one, a),
  log1p: (a: Expression) => div(one, add(one, a)),
  sin: (a: Expression) => call("cos", a),
  cos: (a: Expression) => call("neg", call("sin", a)),
  tan: (a: Expression) => pow(call("cos", a), -2),
  atan: (a: Expression) => div(one, add(one, mul(a, a))),
  sinh: (a: Expression) => call("cosh", a),
  cosh: (a: Expression) => call("sinh", a),
  tanh: (a: Expression) => pow(call("cosh", a), -2),
} as const;

/** ∂e/∂wᵢ as an expression. */
export function derivative(e: Expression, i: number): Expression {
  switch (e.kind) {
    case "constant":
      return constant(0);
    case "variable":
      return constant(e.index === i ? 1 : 0);
    case "pow":
      return mul(mul(constant(e.p), pow(e.a, e.p - 1)), derivative(e.a, i));
    case "call":
      return mul(derivatives[e.name](e.a), derivative(e.a, i));
    case "add":
      return add(derivative(e.a, i), derivative(e.b, i));
    case "sub":
      return sub(derivative(e.a, i), derivative(e.b, i));
    case "mul":
      return add(mul(derivative(e.a, i), e.b), mul(e.a, derivative(e.b, i)));
    case "div":
      return div(sub(mul(derivative(e.a, i), e.b), mul(e.a, derivative(e.b, i))), mul(e.b, e.b));
  }
}

/** A number with a bound on the rounding error that it carries. */
export interface Bounded {
  readonly value: number;
  readonly error: number;
}

const u = 2 ** -53;

/**
 * The value of e at w with a running error bound (Higham, Accuracy and Stability of Numerical Algorithms, section
 * 3.3). Sums are charged for the size of their terms, so that the bound holds in whatever order they are added: a
 * derivative whose terms cancel is known to fewer digits, by every way of computing it.
 */
export function evaluate(e: Expression, w: readonly number[]): Bounded {
  const rounded = (value: number, error: number): Bounded => ({
    value,
    error: error + 2 * u * Math.abs(value),
  });
  switch (e.kind) {
    case "constant":
      return {value: e.value, error: 0};
    case "variable":
      return {value: w[e.index], error: 0};
    case "pow": {
      const a = evaluate(e.a, w);
      return rounded(a.value ** e.p, Math.abs(e.p * a.value ** (e.p - 1)) * a.error);
    }
    case "call": {
      const a = evaluate(e.a, w);
      const slope = a.error === 0 ? 0 : evaluate(derivatives[e.name](constant(a.value)), w).value;
      return rounded(applied(e.name, a.value), Math.abs(slope) * a.error);
    }
  }
  const [a, b] = [evaluate(e.a, w), evaluate(e.b, w)];
  switch (e.kind) {
    case "add":
    case "sub": {
      const value = e.kind === "add" ? a.value + b.value : a.value - b.value;
      return {value, error: a.error + b.error + 2 * u * (Math.abs(a.value) + Math.abs(b.value))};
    }
    case "mul":
      return rounded(a.value * b.value, Math.abs(a.value) * b.error + Math.abs(b.value) * a.error);
    case "div": {
      const c = a.value / b.value;
      return rounded(c, (a.error + Math.abs(c) * b.error) / Math.abs(b.value));
    }
  }
}

function applied(name: FunctionName, a: number): number {
  if (name === "neg") return -a;
  return name === "square" ? a * a : Math[name](a);
}

/** The same expression in any arithmetic of the library. */
export function write<T>(e: Expression, arithmetic: Arithmetic<T>, w: readonly T[]): T {
  switch (e.kind) {
    case "constant":
      return arithmetic.constant(e.value);
    case "variable":
      return w[e.index];
    case "pow":
      return arithmetic.pow(write(e.a, arithmetic, w), e.p);
    case "call":
      return arithmetic[e.name](write(e.a, arithmetic, w));
    default:
      return arithmetic[e.kind](write(e.a, arithmetic, w), write(e.b, arithmetic, w));
  }
}

/** The operations and functions of e. */
const operationsIn = (e: Expression): number => {
  if (e.kind === "constant" || e.kind === "variable") return 0;
  return 1 + operationsIn(e.a) + ("b" in e ? operationsIn(e.b) : 0);
};

/** Random expressions of four to thirty-odd operations in x and y. */
export const expressions: fc.Arbitrary<Expression> = fc
  .letrec<{expression: Expression}>(tie => {
    const a = tie("expression");
    const variable = fc.record({kind: fc.constant("variable" as const), index: fc.integer({min: 0, max: 1})});
    const number = fc.integer({min: 1, max: 20}).map(k => constant(k / 8));
    const function_ = fc.record({
      kind: fc.constant("call" as const),
      name: fc.constantFrom(...(Object.keys(derivatives) as FunctionName[])),
      a,
    });
    const power = fc.record({
      kind: fc.constant("pow" as const),
      a,
      p: fc.constantFrom(-2, -1, 0.5, 1.5, 3, 4),
    });
    const kinds = ["add", "sub", "mul", "div"] as const;
    const operation = fc.record({kind: fc.constantFrom(...kinds), a, b: a});
    return {
      expression: fc.oneof(
        {maxDepth: 6, depthSize: "max"},
        {arbitrary: variable, weight: 2},
        {arbitrary: number, weight: 1},
        {arbitrary: function_, weight: 3},
        {arbitrary: power, weight: 1},
        {arbitrary: operation, weight: 4},
      ),
    };
  })
  .expression.filter(e => operationsIn(e) >= 4);

/** Points where powers and logarithms of the variables are defined. */
export const points: fc.Arbitrary<[number, number]> = fc.tuple(
  fc.double({min: 0.25, max: 2, noNaN: true}),
  fc.double({min: 0.25, max: 2, noNaN: true}),
);
