import {orthogonal, rowsAndColumns} from "../../lib/invariance/orthogonal.js";
import {randomRotation} from "../../lib/matrix/rotation.js";
import {logisticRegression} from "../../lib/objectives/data/logisticRegression.js";
import {
  type ChangeOfVariables,
  shifting,
  stretching,
} from "../../lib/objectives/wrappers/changeOfVariables.js";
import {linearMap} from "../../lib/objectives/wrappers/linearMap.js";
import {createGenerator} from "../../lib/random/generator.js";

const generator = createGenerator(2);
const normals = (count: number) => Array.from({length: count}, () => generator.normal());

/** Parameters, as a 2 × 2 matrix for the methods that want one. */
export const shape = [2, 2] as const;
const n = 4;

const X = Array.from({length: 20}, () => normals(n).map((x, j) => x * (1 + (j % 3))));
const y = X.map(x => Math.sign(x[0] + x[1] / 2 + generator.normal()));

/** A smooth convex function that is no quadratic, with no symmetry that a change could fall in with. */
export const objective = logisticRegression({X, y, lam: 0.2});
export const w0 = normals(n);
/**
 * Updates compared. Near the minimum a step of fixed size jumps about it, rounding grows from jump to jump, and after
 * some hundred steps the two paths say nothing about the method any more.
 */
export const steps = 60;

const none = stretching(new Array<number>(n).fill(1));

/** The changes, by their name in a sentence: "under ...". */
export const changes = {
  "scaling of the loss": {change: none, lossScale: 0.01},
  stretching: {change: stretching([1e-3, 0.1, 10, 1e3]), lossScale: 1},
  shift: {change: shifting([-2, 3, -2, 3]), lossScale: 1},
  rotation: {change: orthogonal(randomRotation(n, generator), n), lossScale: 1},
  "rotation of rows and columns": {
    change: rowsAndColumns(randomRotation(2, generator), randomRotation(2, generator), shape),
    lossScale: 1,
  },
  "a linear map": {change: linearMap([normals(n), normals(n), normals(n), normals(n)]), lossScale: 1},
} as const satisfies Record<string, {change: ChangeOfVariables; lossScale: number}>;

export type ChangeName = keyof typeof changes;
