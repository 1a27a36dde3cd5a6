import {type Arithmetic, elementaryFunctions, type Operand} from "../autodiff/arithmetic.js";
import {add, compare, type DoubleDouble, div, fromNumber, mul, scaled, sub} from "./doubleDouble.js";
import {preciseElementary} from "./elementary.js";
import {log, pow} from "./functions.js";

/** A number with its tangent, both to some 30 digits. */
export interface PreciseDual {
  readonly value: DoubleDouble;
  readonly tangent: DoubleDouble;
}

type Rule = (a: DoubleDouble, b: DoubleDouble, da: DoubleDouble, db: DoubleDouble) => PreciseDual;

const zero = fromNumber(0);
const constant = (c: number): PreciseDual => ({value: fromNumber(c), tangent: zero});
const lift = (a: Operand<PreciseDual>) => (typeof a === "number" ? constant(a) : a);

const binary = (rule: Rule) => (a: Operand<PreciseDual>, b: Operand<PreciseDual>) => {
  const [p, q] = [lift(a), lift(b)];
  return rule(p.value, q.value, p.tangent, q.tangent);
};

/** Products and quotients of the chain rule: 0 where the first factor, or either, is 0. */
const times = (a: DoubleDouble, b: DoubleDouble) => (a.hi === 0 || b.hi === 0 ? zero : mul(a, b));
const over = (a: DoubleDouble, b: DoubleDouble) => (a.hi === 0 ? zero : div(a, b));

/** The smaller of two for order = −1, the larger for 1; at a tie, the mean of both tangents. */
const chosen = (order: number) =>
  binary((a, b, da, db) => {
    const sign = order * compare(a, b);
    if (sign === 0) return {value: a, tangent: scaled(add(da, db), -1)};
    return sign > 0 ? {value: a, tangent: da} : {value: b, tangent: db};
  });

/** The arithmetic of duals to some 30 digits: forward mode, with rounding errors far below those of doubles. */
export const preciseDuals: Arithmetic<PreciseDual> = {
  constant,
  add: binary((a, b, da, db) => ({value: add(a, b), tangent: add(da, db)})),
  sub: binary((a, b, da, db) => ({value: sub(a, b), tangent: sub(da, db)})),
  mul: binary((a, b, da, db) => ({value: mul(a, b), tangent: add(times(da, b), times(a, db))})),
  div: binary((a, b, da, db) => {
    const value = div(a, b);
    return {value, tangent: over(sub(da, times(value, db)), b)};
  }),
  min: chosen(-1),
  max: chosen(1),
  pow: binary((a, b, da, db) => {
    const value = pow(a, b);
    const byBase = times(b, pow(a, sub(b, fromNumber(1))));
    return {value, tangent: add(times(byBase, da), db.hi === 0 ? zero : times(times(value, log(a)), db))};
  }),
  ...elementaryFunctions<PreciseDual>((_, operand, name) => {
    const {value: a, tangent} = lift(operand);
    const {value, slope} = preciseElementary[name];
    const c = value(a);
    return {value: c, tangent: times(slope(a, c), tangent)};
  }),
};
