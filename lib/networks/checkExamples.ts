import {wholeNumber} from "../arguments.js";
import {describe} from "../describe.js";
import type {Examples} from "./evaluate.js";
import type {Network} from "./network.js";

/** Returns `network` if it is one; throws a TypeError that names everything otherwise. */
export function checkNetwork(where: string, network: Network): Network {
  const given = network as Partial<Network> | null | undefined;
  const isNetwork = Array.isArray(given?.sizes) && typeof given.lossAndGradient === "function";
  if (isNetwork) return network;
  throw new TypeError(`${where}: network must be one, as mlp({sizes: [2, 2]}), got ${describe(network)}`);
}

/** Returns `examples` if they are some; throws a TypeError or a RangeError that names everything otherwise. */
export function checkExamples(where: string, name: string, examples: Examples): Examples {
  const given = examples as Partial<Examples> | null | undefined;
  const parts = [given?.inputs, given?.targets];
  if (parts.every(isList)) {
    wholeNumber(where, `${name}.count`, examples.count, 1);
    return examples;
  }
  const got = given ? parts.map(describe).join(" and ") : describe(given);
  throw new TypeError(`${where}: ${name} must hold lists of inputs and targets, got ${got}`);
}

const isList = (value: unknown): boolean =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
