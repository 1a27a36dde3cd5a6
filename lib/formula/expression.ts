/** A formula that was understood: a tree of numbers, names, operators and calls, each with its place in the text. */
export type Expression =
  | {readonly kind: "number"; readonly value: number; readonly column: number}
  | {readonly kind: "name"; readonly name: string; readonly column: number}
  | {readonly kind: "negative"; readonly argument: Expression; readonly column: number}
  | {
      readonly kind: "binary";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
      readonly column: number;
    }
  | {
      readonly kind: "call";
      readonly name: FunctionName;
      readonly operands: readonly Expression[];
      readonly column: number;
    };

export type Operator = "+" | "-" | "*" | "/" | "^";

export type FunctionName = (typeof functionNames)[number];

const binaryFunctions = ["min", "max", "pow"] as const;

/** The functions that a formula may call. */
export const functionNames = [
  ...(["sin", "cos", "tan", "atan", "sinh", "cosh", "tanh"] as const),
  ...(["exp", "expm1", "log", "log1p", "sqrt", "abs"] as const),
  ...binaryFunctions,
] as const;

/** The constants that a formula may name. */
export const constants: ReadonlyMap<string, number> = new Map([
  ["pi", Math.PI],
  ["π", Math.PI],
  ["e", Math.E],
]);

export const isFunctionName = (name: string): name is FunctionName =>
  (functionNames as readonly string[]).includes(name);

/** The number of arguments that a function takes. */
export const argumentsOf = (name: FunctionName): number =>
  (binaryFunctions as readonly string[]).includes(name) ? 2 : 1;
