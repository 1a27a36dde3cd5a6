import type {DataFile} from "../../controls/frame/definition.js";
import {count} from "../../controls/parameters/quantity.js";
import {keptDigits} from "../../lib/experiments/smallNetworks/networks.js";
import {checkSmallNetworks, type SmallNetworks} from "../../lib/experiments/smallNetworks/result.js";

/** The small trained networks, and some test digits. */
export const small = {
  name: "smallNetworks.json",
  check: json => checkSmallNetworks(json, "smallNetworks.json", ""),
} satisfies DataFile<unknown>;

/** Which of the test digits a figure shows, from 1 on. */
export const testDigit = () => count({label: "digit no.", value: 3, min: 1, max: keptDigits});

/** That digit, or the last if there are fewer. */
export function shownDigit({shown}: SmallNetworks, digit: number): SmallNetworks["shown"][number] {
  return shown[Math.min(shown.length, digit) - 1];
}
