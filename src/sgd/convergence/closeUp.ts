import {remembered} from "../../figures/remembered.js";
import {alongParabola, parabolaAt, zoomIn} from "../../lib/autodiff/lineZoom.js";
import {moonsNetwork} from "../../lib/experiments/reluKinks/moonsNetwork.js";
import {networkLine} from "../../lib/experiments/reluKinks/networkLine.js";
import {pieceAround} from "../../lib/networks/kinks.js";

/** The stretch of the line that is shown. */
export const reach = [-0.5, 0.5] as const;
export const looks = {
  relu: {name: "ReLU", color: "var(--warning)"},
  tanh: {name: "tanh", color: "var(--accent)"},
} as const;
export type Which = keyof typeof looks;

/** A function along the line, with its kinks in ascending order. */
export interface Along {
  readonly phi: (alpha: number) => number;
  readonly kinks: Float64Array;
}

/** How a network is made and cut. */
export interface Cut {
  readonly neurons: number;
  readonly examples: number;
  readonly line: number;
  readonly shown: "loss" | "output";
  /** The layer that the line moves; all of them if there is none. */
  readonly layer: number | undefined;
}

/** What the figures begin with. */
export const firstCut: Cut = {neurons: 8, examples: 20, line: 5, shown: "loss", layer: 0};

/** A trained network with so many neurons and examples; the same one is trained once. */
const network = remembered(
  (activation: Which, width: number, count: number) => moonsNetwork({activation, width, count, seed: 1}),
  Infinity,
);

/** The loss, or one output, of a trained network along a line through its weights. */
export function alongCut(which: Which, {neurons, examples, line, shown, layer}: Cut): Along {
  const {loss, output, lossKinks, outputKinks} = networkLine(network(which, neurons, examples), {
    line,
    layer,
  });
  return shown === "loss" ? {phi: loss, kinks: lossKinks} : {phi: output, kinks: outputKinks};
}

/** Where a window is put: on the kink that is nearest to a place, or in the middle of the piece that the place is in. */
export function placed(kinks: Float64Array, alpha: number, on: "kink" | "piece"): number {
  const [before, after] = pieceAround(kinks, alpha);
  const [first, last] = [Math.max(reach[0], before), Math.min(reach[1], after)];
  if (on === "piece") return (first + last) / 2;
  if (before === -Infinity && after === Infinity) return alpha;
  return alpha - before < after - alpha ? before : after;
}

/** A function in a window, beside the parabola of its Taylor expansion at the centre. */
export interface CloseUp {
  /** Without the straight line between the ends. */
  readonly aboveChord: ArrayLike<number>;
  readonly parabola: ArrayLike<number>;
  readonly secondDifferences: ArrayLike<number>;
  /** How far the parabola is off at the ends of the window, as a share of the height of the curve. */
  readonly misfit: number;
}

/** Looks closely. On a kink the expansion is that of the piece to the right of it. */
export function closeUp({phi, kinks}: Along, centre: number, half: number, points: number): CloseUp {
  const {aboveChord, values, secondDifferences} = zoomIn(phi, {centre, half, points});
  const [before, after] = pieceAround(kinks, centre);
  const room = Math.min(after - before, 0.01);
  const at = Math.min(Math.max(centre, before + 0.1 * room), after - 0.1 * room);
  const along = alongParabola(parabolaAt(phi, at, 0.09 * room));
  const [first, last] = [values[0], values[points - 1]];
  const parabola = Float64Array.from({length: 61}, (_, i) => {
    const share = i / 60;
    return along(centre - half + share * 2 * half) - (first + (last - first) * share);
  });
  const height = Math.max(...aboveChord.map(Math.abs));
  const off = Math.max(Math.abs(parabola[0]), Math.abs(parabola[60]));
  return {aboveChord, parabola, secondDifferences, misfit: height > 0 ? off / height : 0};
}
