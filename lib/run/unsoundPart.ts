import {isFiniteVector, type Vector} from "../vector.js";

/** The arrays of numbers in a method's state, and their names. */
export interface FloatArrays {
  readonly names: readonly string[];
  readonly arrays: readonly Vector[];
}

/** Finds them, inside what the state holds too; a method keeps its arrays from step to step. */
export function floatArrays(state: object): FloatArrays {
  const names: string[] = [];
  const arrays: Vector[] = [];
  for (const [name, part] of Object.entries(state)) {
    if (part instanceof Float64Array || part instanceof Float32Array) {
      names.push(name);
      arrays.push(part);
    } else if (typeof part === "object" && part !== null && !ArrayBuffer.isView(part)) {
      const inner = floatArrays(part);
      names.push(...inner.names.map(below => `${name}.${below}`));
      arrays.push(...inner.arrays);
    }
  }
  return {names, arrays};
}

/** The name of the first array with a number that is not finite; undefined if there is none. */
export function unsoundPart({names, arrays}: FloatArrays): string | undefined {
  for (let k = 0; k < arrays.length; k++) if (!isFiniteVector(arrays[k])) return names[k];
  return undefined;
}
