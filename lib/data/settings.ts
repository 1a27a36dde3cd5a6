import {closedUnit, positive} from "../arguments.js";
import {type Checked, listOf, numberIn, recordOf, wholeIn} from "./checks.js";

/** (0, 1): a share that leaves something on both sides. */
const openUnit = {text: "(0, 1)", has: (x: number) => x > 0 && x < 1};

/** One entry per experiment: what a teacher may set, and its bounds. */
const settings = recordOf({
  /** The seed of everything random that is made at build. */
  seed: wholeIn(0, 2 ** 31 - 1),
  /** Softmax regression on the digits, by mini-batches of several sizes. */
  digitsSoftmax: recordOf({
    batchSizes: listOf(wholeIn(1)),
    /** η, the same for every batch size. */
    eta: numberIn(positive),
    epochs: wholeIn(1, 1000),
    /** The share of the digits that is kept for testing. */
    testShare: numberIn(openUnit),
  }),
  /** A network on the digits, by SGD and by L-BFGS, down to a minimum. */
  longApproach: recordOf({
    /** λ of the penalty ½λ|w|²: a stronger one and a weaker one. Without a penalty there is no minimum. */
    weightDecays: listOf(numberIn(positive), 2),
    /** B and η of SGD, and its passes over the data. */
    batchSize: wholeIn(1),
    eta: numberIn(positive),
    epochs: wholeIn(1, 1000),
    testShare: numberIn(openUnit),
  }),
  /** Long trainings of a network on digits of which a share has a wrong label. */
  surrogate: recordOf({
    /** The shares of wrong labels, in ascending order. */
    labelNoises: listOf(numberIn(closedUnit)),
    batchSize: wholeIn(1),
    eta: numberIn(positive),
    epochs: wholeIn(2, 1000),
    testShare: numberIn(openUnit),
    /** The trainings for each share, which differ in the seed. */
    trainings: wholeIn(1, 20),
  }),
  /** Monte Carlo checks of the evidence. */
  evidence: recordOf({
    chains: wholeIn(2, 100_000),
    chainSteps: wholeIn(1, 100_000),
  }),
});

/** The seeds and sizes of the experiments that are made at build: `data/settings.json`, checked. */
export type Settings = Checked<typeof settings>;

/**
 * Reads the settings from their JSON text.
 *
 * @param text the text of the file
 * @param file its name, for errors
 * @throws SyntaxError if the text is no JSON; RangeError for a key that is unknown or missing, or a value out of
 *   bounds; the message is one sentence that names file, key, what is allowed and what was there
 */
export function parseSettings(text: string, file: string): Settings {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`${file}: must be JSON: ${(error as Error).message}`);
  }
  return settings(json, file, "");
}
