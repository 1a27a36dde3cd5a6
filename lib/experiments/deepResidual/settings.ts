import {openUnit, positive} from "../../arguments.js";
import {type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** Deep networks on the digits, with and without skip connections. */
export const deepResidualSettings = recordOf({
  /** The numbers of hidden layers, ascending; and the neurons of each. */
  depths: (value, file, name) => {
    const depths = listOf(wholeIn(2, 40))(value, file, name);
    if (depths.length > 0 && depths.every((depth, i) => i === 0 || depth > depths[i - 1])) return depths;
    throw new RangeError(`${file}: ${name} must ascend, got [${depths.join(", ")}]`);
  },
  width: wholeIn(1, 128),
  batchSize: wholeIn(1),
  eta: numberIn(positive),
  epochs: wholeIn(1, 100),
  testShare: numberIn(openUnit),
});

export type DeepResidualSettings = Checked<typeof deepResidualSettings>;
