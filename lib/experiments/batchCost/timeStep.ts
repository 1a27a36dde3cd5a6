import {wholeNumber} from "../../arguments.js";
import type {Examples} from "../../networks/evaluate.js";
import type {Network} from "../../networks/network.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {train} from "../../training/train.js";

/** How to time. */
export interface TimingOptions {
  readonly batchSize: number;
  /** The examples that each measurement sees, about. */
  readonly seen: number;
  /** The measurements, of which the fastest counts: what else the machine does can only slow one down. */
  readonly repeats: number;
  /** The time in seconds, as of some moment. */
  readonly clock: () => number;
}

/** The seconds that one update on a batch takes on this machine: drawing the batch, its gradient and the step. */
export function timeStep(
  network: Network,
  examples: Examples,
  {batchSize, seen, repeats, clock}: TimingOptions,
): number {
  wholeNumber("timeStep", "repeats", repeats, 1);
  const every = Math.max(1, Math.round(seen / batchSize));
  const epochs = Math.ceil((repeats * every * batchSize) / examples.count) + 1;
  const training = train(network, {train: examples}, gradientDescent({eta: 0}), {
    batchSize,
    epochs,
    seed: 0,
    record: {every},
  });
  training.next();
  let fastest = Infinity;
  for (let k = 0; k < repeats; k++) {
    const before = clock();
    training.next();
    fastest = Math.min(fastest, clock() - before);
  }
  return fastest / every;
}
