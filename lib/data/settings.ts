import {batchCostSettings} from "../experiments/batchCost/settings.js";
import {correlatedValleySettings} from "../experiments/correlatedValley/settings.js";
import {deepPlainSettings} from "../experiments/deepPlain/settings.js";
import {deepResidualSettings} from "../experiments/deepResidual/settings.js";
import {digitsSoftmaxSettings} from "../experiments/digitsSoftmax/settings.js";
import {doubleDescentSettings} from "../experiments/doubleDescent/settings.js";
import {edgeOfStabilitySettings} from "../experiments/edgeOfStability/settings.js";
import {everyMethodSettings} from "../experiments/everyMethod/settings.js";
import {hessianSpectrumSettings} from "../experiments/hessianSpectrum/settings.js";
import {invariancePriceSettings} from "../experiments/invariancePrice/settings.js";
import {linearScalingSettings} from "../experiments/linearScaling/settings.js";
import {longApproachSettings} from "../experiments/longApproach/settings.js";
import {lossSlicesSettings} from "../experiments/lossSlices/settings.js";
import {neverStopSettings} from "../experiments/neverStop/settings.js";
import {noiseEscapeSettings} from "../experiments/noiseEscape/settings.js";
import {notEvenLocalSettings} from "../experiments/notEvenLocal/settings.js";
import {smallNetworksSettings} from "../experiments/smallNetworks/settings.js";
import {stepDropSettings} from "../experiments/stepDrop/settings.js";
import {surrogateSettings} from "../experiments/surrogate/settings.js";
import {turnedDigitsSettings} from "../experiments/turnedDigits/settings.js";
import {twoNetworksSettings} from "../experiments/twoNetworks/settings.js";
import {valleysSettings} from "../experiments/valleys/settings.js";
import {weightScalesSettings} from "../experiments/weightScales/settings.js";
import {type Checked, recordOf, wholeIn} from "./checks.js";
import {checkText} from "./checkText.js";

/** One entry for each experiment: what a teacher may set, and its bounds. */
export const checkSettings = recordOf({
  /** The seed of everything random that is made at build. */
  seed: wholeIn(0, 2 ** 31 - 1),
  digitsSoftmax: digitsSoftmaxSettings,
  batchCost: batchCostSettings,
  linearScaling: linearScalingSettings,
  noiseEscape: noiseEscapeSettings,
  longApproach: longApproachSettings,
  surrogate: surrogateSettings,
  hessianSpectrum: hessianSpectrumSettings,
  edgeOfStability: edgeOfStabilitySettings,
  deepPlain: deepPlainSettings,
  correlatedValley: correlatedValleySettings,
  invariancePrice: invariancePriceSettings,
  weightScales: weightScalesSettings,
  turnedDigits: turnedDigitsSettings,
  stepDrop: stepDropSettings,
  neverStop: neverStopSettings,
  valleys: valleysSettings,
  lossSlices: lossSlicesSettings,
  notEvenLocal: notEvenLocalSettings,
  smallNetworks: smallNetworksSettings,
  twoNetworks: twoNetworksSettings,
  deepResidual: deepResidualSettings,
  everyMethod: everyMethodSettings,
  doubleDescent: doubleDescentSettings,
  /** Monte Carlo checks of the evidence. */
  evidence: recordOf({
    chains: wholeIn(2, 100_000),
    chainSteps: wholeIn(1, 100_000),
  }),
});

/** The seeds and sizes of the experiments: `data/settings.json`, checked. */
export type Settings = Checked<typeof checkSettings>;

/**
 * Reads the settings from their JSON text.
 *
 * @param text the text of the file
 * @param file its name, for errors
 * @throws SyntaxError if the text is no JSON; RangeError for a key that is unknown or missing, or a value out of
 *   bounds; the message is one sentence that names file, key, what is allowed and what was there
 */
export function parseSettings(text: string, file: string): Settings {
  checkText("parseSettings", "file", file);
  checkText(file, "the whole", text);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`${file}: must be JSON: ${(error as Error).message}`);
  }
  return checkSettings(json, file, "");
}
