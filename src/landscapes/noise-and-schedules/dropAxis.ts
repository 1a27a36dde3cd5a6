import {exitOf} from "../../figures/leaving.js";
import type {DropEpoch} from "../../lib/experiments/stepDrop/stepDrop.js";

const classes = 10;

/**
 * The losses that are in sight, and the least of a network that learns no wrong label by heart. Where the training falls
 * below that, all down to 0 is in sight.
 */
export function dropAxis(labelNoise: number, told: readonly DropEpoch[]) {
  const least = leastLoss(labelNoise);
  const [nothing, usual] = [-0.08, least - 0.25];
  const low = told.some(({loss}) => loss < usual) ? nothing : Math.max(nothing, usual);
  return {least, low, high: least + 1.1};
}

/** Where the curve comes into the picture, if it begins above it. */
export function entryOf(epochs: readonly DropEpoch[], high: number) {
  const first = epochs.findIndex(({loss}) => loss <= high);
  if (first < 1) return undefined;
  const back = (i: number) => [epochs[first - i].epoch, epochs[first - i].loss] as const;
  return exitOf(2, back, {x: [0, Infinity], y: [-Infinity, high]});
}

/** The loss of a network that knows how many labels are wrong, and no more: the entropy of a label. */
function leastLoss(p: number): number {
  const part = (share: number, of: number) => (share > 0 ? -share * Math.log(share / of) : 0);
  return part(1 - p, 1) + part(p, classes - 1);
}
