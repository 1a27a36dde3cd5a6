import type {DataFile} from "../controls/frame/definition.js";
import {type CompactDigits, decodeDigits} from "../lib/data/compactDigits.js";
import {checkSettings} from "../lib/data/settings.js";

/** The seeds and sizes of the experiments. */
export const settings = {
  name: "settings.json",
  check: json => checkSettings(json, "settings.json", ""),
} satisfies DataFile<unknown>;

/** The digits as the workers take them. */
export const digits = {
  name: "digits.json",
  check(json) {
    const compact = json as CompactDigits;
    decodeDigits(compact);
    return compact;
  },
} satisfies DataFile<unknown>;
