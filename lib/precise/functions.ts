import {add, type DoubleDouble, div, fromNumber, mul, negative, scaled, sub} from "./doubleDouble.js";

const one = fromNumber(1);
const ln2: DoubleDouble = {hi: Math.LN2, lo: 2.3190468138462996e-17};
const halfPi: DoubleDouble = {hi: Math.PI / 2, lo: 6.123233995736766e-17};

/** x + x²/(k + 1) + x³/((k + 1)(k + 2)) + …, summed from its last term on, where q = x or a power of it. */
function series(x: DoubleDouble, q: DoubleDouble, denominators: readonly number[]): DoubleDouble {
  const sum = denominators.reduceRight(
    (rest, denominator) => add(one, mul(div(q, fromNumber(denominator)), rest)),
    one,
  );
  return mul(x, sum);
}

const consecutive = (count: number, from: number) => Array.from({length: count}, (_, k) => k + from);
/** k(k + 1): the denominators from one term of a sine or cosine to the next. */
const pairs = (from: number) => consecutive(14, 0).map(k => (2 * k + from) * (2 * k + from + 1));
const [forExp, forCos, forSin] = [consecutive(11, 2), pairs(1), pairs(2)];

/** The halvings that bring an argument of exp close to 0. */
const halvings = 9;

/** eᵃ − 1: a series close to 0, and from there on e²ʳ − 1 = m(2 + m) with m = eʳ − 1. */
function nearZero(a: DoubleDouble): DoubleDouble {
  const r = scaled(a, -halvings);
  let m = series(r, r, forExp);
  for (let i = 0; i < halvings; i++) m = mul(m, add(fromNumber(2), m));
  return m;
}

export function exp(a: DoubleDouble): DoubleDouble {
  const rough = Math.exp(a.hi);
  if (rough === 0 || rough === Infinity) return fromNumber(rough);
  const k = Math.round(a.hi / Math.LN2);
  // In two steps, for 2ᵏ itself may be no double.
  return scaled(scaled(add(one, nearZero(sub(a, mul(ln2, fromNumber(k))))), k - 1), 1);
}

export function expm1(a: DoubleDouble): DoubleDouble {
  return Math.abs(a.hi) < 0.3 ? nearZero(a) : sub(exp(a), one);
}

/** One step of Newton's method from the double's logarithm, which doubles its digits. */
export function log1p(a: DoubleDouble): DoubleDouble {
  const y = fromNumber(Math.log1p(a.hi));
  return add(y, mul(sub(a, expm1(y)), exp(negative(y))));
}

/** log(m · 2ᵏ) = log m + k log 2, with m close to 1. */
export function log(a: DoubleDouble): DoubleDouble {
  if (a.hi === 0 || a.hi === Infinity) return fromNumber(Math.log(a.hi));
  const k = Math.round(Math.log2(a.hi));
  const half = Math.trunc(k / 2);
  // In two steps, for 2ᵏ itself may be no double.
  const m = scaled(scaled(a, -half), half - k);
  return add(log1p(sub(m, one)), mul(ln2, fromNumber(k)));
}

/** sin a and cos a, from those of the distance to the nearest multiple of π/2. */
export function sinCos(a: DoubleDouble): readonly [DoubleDouble, DoubleDouble] {
  const quarter = Math.round(a.hi / halfPi.hi);
  const r = sub(a, mul(halfPi, fromNumber(quarter)));
  const square = negative(mul(r, r));
  const [s, c] = [series(r, square, forSin), series(one, square, forCos)];
  switch (((quarter % 4) + 4) % 4) {
    case 0:
      return [s, c];
    case 1:
      return [c, negative(s)];
    case 2:
      return [negative(s), negative(c)];
    default:
      return [negative(c), s];
  }
}

/** The double's arc tangent y, and tan(atan a − y), which is its own arc tangent as far as one can see. */
export function atan(a: DoubleDouble): DoubleDouble {
  if (Math.abs(a.hi) === Infinity) return a.hi > 0 ? halfPi : negative(halfPi);
  const y = fromNumber(Math.atan(a.hi));
  const [s, c] = sinCos(y);
  return add(y, div(sub(mul(a, c), s), add(c, mul(a, s))));
}

/** Odd, so that no negative argument is taken, whose exponential would be lost beside 1. */
export function sinh(a: DoubleDouble): DoubleDouble {
  if (a.hi < 0) return negative(sinh(negative(a)));
  const m = expm1(a);
  if (m.hi === Infinity) return m;
  return scaled(add(m, div(m, add(one, m))), -1);
}

export function cosh(a: DoubleDouble): DoubleDouble {
  const e = exp(a);
  return scaled(add(e, div(one, e)), -1);
}

/** −m/(2 + m) with m = exp(−2|a|) − 1, which does not overflow. */
export function tanh(a: DoubleDouble): DoubleDouble {
  const m = expm1(scaled(a.hi > 0 ? negative(a) : a, 1));
  const t = div(m, add(fromNumber(2), m));
  return a.hi > 0 ? negative(t) : t;
}

/** The largest exponent that is multiplied out. */
const mostFactors = 64;

/** aᵇ: a product where b is a small whole number, else exp(b log |a|), with a sign that needs a whole b. */
export function pow(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const whole = b.lo === 0 && Number.isInteger(b.hi);
  if (whole && Math.abs(b.hi) <= mostFactors) {
    let product = one;
    for (let i = 0; i < Math.abs(b.hi); i++) product = mul(product, a);
    return b.hi < 0 ? div(one, product) : product;
  }
  if (a.hi < 0 && !whole) return fromNumber(Number.NaN);
  const size = exp(mul(b, log(a.hi < 0 ? negative(a) : a)));
  return a.hi < 0 && b.hi % 2 !== 0 ? negative(size) : size;
}
