import type {History} from "../lib/run/run.js";
import type {Table} from "./table.js";

/** The parameters and the loss at each step of a run. */
export function runTable({dimension, steps, trajectory, values}: History): Table {
  const names =
    dimension === 1 ? ["x"] : Array.from({length: dimension}, (_, i) => `x${"₁₂₃₄₅₆₇₈₉"[i] ?? i + 1}`);
  return {
    columns: ["step", ...names, "f"],
    rows: Array.from({length: steps + 1}, (_, k) => [
      k,
      ...trajectory.subarray(k * dimension, (k + 1) * dimension),
      values[k],
    ]),
  };
}
