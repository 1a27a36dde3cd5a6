import {openUnit, positive} from "../../arguments.js";
import {type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** A long training on the digits, and when its gradient and its Hessian are looked at. */
export const notEvenLocalSettings = recordOf({
  /** The width of the hidden layer of tanh. */
  hidden: wholeIn(2, 64),
  batchSize: wholeIn(1),
  /** η at the start, from which it falls to 0. */
  eta: numberIn(positive),
  /** The passes over the data after which it is looked at, ascending. */
  passes: (value, file, name) => {
    const passes = listOf(wholeIn(1, 10_000))(value, file, name);
    if (passes.every((pass, i) => i === 0 || pass > passes[i - 1])) return passes;
    throw new RangeError(`${file}: ${name} must ascend, got [${passes.join(", ")}]`);
  },
  testShare: numberIn(openUnit),
});

export type NotEvenLocalSettings = Checked<typeof notEvenLocalSettings>;
