import {classCount, type Digits} from "../data/digits.js";
import type {Settings} from "../data/settings.js";

/** The fewest digits with which every claim has been found to hold, and the fewest of each class. */
const [fewest, fewestOfClass] = [600, 10];

/**
 * Whether a set of digits is enough for the experiments of the course with these settings.
 *
 * @param digitsFile the name of the digits' file, for errors; `settingsFile` that of the settings
 * @throws RangeError for too few digits, a class that is missing or rare, or a batch that is larger than what is left to
 *   train on; the message is one sentence that names the file, what is needed and what there is
 */
export function checkCourseData(
  digits: Digits,
  settings: Settings,
  {digitsFile, settingsFile}: {digitsFile: string; settingsFile: string},
): void {
  if (digits.count < fewest) {
    throw new RangeError(
      `${digitsFile}: must have at least ${fewest} digits for the course, got ${digits.count}`,
    );
  }
  for (let label = 0; label < classCount; label++) {
    const count = digits.labels.filter(other => other === label).length;
    if (count >= fewestOfClass) continue;
    throw new RangeError(
      `${digitsFile}: must show the digit ${label} at least ${fewestOfClass} times for the course, got ${count}`,
    );
  }
  const {
    digitsSoftmax,
    linearScaling,
    longApproach,
    surrogate,
    hessianSpectrum,
    deepPlain,
    lossSlices,
    notEvenLocal,
  } = settings;
  const {smallNetworks, twoNetworks, deepResidual, weightScales, turnedDigits, neverStop} = settings;
  const batches: [key: string, batchSize: number, testShare: number][] = [
    ...digitsSoftmax.batchSizes.map((size, i): [string, number, number] => [
      `digitsSoftmax.batchSizes[${i}]`,
      size,
      digitsSoftmax.testShare,
    ]),
    ["linearScaling.base", linearScaling.base, linearScaling.testShare],
    ["longApproach.batchSize", longApproach.batchSize, longApproach.testShare],
    ["surrogate.batchSize", surrogate.batchSize, surrogate.testShare],
    ["hessianSpectrum.batchSize", hessianSpectrum.batchSize, hessianSpectrum.testShare],
    ["deepPlain.batchSize", deepPlain.batchSize, deepPlain.testShare],
    ["lossSlices.batchSize", lossSlices.batchSize, lossSlices.testShare],
    ["notEvenLocal.batchSize", notEvenLocal.batchSize, notEvenLocal.testShare],
    ["smallNetworks.batchSize", smallNetworks.batchSize, smallNetworks.testShare],
    ["twoNetworks.batchSize", twoNetworks.batchSize, twoNetworks.testShare],
    ["neverStop.batchSize", neverStop.batchSize, neverStop.testShare],
    ["deepResidual.batchSize", deepResidual.batchSize, deepResidual.testShare],
    ["weightScales.batchSize", weightScales.batchSize, weightScales.testShare],
    ["turnedDigits.batchSize", turnedDigits.batchSize, turnedDigits.testShare],
  ];
  for (const [key, batchSize, testShare] of batches) {
    const trainCount = digits.count - Math.ceil(testShare * digits.count);
    if (batchSize <= trainCount) continue;
    throw new RangeError(
      `${settingsFile}: ${key} must be at most ${trainCount}, the digits left to train on, got ${batchSize}`,
    );
  }
}
