import {checkFunction} from "../arguments.js";
import {describe} from "../describe.js";
import {checkVector, checkVectorOf, type Vector} from "../vector.js";
import {type Arithmetic, elementaryFunctions, type Operand, type ScalarFunction} from "./arithmetic.js";
import {type Elementary, power} from "./elementary.js";
import {over, times} from "./times.js";
import {varyingPower} from "./varyingPower.js";

/** A number a with its tangent ȧ, the rate at which it changes along some direction: a + ȧε with ε² = 0. */
export interface Dual {
  readonly value: number;
  readonly tangent: number;
}

const dual = (value: number, tangent: number): Dual => ({value, tangent});

function lift(a: Operand<Dual>): Dual {
  if (typeof a === "number") return dual(a, 0);
  if (typeof a?.tangent === "number") return a;
  throw new TypeError(`duals: an operand must be a dual or a number, got ${describe(a)}`);
}

/** The chain rule in one variable: φ(a + ȧε) = φ(a) + φ′(a)ȧε. */
function apply({value, slope}: Elementary, operand: Operand<Dual>): Dual {
  const a = lift(operand);
  const c = value(a.value);
  return dual(c, times(slope(a.value, c), a.tangent));
}

/** An operation on two duals, from what it does with values and tangents. */
function binary(rule: (a: number, b: number, da: number, db: number) => Dual) {
  return (a: Operand<Dual>, b: Operand<Dual>): Dual => {
    const [p, q] = [lift(a), lift(b)];
    return rule(p.value, q.value, p.tangent, q.tangent);
  };
}

const powerOf = binary((a, b, da, db) => {
  const c = varyingPower.value(a, b);
  return dual(c, times(varyingPower.byBase(a, b), da) + times(varyingPower.byExponent(a, b, c), db));
});

/**
 * The arithmetic of duals, which is forward-mode differentiation: each operation carries the tangent of its
 * result along with the value, by the rules of calculus.
 *
 * @source Wengert (1964), A simple automatic derivative evaluation program; Griewank, Walther (2008), Evaluating
 *   Derivatives, section 3.1
 */
export const duals: Arithmetic<Dual> = {
  constant: c => dual(c, 0),
  add: binary((a, b, da, db) => dual(a + b, da + db)),
  sub: binary((a, b, da, db) => dual(a - b, da - db)),
  mul: binary((a, b, da, db) => dual(a * b, times(da, b) + times(a, db))),
  div: binary((a, b, da, db) => dual(a / b, over(da - times(a / b, db), b))),
  min: binary((a, b, da, db) => dual(Math.min(a, b), a < b ? da : b < a ? db : (da + db) / 2)),
  max: binary((a, b, da, db) => dual(Math.max(a, b), a > b ? da : b > a ? db : (da + db) / 2)),
  pow: (a, b) => (typeof b === "number" ? apply(power(b), a) : powerOf(a, b)),
  ...elementaryFunctions<Dual>(apply),
};

/** f(w) and the directional derivative ∇f(w)ᵀv, in one pass. */
export function directionalDerivative(f: ScalarFunction, w: Vector, v: Vector): Dual {
  checkFunction("directionalDerivative", "f", f);
  checkVectorOf("directionalDerivative", "v", v, checkVector("directionalDerivative", "w", w).length);
  return f(
    duals,
    Array.from(w, (value, i) => dual(value, v[i])),
  );
}

/** Writes ∇f(w) into `out` by forward mode: one pass for each of the n directions. Returns f(w). */
export function forwardGradient(f: ScalarFunction, w: Vector, out: Vector): number {
  checkFunction("forwardGradient", "f", f);
  checkVectorOf("forwardGradient", "out", out, checkVector("forwardGradient", "w", w).length);
  let value = Number.NaN;
  for (let i = 0; i < w.length; i++) {
    const along = f(
      duals,
      Array.from(w, (wj, j) => dual(wj, i === j ? 1 : 0)),
    );
    out[i] = along.tangent;
    value = along.value;
  }
  return value;
}
