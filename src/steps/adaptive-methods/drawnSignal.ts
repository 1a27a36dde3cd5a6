import {createGenerator} from "../../lib/random/generator.js";

/** The gradients of the signal. */
export const length = 80;
/** The least and the greatest of them. */
export const reach = [-2.5, 5] as const;

/** A gradient to a tenth, without −0: a link is then short, and nobody draws finer. */
function tenth(g: number): number {
  return Math.min(reach[1], Math.max(reach[0], Math.round(10 * g) / 10 || 0));
}

/** A signal by a rule. */
function signalOf(rule: (t: number) => number): number[] {
  return Array.from({length}, (_, t) => tenth(rule(t)));
}

const noise = createGenerator(20, "noise");

/** Signals to begin with. */
export const presets = {
  constant: signalOf(() => 1),
  step: signalOf(t => (t < 30 ? 1 : 0.2)),
  spike: signalOf(t => (t === 20 || t === 21 ? 5 : 1)),
  "sign flips": signalOf(t => (t % 2 === 0 ? 1 : -1)),
  noise: signalOf(() => noise.normal()),
  "spike and step": signalOf(t => (t === 12 || t === 13 ? 5 : t < 34 ? 1 : 0.2)),
} as const;

/** The signals that have a button, and the step at which the answers to them have come. */
export const buttons = [
  ["constant", 30],
  ["step", length - 1],
  ["spike", 23],
  ["sign flips", 59],
  ["noise", 59],
] as const;

/**
 * The signal after a stroke of the pen, from where it stood to another place: straight in between.
 *
 * @param from the step where the pen stood, on the signal
 */
export function stroke(signal: readonly number[], from: number, to: number, g: number): number[] {
  const drawn = [...signal];
  const start = signal[from];
  const way = to - from;
  for (let k = 0; k <= Math.abs(way); k++) {
    const share = way === 0 ? 1 : k / Math.abs(way);
    if (share > 0) drawn[from + Math.sign(way) * k] = tenth(start + share * (g - start));
  }
  return drawn;
}

/** The step of the signal that lies nearest to a place on its axis. */
export function nearestTime(x: number): number {
  return Math.min(length - 1, Math.max(0, Math.round(x)));
}
