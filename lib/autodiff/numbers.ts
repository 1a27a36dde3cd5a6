import {type Arithmetic, elementaryFunctions} from "./arithmetic.js";

/** The arithmetic of plain numbers: a function written in it computes its value and nothing else. */
export const numbers: Arithmetic<number> = {
  constant: c => c,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  min: Math.min,
  max: Math.max,
  pow: (a, b) => a ** b,
  ...elementaryFunctions<number>((rule, a) => rule.value(a)),
};
