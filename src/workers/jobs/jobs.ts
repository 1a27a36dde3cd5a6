import {basins} from "./basins.js";
import {deepPlain} from "./deepPlain.js";
import {escapeMap} from "./escapeMap.js";
import {otherValley} from "./otherValley.js";
import {rareClasses} from "./rareClasses.js";
import {scaling} from "./scaling.js";
import {stepDrop} from "./stepDrop.js";
import {stepTimes} from "./stepTimes.js";
import {surrogate} from "./surrogate.js";
import {tuning} from "./tuning.js";

/** All that a worker of this site can do. */
export const jobs = {
  tuning,
  scaling,
  escapeMap,
  surrogate,
  rareClasses,
  deepPlain,
  stepTimes,
  otherValley,
  stepDrop,
  basins,
};

export type Jobs = typeof jobs;
