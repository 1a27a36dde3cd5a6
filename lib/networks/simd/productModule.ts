import {type Code, f64x2, i32, moduleBytes, repeat, select, type Variable, variable} from "./assembler.js";

/** A tile: rows of the product, and pairs of its columns. Its eight sums fit into the registers. */
const tileRows = 4;
const tilePairs = 2;
/** The columns of a tile: a product with fewer cannot be made in this way. */
export const tileColumns = 2 * tilePairs;
const bytes = 8;

const indices = (n: number) => Array.from({length: n}, (_, i) => i);
const parameterNames = ["a", "aRow", "aStep", "b", "bStep", "out", "rows", "columns", "inner"] as const;
const counterNames = ["r", "c", "k", "from", "to"] as const;

/**
 * The product of `product.ts` as WebAssembly, for factors B whose columns lie next to each other: tiles of 4 × 4, two
 * columns at a time. Each sum is added in the order of k, so that it has the same bits.
 *
 * The parameters a, b and out are addresses; aRow, aStep and bStep are in bytes; rows ≥ 1, columns ≥ 4, inner ≥ 1.
 * Tiles at the edge take the last row again, or begin so far to the left that they fit.
 */
export function productModule(): Uint8Array<ArrayBuffer> {
  let count = 0;
  const next = (): Variable => variable(count++);
  const named = <N extends string>(names: readonly N[]) =>
    Object.fromEntries(names.map(name => [name, next()])) as Record<N, Variable>;
  const {a, aRow, aStep, b, bStep, out, rows, columns, inner} = named(parameterNames);
  const {r, c, k, from, to} = named(counterNames);
  const rowAt = indices(tileRows).map(next);
  const sums = indices(tileRows).map(() => indices(tilePairs).map(next));
  const pairs = indices(tilePairs).map(next);
  const x = next();

  const smaller = (p: Code, q: Code): Code => [...p, ...q, ...p, ...q, ...i32.less, ...select];
  const advance = ({get, set}: Variable, by: Code): Code => [...get, ...by, ...i32.add, ...set];
  const times = (p: Code, q: Code): Code => [...p, ...q, ...i32.multiply];

  /** Row r + i, or the last one. */
  const row = (i: number) =>
    smaller([...r.get, ...i32.const(i), ...i32.add], [...rows.get, ...i32.const(1), ...i32.subtract]);
  /** The tile's first column: c, or the last from which it fits. */
  const column = smaller(c.get, [...columns.get, ...i32.const(tileColumns), ...i32.subtract]);

  const multiplyRow = (i: number): Code => [
    ...[...rowAt[i].get, ...f64x2.loadTwice, ...x.set],
    ...sums[i].flatMap((sum, j) => [
      ...[...sum.get, ...x.get, ...pairs[j].get, ...f64x2.multiply, ...f64x2.add, ...sum.set],
    ]),
    ...advance(rowAt[i], aStep.get),
  ];
  const addTerms: Code = [
    ...pairs.flatMap(({set}, j) => [...from.get, ...f64x2.load(2 * bytes * j), ...set]),
    ...indices(tileRows).flatMap(multiplyRow),
    ...advance(from, bStep.get),
    ...[...k.get, ...i32.const(1), ...i32.subtract, ...k.tee],
  ];
  const storeRow = (i: number): Code => [
    ...[...times(row(i), columns.get), ...column, ...i32.add],
    ...[...i32.const(bytes), ...i32.multiply, ...out.get, ...i32.add, ...to.set],
    ...sums[i].flatMap(({get}, j) => [...to.get, ...get, ...f64x2.store(2 * bytes * j)]),
  ];
  const tile: Code = [
    ...rowAt.flatMap(({set}, i) => [...times(row(i), aRow.get), ...a.get, ...i32.add, ...set]),
    ...[...times(column, i32.const(bytes)), ...b.get, ...i32.add, ...from.set],
    ...sums.flat().flatMap(({set}) => [...f64x2.zero, ...set]),
    ...[...inner.get, ...k.set, ...repeat(addTerms)],
    ...indices(tileRows).flatMap(storeRow),
  ];
  const upTo = (counter: Variable, step: number, end: Variable, code: Code): Code => [
    ...[...i32.const(0), ...counter.set],
    ...repeat([
      ...code,
      ...[...counter.get, ...i32.const(step), ...i32.add, ...counter.tee, ...end.get, ...i32.less],
    ]),
  ];

  return moduleBytes({
    parameters: parameterNames.length,
    i32s: counterNames.length + tileRows,
    f64x2s: tileRows * tilePairs + tilePairs + 1,
    code: upTo(r, tileRows, rows, upTo(c, tileColumns, columns, tile)),
  });
}
