import {openUnit, positive} from "../../arguments.js";
import {type Checked, numberIn, recordOf, wholeIn} from "../../data/checks.js";
import {ascendingBatchSizes} from "../batchSizesSetting.js";

/** Trainings on the digits down to a target loss, for each batch size at its own best η. */
export const batchCostSettings = recordOf({
  /** B, in ascending order, each a multiple of the one before. */
  batchSizes: ascendingBatchSizes,
  /** The test loss to reach. */
  target: numberIn(positive),
  /** The trainings of which each curve is the mean. */
  trainings: wholeIn(1, 20),
  testShare: numberIn(openUnit),
});

export type BatchCostSettings = Checked<typeof batchCostSettings>;
