import {openUnit, positive} from "../../arguments.js";
import {type Check, type Checked, numberIn, recordOf, wholeIn} from "../../data/checks.js";
import {ascendingBatchSizes} from "../batchSizesSetting.js";

/** Trainings on the digits with η in proportion to B, and with the same η for every B. */
const settings = recordOf({
  /** B, in ascending order, each a multiple of the one before. */
  batchSizes: ascendingBatchSizes,
  /** The batch size that has the same η under both rules; one of `batchSizes`. */
  base: wholeIn(1),
  /** η at the base. */
  eta: numberIn(positive),
  epochs: wholeIn(1, 1000),
  testShare: numberIn(openUnit),
});

export type LinearScalingSettings = Checked<typeof settings>;

/** Checks the settings: the base is one of the batch sizes. */
export const linearScalingSettings: Check<LinearScalingSettings> = (value, file, name) => {
  const checked = settings(value, file, name);
  const {base, batchSizes} = checked;
  if (!batchSizes.includes(base)) {
    throw new RangeError(`${file}: ${name}.base must be one of batchSizes, got ${base}`);
  }
  return checked;
};
