import {type Check, listOf, wholeIn} from "../data/checks.js";

const sizes = listOf(wholeIn(1));

/** A setting of batch sizes, each larger than the one before. */
export const ascendingBatchSizes: Check<readonly number[]> = (value, file, name) => {
  const list = sizes(value, file, name);
  if (list.some((size, i) => i > 0 && size <= list[i - 1])) {
    throw new RangeError(`${file}: ${name} must ascend, got [${list.join(", ")}]`);
  }
  return list;
};
