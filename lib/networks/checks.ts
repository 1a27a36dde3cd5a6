import {sameLength, wholeNumber} from "../arguments.js";
import type {Vector} from "../vector.js";

/** Throws a RangeError unless the parameters are n numbers and the inputs hold `count` rows of `width` at least. */
export function checkBatch(
  where: string,
  parameters: Vector,
  dimension: number,
  inputs: Vector,
  width: number,
  count: number,
): void {
  sameLength(where, "parameters", parameters, dimension);
  wholeNumber(where, "count", count, 1);
  if (inputs.length < count * width) {
    const rows = `${count} rows of ${width}`;
    throw new RangeError(`${where}: inputs must hold ${rows}, got ${inputs.length} numbers`);
  }
}

/** Throws a RangeError unless the first `count` targets are classes: whole numbers in [0, classes). */
export function checkTargets(
  where: string,
  targets: ArrayLike<number>,
  count: number,
  classes: number,
): void {
  if (targets.length < count) {
    throw new RangeError(`${where}: targets must hold ${count} classes, got ${targets.length}`);
  }
  for (let k = 0; k < count; k++) {
    const t = targets[k];
    if (!(Number.isInteger(t) && t >= 0 && t < classes)) {
      throw new RangeError(`${where}: targets[${k}] must be a whole number in [0, ${classes - 1}], got ${t}`);
    }
  }
}
