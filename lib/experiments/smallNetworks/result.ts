import {nonNegative, real} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf} from "../../data/checks.js";
import {shownDigit} from "../shownDigits.js";
import {smallNetworkNames, smallNetworks} from "./networks.js";

const trained = recordOf({
  /** All parameters. */
  weights: listOf(numberIn(real)),
  /** Their distance from the first ones. */
  travelled: numberIn(nonNegative),
});

const shape = recordOf({
  /** The first of the test digits: their pixels, and what they mean. */
  shown: listOf(shownDigit),
  networks: recordOf({tanh: trained, relu: trained, filters: trained, plain: trained, residual: trained}),
});

/** A trained network as plain data. */
export type TrainedWeights = Checked<typeof trained>;
/** The trained networks as plain data. */
export type SmallNetworks = Checked<typeof shape>;

/** Checks that a value is the result of the experiment: a number for each parameter of each network. */
export const checkSmallNetworks: Check<SmallNetworks> = (value, file, name) => {
  const result = shape(value, file, name);
  for (const key of smallNetworkNames) {
    const {dimension} = smallNetworks[key]();
    const {length} = result.networks[key].weights;
    if (length === dimension) continue;
    throw new RangeError(`${file}: networks.${key}.weights must be ${dimension} numbers, got ${length}`);
  }
  return result;
};
