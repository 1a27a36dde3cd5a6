import {leftOpenUnit, openUnit, positive} from "../../arguments.js";
import {type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** A small network on the digits by AdaGrad and by RMSProp, and when the scales of its weights are looked at. */
export const weightScalesSettings = recordOf({
  /** The width of the hidden layer of tanh. */
  hidden: wholeIn(1, 32),
  batchSize: wholeIn(1),
  etaAdagrad: numberIn(positive),
  etaRmsprop: numberIn(positive),
  /** The rate of RMSProp's average. */
  gamma: numberIn(leftOpenUnit),
  /** The passes over the data after which the scales are looked at, ascending. */
  passes: (value, file, name) => {
    const passes = listOf(wholeIn(1, 1000), 5)(value, file, name);
    if (passes.every((pass, i) => i === 0 || pass > passes[i - 1])) return passes;
    throw new RangeError(`${file}: ${name} must ascend, got [${passes.join(", ")}]`);
  },
  testShare: numberIn(openUnit),
});

export type WeightScalesSettings = Checked<typeof weightScalesSettings>;
