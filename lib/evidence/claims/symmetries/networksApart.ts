import type {SmallNetwork} from "../../../experiments/smallNetworks/networks.js";
import {trainedNetwork} from "../../../experiments/smallNetworks/smallNetworks.js";
import type {Network} from "../../../networks/network.js";
import type {Vector} from "../../../vector.js";
import {shared} from "../../shared.js";

/** A small network that is trained with the settings' sizes, and its digits. */
export const trainedSmall = shared(({digits, settings}, name: SmallNetwork) =>
  trainedNetwork(name, digits, settings.smallNetworks, settings.seed),
);

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
