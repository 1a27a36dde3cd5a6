import type {ElementaryName} from "../autodiff/elementary.js";
import {add, type DoubleDouble, div, fromNumber, mul, negative, sqrt} from "./doubleDouble.js";
import {atan, cosh, exp, expm1, log, log1p, sinCos, sinh, tanh} from "./functions.js";

/** A function of one variable and its derivative, to some 30 digits. */
export interface PreciseElementary {
  value(a: DoubleDouble): DoubleDouble;
  /** φ′(a), with c = φ(a). */
  slope(a: DoubleDouble, c: DoubleDouble): DoubleDouble;
}

const [zero, one, half] = [0, 1, 0.5].map(fromNumber);
const inverse = (a: DoubleDouble) => div(one, a);
const square = (a: DoubleDouble) => mul(a, a);
const sin = (a: DoubleDouble) => sinCos(a)[0];
const cos = (a: DoubleDouble) => sinCos(a)[1];

/** The functions of the tape; at a kink the same element of the subdifferential stands in. */
export const preciseElementary: Readonly<Record<ElementaryName, PreciseElementary>> = {
  neg: {value: negative, slope: () => fromNumber(-1)},
  abs: {value: a => (a.hi < 0 ? negative(a) : a), slope: a => fromNumber(Math.sign(a.hi))},
  relu: {value: a => (a.hi > 0 ? a : zero), slope: a => (a.hi > 0 ? one : zero)},
  square: {value: square, slope: a => add(a, a)},
  sqrt: {value: sqrt, slope: (_, c) => div(half, c)},
  exp: {value: exp, slope: (_, c) => c},
  expm1: {value: expm1, slope: exp},
  log: {value: log, slope: inverse},
  log1p: {value: log1p, slope: a => inverse(add(one, a))},
  sin: {value: sin, slope: cos},
  cos: {value: cos, slope: a => negative(sin(a))},
  tan: {value: a => div(sin(a), cos(a)), slope: (_, c) => add(one, square(c))},
  atan: {
    value: atan,
    slope: a => (Math.abs(a.hi) === Infinity ? fromNumber(Number.NaN) : inverse(add(one, square(a)))),
  },
  sinh: {value: sinh, slope: cosh},
  cosh: {value: cosh, slope: sinh},
  tanh: {value: tanh, slope: a => inverse(square(cosh(a)))},
};
