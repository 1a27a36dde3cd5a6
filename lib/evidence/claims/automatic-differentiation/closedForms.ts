import type {ScalarFunction} from "../../../autodiff/arithmetic.js";

/** A function of x and y, with its gradient as one writes it down by hand. */
export interface ClosedForm {
  readonly name: string;
  readonly f: ScalarFunction;
  readonly gradient: (x: number, y: number) => readonly [number, number];
}

const {cos, cosh, exp, expm1, hypot, log, sin, sinh, sqrt} = Math;

/** Functions whose gradients are known, without a zero where x and y lie in (0, 1.5). */
export const closedForms: readonly ClosedForm[] = [
  {
    name: "y sin x",
    f: ({mul, sin}, [x, y]) => mul(y, sin(x)),
    gradient: (x, y) => [y * cos(x), sin(x)],
  },
  {
    name: "exp(−xy)",
    f: ({exp, mul, neg}, [x, y]) => exp(neg(mul(x, y))),
    gradient: (x, y) => [-y * exp(-x * y), -x * exp(-x * y)],
  },
  {
    name: "x/(1 + y²)",
    f: ({div, add, square}, [x, y]) => div(x, add(1, square(y))),
    gradient: (x, y) => [1 / (1 + y * y), (-2 * x * y) / (1 + y * y) ** 2],
  },
  {
    name: "log(exp x + exp y)",
    f: ({log, add, exp}, [x, y]) => log(add(exp(x), exp(y))),
    gradient: (x, y) => [1 / (1 + exp(y - x)), 1 / (1 + exp(x - y))],
  },
  {
    name: "√(x² + y²)",
    f: ({sqrt, add, square}, [x, y]) => sqrt(add(square(x), square(y))),
    gradient: (x, y) => [x / hypot(x, y), y / hypot(x, y)],
  },
  {
    name: "tanh(xy)",
    f: ({tanh, mul}, [x, y]) => tanh(mul(x, y)),
    gradient: (x, y) => [y / cosh(x * y) ** 2, x / cosh(x * y) ** 2],
  },
  {
    name: "atan(y/x)",
    f: ({atan, div}, [x, y]) => atan(div(y, x)),
    gradient: (x, y) => [-y / (x * x + y * y), x / (x * x + y * y)],
  },
  {
    name: "x³/√y",
    f: ({mul, pow}, [x, y]) => mul(pow(x, 3), pow(y, -0.5)),
    gradient: (x, y) => [(3 * x * x) / sqrt(y), -(x ** 3) / (2 * y * sqrt(y))],
  },
  {
    name: "cos x cosh y",
    f: ({mul, cos, cosh}, [x, y]) => mul(cos(x), cosh(y)),
    gradient: (x, y) => [-sin(x) * cosh(y), cos(x) * sinh(y)],
  },
  {
    name: "sinh x expm1 y",
    f: ({mul, sinh, expm1}, [x, y]) => mul(sinh(x), expm1(y)),
    gradient: (x, y) => [cosh(x) * expm1(y), sinh(x) * exp(y)],
  },
  {
    name: "exp|x − 2| + exp|y + 2|",
    f: ({add, sub, exp, abs}, [x, y]) => add(exp(abs(sub(x, 2))), exp(abs(add(y, 2)))),
    gradient: (x, y) => [-exp(2 - x), exp(y + 2)],
  },
  {
    name: "exp min(x, y + 2) · exp max(y, x − 2)",
    f: ({add, sub, mul, exp, min, max}, [x, y]) => mul(exp(min(x, add(y, 2))), exp(max(y, sub(x, 2)))),
    gradient: (x, y) => [exp(x + y), exp(x + y)],
  },
  {
    name: "exp min(x + 2, y) · sin max(y − 2, x)",
    f: ({add, sub, mul, exp, sin, min, max}, [x, y]) => mul(exp(min(add(x, 2), y)), sin(max(sub(y, 2), x))),
    gradient: (x, y) => [exp(y) * cos(x), exp(y) * sin(x)],
  },
  {
    name: "x to the power y + 1",
    f: ({add, pow}, [x, y]) => pow(x, add(y, 1)),
    gradient: (x, y) => [(y + 1) * x ** y, x ** (y + 1) * log(x)],
  },
  {
    name: "tan x + log(1 + y)",
    f: ({tan, log1p, add}, [x, y]) => add(tan(x), log1p(y)),
    gradient: (x, y) => [1 / cos(x) ** 2, 1 / (1 + y)],
  },
];
