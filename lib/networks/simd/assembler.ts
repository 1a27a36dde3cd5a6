/**
 * As much of WebAssembly's binary format as one numeric function needs: numbers of variable length, instructions by
 * their names, and the module around them.
 *
 * @source WebAssembly Core Specification 2.0 (2022), chapter 5, Binary format
 */

/** Instructions, one after the other. */
export type Code = readonly number[];

/** A whole number ≥ 0 in seven bits per byte, the lowest first. */
export function unsigned(n: number): Code {
  return n < 128 ? [n] : [(n & 127) | 128, ...unsigned(n >>> 7)];
}

/** A whole number of either sign, likewise; the last byte carries the sign. */
function signed(n: number): Code {
  return n >= -64 && n < 64 ? [n & 127] : [(n & 127) | 128, ...signed(n >> 7)];
}

/** Numbers are read and written at addresses that are multiples of 2³ bytes. */
const alignment = 3;
const wide = 0xfd;

/** 32-bit whole numbers: for counts and addresses. */
export const i32 = {
  const: (n: number): Code => [0x41, ...signed(n)],
  less: [0x48],
  add: [0x6a],
  subtract: [0x6b],
  multiply: [0x6c],
} as const;

/** Two doubles side by side. */
export const f64x2 = {
  zero: [wide, 0x0c, ...new Array<number>(16).fill(0)],
  /** Takes an address off the stack and reads the two numbers that lie there, `offset` bytes farther. */
  load: (offset: number): Code => [wide, 0x00, alignment, ...unsigned(offset)],
  /** Reads one number, into both places. */
  loadTwice: [wide, 0x0a, alignment, 0],
  store: (offset: number): Code => [wide, 0x0b, alignment, ...unsigned(offset)],
  add: [wide, ...unsigned(0xf0)],
  multiply: [wide, ...unsigned(0xf2)],
} as const;

/** Of two values and a condition: the first where it holds, the second elsewhere. */
export const select: Code = [0x1b];

/** Runs the code, and again as long as it leaves something else than 0. */
export const repeat = (code: Code): Code => [0x03, 0x40, ...code, 0x0d, 0, 0x0b];

/** A variable of a function. */
export interface Variable {
  readonly get: Code;
  readonly set: Code;
  /** Sets it and leaves the value on the stack. */
  readonly tee: Code;
}

/** The variable with this index: the parameters count first. */
export function variable(index: number): Variable {
  const place = unsigned(index);
  return {get: [0x20, ...place], set: [0x21, ...place], tee: [0x22, ...place]};
}

/** A function without a result: its parameters, all i32; its other variables; and what it does. */
export interface FunctionSource {
  readonly parameters: number;
  readonly i32s: number;
  readonly f64x2s: number;
  readonly code: Code;
}

const types = {i32: 0x7f, v128: 0x7b} as const;
const name = (text: string): Code => [text.length, ...Array.from(text, c => c.charCodeAt(0))];
const sized = (code: Code): Code => [...unsigned(code.length), ...code];
const section = (id: number, entry: Code): Code => [id, ...sized([1, ...entry])];

/** "\0asm", and the version 1. */
const magic: Code = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** The bytes of a module that takes the memory "env.memory" and offers the function as "run". */
export function moduleBytes({parameters, i32s, f64x2s, code}: FunctionSource): Uint8Array<ArrayBuffer> {
  const variables = [2, ...unsigned(i32s), types.i32, ...unsigned(f64x2s), types.v128];
  return Uint8Array.from([
    ...magic,
    ...section(1, [0x60, ...sized(new Array<number>(parameters).fill(types.i32)), 0]),
    ...section(2, [...name("env"), ...name("memory"), 2, 0, 0]),
    ...section(3, [0]),
    ...section(7, [...name("run"), 0, 0]),
    ...section(10, sized([...variables, ...code, 0x0b])),
  ]);
}
