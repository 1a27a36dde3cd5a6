import {leftOpenUnit, openUnit, positive} from "../../arguments.js";
import {ascending, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** The methods whose scales are looked at, in their order. */
export const scaleTakers = ["adagrad", "rmsprop"] as const;
export type ScaleTaker = (typeof scaleTakers)[number];

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
  passes: ascending(listOf(wholeIn(1, 1000), 5)),
  testShare: numberIn(openUnit),
});

export type WeightScalesSettings = Checked<typeof weightScalesSettings>;

/** The η of a method. */
export function etaOf(method: ScaleTaker, {etaAdagrad, etaRmsprop}: WeightScalesSettings): number {
  return method === "adagrad" ? etaAdagrad : etaRmsprop;
}
