import {readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import type {Digits} from "../lib/data/digits.js";
import {parseDigits} from "../lib/data/parseDigits.js";
import {parseSettings, type Settings} from "../lib/data/settings.js";
import {checkCourseData} from "../lib/experiments/checkCourseData.js";

/** The raw inputs, by their paths from the project's root, where loaders run. */
const digitsFile = "data/digits.csv.gz";
const settingsFile = "data/settings.json";

/** The handwritten digits, checked. */
export function readDigits(): Digits {
  return parseDigits(gunzipped(digitsFile), digitsFile);
}

/** The seeds and sizes of the experiments, checked. */
export function readSettings(): Settings {
  return parseSettings(readFileSync(settingsFile, "utf8"), settingsFile);
}

/** Both, checked against each other: whether these digits are enough for the experiments with these settings. */
export function readInputs(): {readonly digits: Digits; readonly settings: Settings} {
  const [digits, settings] = [readDigits(), readSettings()];
  checkCourseData(digits, settings, {digitsFile, settingsFile});
  return {digits, settings};
}

function gunzipped(file: string): string {
  try {
    return gunzipSync(readFileSync(file)).toString("utf8");
  } catch (error) {
    throw new Error(`${file}: must be readable and compressed by gzip: ${(error as Error).message}`);
  }
}
