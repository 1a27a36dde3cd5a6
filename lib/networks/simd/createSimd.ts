import {type Product, product} from "../product.js";
import {productModule, tileColumns} from "./productModule.js";

type Run = (...numbers: number[]) => void;

/** What multiplies by two numbers at a time, and the memory in which it can. */
export interface Simd {
  /** Arrays of these lengths in its memory. Those of the last call are not in it any more. */
  allocate(lengths: readonly number[]): Float64Array[];
  /** `product`, bit for bit, for arrays from `allocate`. */
  readonly product: Product;
}

/** The part of the global object WebAssembly that is used here: it belongs to no edition of ECMAScript. */
interface WebAssemblyLike {
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  Memory: new (size: {initial: number}) => {readonly buffer: ArrayBuffer};
  Instance: new (module: object, imports: object) => {exports: {run: Run}};
}

const pageBytes = 2 ** 16;
const bytes = 8;
let compiled: object | undefined;

/** Vector arithmetic; undefined where there is none. */
export function createSimd(): Simd | undefined {
  const {WebAssembly} = globalThis as unknown as {WebAssembly?: WebAssemblyLike};
  if (!WebAssembly) return undefined;
  try {
    compiled ??= new WebAssembly.Module(productModule());
  } catch {
    // A browser without vector arithmetic, or a page that forbids WebAssembly: the plain loops give the same bits.
    return undefined;
  }
  const module = compiled;
  let run: Run;

  return {
    // A new memory each time, because V8 runs all loops over arrays more slowly once a memory has grown: the arrays
    // in it have then been taken away, and from there on each access has to make sure that its array was not.
    allocate(lengths) {
      // Each array begins at an even place: no pair of numbers then crosses the border of a cache line.
      const places = [0];
      for (const length of lengths) places.push(places[places.length - 1] + length + (length % 2));
      const memory = new WebAssembly.Memory({
        initial: Math.ceil((bytes * places[lengths.length]) / pageBytes),
      });
      run = new WebAssembly.Instance(module, {env: {memory}}).exports.run;
      return lengths.map((length, i) => new Float64Array(memory.buffer, bytes * places[i], length));
    },
    product(A, aStart, aRow, aStep, B, bStart, bRow, bStep, out, outStart, rows, columns, inner) {
      if (bRow !== 1 || columns < tileColumns) {
        product(A, aStart, aRow, aStep, B, bStart, bRow, bStep, out, outStart, rows, columns, inner);
        return;
      }
      run(
        A.byteOffset + bytes * aStart,
        bytes * aRow,
        bytes * aStep,
        B.byteOffset + bytes * bStart,
        bytes * bStep,
        out.byteOffset + bytes * outStart,
        rows,
        columns,
        inner,
      );
    },
  };
}
