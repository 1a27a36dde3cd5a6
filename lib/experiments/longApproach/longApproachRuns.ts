import type {Digits} from "../../data/digits.js";
import {createGenerator} from "../../random/generator.js";
import {digitData} from "../../training/digitData.js";
import {digitModel} from "../digitModel.js";
import type {Moment} from "./approach.js";
import {type LongApproach, longApproach} from "./longApproach.js";
import type {LongApproachRuns} from "./result.js";
import type {LongApproachSettings} from "./settings.js";

/** One weight decay: the network of the course on the digits, by both methods from one start. */
export function longApproachOnDigits(
  digits: Digits,
  {testShare, batchSize, eta, epochs}: LongApproachSettings,
  {weightDecay, seed}: {weightDecay: number; seed: number},
): Generator<{method: string; moment: Moment}, LongApproach> {
  const data = digitData(digits, {testShare, generator: createGenerator(seed, "data")});
  return longApproach(digitModel("tanh").network, data, {weightDecay, batchSize, eta, epochs, seed});
}

/** All weight decays of the settings. Yields each moment with the method and the weight decay whose it is. */
export function* longApproachRuns(
  digits: Digits,
  settings: LongApproachSettings,
  seed: number,
): Generator<{weightDecay: number; method: string; moment: Moment}, LongApproachRuns> {
  const runs: LongApproachRuns["runs"][number][] = [];
  for (const weightDecay of settings.weightDecays) {
    const run = longApproachOnDigits(digits, settings, {weightDecay, seed});
    let next = run.next();
    for (; !next.done; next = run.next()) yield {weightDecay, ...next.value};
    runs.push({weightDecay, ...next.value});
  }
  const {dimension} = digitModel("tanh").network;
  return {settings, dimension, trainCount: digits.count - Math.ceil(settings.testShare * digits.count), runs};
}
