import {eightNeurons} from "../../../experiments/eightNeurons/eightNeurons.js";
import {eightNetwork} from "../../../experiments/eightNeurons/network.js";
import type {Network} from "../../../networks/network.js";
import {createGenerator} from "../../../random/generator.js";
import {digitData} from "../../../training/digitData.js";
import type {Vector} from "../../../vector.js";
import type {EvidenceInputs} from "../../claim.js";

/** The trained network of eight neurons with all test digits. */
export function eightAtWork({digits, settings}: EvidenceInputs) {
  const {weights} = eightNeurons(digits, settings.eightNeurons, settings.seed);
  const {testShare} = settings.eightNeurons;
  const {test} = digitData(digits, {testShare, generator: createGenerator(settings.seed, "data")});
  return {network: eightNetwork(), w: Float64Array.from(weights), test};
}

/** The largest difference of any output for any of the inputs, over the largest output. */
export function outputsApart(
  network: Network,
  one: Vector,
  other: Vector,
  {inputs, count}: {inputs: Vector; count: number},
): number {
  const before = network.outputs(one, inputs, count).slice();
  const after = network.outputs(other, inputs, count);
  let [most, largest] = [0, 0];
  for (let i = 0; i < before.length; i++) {
    most = Math.max(most, Math.abs(after[i] - before[i]));
    largest = Math.max(largest, Math.abs(before[i]));
  }
  return most / largest;
}

/** The distance between two weight vectors, over the length of the first. */
export function jump(one: Vector, other: Vector): number {
  let [moved, length] = [0, 0];
  for (let i = 0; i < one.length; i++) {
    moved += (other[i] - one[i]) ** 2;
    length += one[i] ** 2;
  }
  return Math.sqrt(moved / length);
}
