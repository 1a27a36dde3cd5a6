import {isFiniteVector, type Vector} from "../vector.js";

type FloatArray = {readonly name: string; readonly array: Vector};

/** The arrays of numbers in a method's state, by their names; a method keeps its arrays from step to step. */
export function floatArrays(state: object): readonly FloatArray[] {
  return Object.entries(state).flatMap(([name, part]): FloatArray[] => {
    if (part instanceof Float64Array || part instanceof Float32Array) return [{name, array: part}];
    if (typeof part !== "object" || part === null || ArrayBuffer.isView(part)) return [];
    return floatArrays(part).map(inner => ({name: `${name}.${inner.name}`, array: inner.array}));
  });
}

/** The name of the first array with a number that is not finite; undefined if there is none. */
export function unsoundPart(arrays: readonly FloatArray[]): string | undefined {
  for (const {name, array} of arrays) if (!isFiniteVector(array)) return name;
  return undefined;
}
