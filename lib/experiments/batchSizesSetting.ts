import {ascending, listOf, wholeIn} from "../data/checks.js";

/** A setting of batch sizes, each larger than the one before. */
export const ascendingBatchSizes = ascending(listOf(wholeIn(1)));
