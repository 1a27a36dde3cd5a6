import {toNew, toOld} from "../../objectives/wrappers/changeOfVariables.js";
import {transformed} from "../../objectives/wrappers/transformed.js";
import {run} from "../../run/run.js";
import {type BenchMethod, benchMethods, type OnBench} from "./benchMethods.js";
import {benchObjective, benchStart, valleyAt} from "./invarianceBench.js";
import {noChange, planeChange} from "./planeChange.js";

/** The angles that are tried first, and how exactly an edge between two of them is found, in degrees. */
const [stride, exactness] = [3, 0.25];

/**
 * The turns of the axes, in degrees from 0 to 90, at which a method ends in another valley than without: intervals in
 * ascending order. The other quarters are the same, for a turn by 90° only renames the axes and changes a sign, which
 * no method of the bench notices.
 */
export function otherValley(method: BenchMethod): (readonly [from: number, to: number])[] {
  const home = valleyTurned(method, 0);
  const isOther = (turn: number) => valleyTurned(method, turn) !== home;
  const edges: number[] = [];
  for (let turn = 0; turn < 90; turn += stride) {
    const before = isOther(turn);
    if (isOther(turn + stride) === before) continue;
    let [low, high] = [turn, turn + stride];
    while (high - low > exactness) {
      const middle = (low + high) / 2;
      if (isOther(middle) === before) low = middle;
      else high = middle;
    }
    edges.push((low + high) / 2);
  }
  return Array.from({length: edges.length / 2}, (_, i) => [edges[2 * i], edges[2 * i + 1]] as const);
}

/** The valley that a method ends in when the axes are turned by an angle in degrees. */
export function valleyTurned(method: BenchMethod, turn: number): number {
  const change = planeChange({...noChange, turn});
  const turned = transformed(benchObjective, change);
  const [u, w] = [new Float64Array(2), new Float64Array(2)];
  toNew(change, Float64Array.from(benchStart), u);
  const {make, steps}: OnBench = benchMethods[method];
  toOld(change, run(make(turned), turned, u, {steps, record: "none"}).w, w);
  return valleyAt(w);
}
