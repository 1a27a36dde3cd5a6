import {describe} from "./describe.js";

/**
 * Returns `value` if it is one of `allowed`; throws a RangeError that names everything otherwise:
 * `cyclic: mode must be "triangular" or "triangular2", got "square"`.
 */
export function oneOf<T extends string | number>(
  where: string,
  name: string,
  value: unknown,
  allowed: readonly T[],
): T {
  for (const choice of allowed) if (value === choice) return choice;
  const names = allowed.map(choice => JSON.stringify(choice)).join(" or ");
  throw new RangeError(`${where}: ${name} must be ${names}, got ${describe(value)}`);
}
