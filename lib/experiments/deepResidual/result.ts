import {closedUnit} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";
import {deepResidualSettings} from "./settings.js";

const run = recordOf({
  depth: wholeIn(2),
  residual: value => value === true,
  /** The share of the training digits that is read right, at the start and after each tenth of the steps. */
  accuracy: listOf(numberIn(closedUnit)),
  /** The same of the digits that it was not trained on. */
  unseen: listOf(numberIn(closedUnit)),
});
const shape = recordOf({settings: deepResidualSettings, runs: listOf(run)});

/** One training of a depth. */
export type DepthRun = Checked<typeof run>;
/** The trainings of all depths, as plain data. */
export type DeepResidual = Checked<typeof shape>;

/** Checks that a value is the result of the experiment: a plain and a residual training of each depth. */
export const checkDeepResidual: Check<DeepResidual> = (value, file, name) => {
  const result = shape(value, file, name);
  for (const depth of result.settings.depths) {
    const kinds = result.runs.filter(each => each.depth === depth).map(({residual}) => residual);
    if (kinds.length === 2 && kinds[0] !== kinds[1]) continue;
    throw new RangeError(`${file}: depth ${depth} must have a plain and a residual training`);
  }
  return result;
};
