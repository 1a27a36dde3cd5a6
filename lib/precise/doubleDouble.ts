/**
 * A number of some 32 digits, as the sum of two doubles: `hi` is the sum, rounded, and `lo` what the rounding left.
 * Far too slow to train with; made to measure the rounding errors of what is fast.
 */
export interface DoubleDouble {
  readonly hi: number;
  readonly lo: number;
}

export const fromNumber = (hi: number): DoubleDouble => ({hi, lo: 0});
export const toNumber = ({hi, lo}: DoubleDouble): number => hi + lo;
export const negative = ({hi, lo}: DoubleDouble): DoubleDouble => ({hi: -hi, lo: -lo});

/** a · 2ᵏ, without an error. */
export const scaled = ({hi, lo}: DoubleDouble, k: number): DoubleDouble => ({
  hi: hi * 2 ** k,
  lo: lo * 2 ** k,
});

/** A result with what its rounding left: nothing where it is no finite number. */
const rounded = (hi: number, lo: number): DoubleDouble => ({hi, lo: Number.isFinite(hi) ? lo : 0});

/** a + b without an error: the sum and what its rounding left, for any two doubles. */
function twoSum(a: number, b: number): DoubleDouble {
  const hi = a + b;
  const part = hi - a;
  return rounded(hi, a - (hi - part) + (b - part));
}

/** The same for |a| ≥ |b|. */
function quickTwoSum(a: number, b: number): DoubleDouble {
  const hi = a + b;
  return rounded(hi, b - (hi - a));
}

/** The largest number that is split as it is; larger ones would overflow. */
const mostToSplit = 2 ** 996;

/** Parts a double into two halves of 26 bits, whose products have no rounding error. */
function split(a: number): DoubleDouble {
  if (Math.abs(a) > mostToSplit) return scaled(split(a * 2 ** -28), 28);
  const shifted = 134217729 * a;
  const hi = shifted - (shifted - a);
  return {hi, lo: a - hi};
}

/** ab without an error. */
function twoProduct(a: number, b: number): DoubleDouble {
  const hi = a * b;
  if (!Number.isFinite(hi)) return fromNumber(hi);
  const [p, q] = [split(a), split(b)];
  return {hi, lo: p.hi * q.hi - hi + p.hi * q.lo + p.lo * q.hi + p.lo * q.lo};
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = twoSum(a.hi, b.hi);
  const low = twoSum(a.lo, b.lo);
  const sum = quickTwoSum(high.hi, high.lo + low.hi);
  return quickTwoSum(sum.hi, sum.lo + low.lo);
}

export const sub = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => add(a, negative(b));

export function mul(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = twoProduct(a.hi, b.hi);
  if (!Number.isFinite(product.hi)) return product;
  return quickTwoSum(product.hi, product.lo + (a.hi * b.lo + a.lo * b.hi));
}

/** Long division: three quotients of doubles, each of what the ones before leave. */
export function div(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.hi / b.hi;
  if (first === 0 || !Number.isFinite(first)) return fromNumber(first);
  const rest = sub(a, mul(b, fromNumber(first)));
  const second = rest.hi / b.hi;
  const third = sub(rest, mul(b, fromNumber(second))).hi / b.hi;
  return add(quickTwoSum(first, second), fromNumber(third));
}

/** One step of Newton's method from the double's root. */
export function sqrt(a: DoubleDouble): DoubleDouble {
  if (a.hi === 0 || a.hi === Infinity) return a;
  const root = Math.sqrt(a.hi);
  const rest = sub(a, twoProduct(root, root));
  return quickTwoSum(root, rest.hi / (2 * root));
}

/** −1, 0 or 1: the order of a and b. */
export function compare(a: DoubleDouble, b: DoubleDouble): number {
  return Math.sign(a.hi - b.hi) || Math.sign(a.lo - b.lo);
}
