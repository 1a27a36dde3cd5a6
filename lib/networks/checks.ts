import {isList, wholeNumber} from "../arguments.js";
import {describe} from "../describe.js";
import {checkVectorOf, type Vector} from "../vector.js";

/** Throws a RangeError unless the parameters are n numbers and the inputs hold `count` rows of `width` at least. */
export function checkBatch(
  where: string,
  parameters: Vector,
  dimension: number,
  inputs: Vector,
  width: number,
  count: number,
): void {
  checkVectorOf(where, "parameters", parameters, dimension);
  wholeNumber(where, "count", count, 1);
  checkInputs(where, inputs, width, count);
}

/** Throws a RangeError unless the inputs hold `count` rows of `width` at least. */
export function checkInputs(where: string, inputs: Vector, width: number, count: number): void {
  const given = isList(inputs) ? `${inputs.length} numbers` : describe(inputs);
  if (isList(inputs) && inputs.length >= count * width) return;
  throw new RangeError(`${where}: inputs must hold ${count} rows of ${width}, got ${given}`);
}

/** Throws a RangeError unless the first `count` targets are classes: whole numbers in [0, classes). */
export function checkTargets(
  where: string,
  targets: ArrayLike<number>,
  count: number,
  classes: number,
): void {
  if (!isList(targets) || targets.length < count) {
    const given = isList(targets) ? targets.length : describe(targets);
    throw new RangeError(`${where}: targets must hold ${count} classes, got ${given}`);
  }
  for (let k = 0; k < count; k++) {
    const t = targets[k];
    if (!(Number.isInteger(t) && t >= 0 && t < classes)) {
      throw new RangeError(
        `${where}: targets[${k}] must be a whole number in [0, ${classes - 1}], got ${describe(t)}`,
      );
    }
  }
}
