import {type CompactDigits, decodeDigits} from "../../lib/data/compactDigits.js";
import type {StepDropSettings} from "../../lib/experiments/stepDrop/settings.js";
import {type DropEpoch, dropData, dropEpochs} from "../../lib/experiments/stepDrop/stepDrop.js";
import type {SavedRun} from "../../lib/run/save.js";

/** A training with wrong labels, and one that goes on from it with a tenth of its η. */
export interface StepDropInput {
  readonly digits: CompactDigits;
  /** Those of the training; its `cut` is the number of passes before the cut, none where it is past the last. */
  readonly settings: StepDropSettings;
  /** The seed by which the digits are parted. */
  readonly splitSeed: number;
  readonly seed: number;
}

/** An epoch of the control, or one after the cut. */
export interface StepDropPart {
  /** What tells this training from others. */
  readonly key: string;
  /** The passes before the cut; undefined for the control. */
  readonly cut: number | undefined;
  readonly told: DropEpoch;
}

/** The training that was made last, which another cut needs again, with what takes it up at the end of each epoch. */
let control: {readonly key: string; readonly epochs: {told: DropEpoch; saved: SavedRun}[]} | undefined;

/** What tells a control from others: all but the cut. */
export function controlKey({settings, splitSeed, seed}: Omit<StepDropInput, "digits">): string {
  const {cut: _, ...others} = settings;
  return JSON.stringify([others, splitSeed, seed]);
}

/** Trains without the cut, once, and then on from the cut; each epoch as it ends. */
export function* stepDrop(input: StepDropInput): Generator<StepDropPart> {
  const {settings, seed} = input;
  const {labelNoise, eta, cut} = settings;
  const key = controlKey(input);
  const data = dropData(decodeDigits(input.digits), settings, input.splitSeed);
  if (control?.key === key && control.epochs.length === settings.epochs) {
    for (const {told} of control.epochs) yield {key, cut: undefined, told};
  } else {
    control = {key, epochs: []};
    for (const {told, save} of dropEpochs(data, settings, {labelNoise, eta, seed})) {
      control.epochs.push({told, saved: save()});
      yield {key, cut: undefined, told};
    }
  }
  const saved = control.epochs[cut - 1]?.saved;
  if (!saved) return;
  for (const {told} of dropEpochs(data, settings, {labelNoise, eta: eta / 10, seed, saved})) {
    yield {key, cut, told};
  }
}
