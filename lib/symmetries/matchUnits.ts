import munkres from "munkres";
import type {Examples} from "../networks/evaluate.js";
import {layerOutputs} from "../networks/layerOutputs.js";
import type {Network} from "../networks/network.js";
import {permuteUnits} from "../networks/permuteUnits.js";
import type {Vector} from "../vector.js";

/**
 * Parameters of the same function whose hidden neurons stand in the order in which they are most like those of another:
 * layer by layer the order that maximises the sum of the correlations, over the examples, of the neurons that come to
 * stand at the same place. The assignment is solved exactly.
 *
 * @param network of layers that `permuteUnits` can permute
 * @param model the parameters that say the order
 * @param parameters those that are brought into it; they stay as they are
 * @param examples over which the neurons are compared
 * @throws RangeError if a layer is joined to another by a residual, or the examples do not fit
 * @source Li, Yosinski, Clune, Lipson, Hopcroft (2016), Convergent learning; Ainsworth, Hayase, Srinivasa (2023), Git
 *   Re-Basin, section 3.1
 */
export function matchUnits<V extends Vector>(
  network: Network,
  model: Vector,
  parameters: V,
  {inputs, count}: Pick<Examples, "inputs" | "count">,
): V {
  let matched = parameters;
  for (let l = 0; l < network.layers.length - 1; l++) {
    const [ours, theirs] = [model, matched].map(w => layerOutputs(network, w, inputs, count, l));
    const r = correlations(ours, theirs, count);
    const order: number[] = [];
    for (const [place, unit] of munkres(r.map(row => row.map(x => -x)))) order[place] = unit;
    matched = permuteUnits(network, matched, l, order);
  }
  return matched;
}

/** The correlation of each column of A with each of B over the rows; 0 with a column that is constant. */
export function correlations(A: Float64Array, B: Float64Array, count: number): number[][] {
  const [a, b] = [A, B].map(columns => standardised(columns, count));
  return a.map(column => b.map(other => column.reduce((sum, x, k) => sum + x * other[k], 0)));
}

/** The columns, each shifted to mean 0 and scaled to length 1. */
function standardised(rows: Float64Array, count: number): Float64Array[] {
  const width = rows.length / count;
  return Array.from({length: width}, (_, j) => {
    const column = Float64Array.from({length: count}, (_, k) => rows[k * width + j]);
    const mean = column.reduce((sum, x) => sum + x, 0) / count;
    const centred = column.map(x => x - mean);
    const length = Math.hypot(...centred);
    return length > 0 ? centred.map(x => x / length) : centred;
  });
}
