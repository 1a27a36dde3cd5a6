import {describe, expect, test} from "vitest";
import {type Covariance, covariance, type Transformation} from "../../lib/invariance/covariance.js";
import type {Objective} from "../../lib/objectives/objective.js";
import {adadelta} from "../../lib/optimizers/adadelta.js";
import {type AdadeltaZeilerState, adadeltaZeiler} from "../../lib/optimizers/adadeltaZeiler.js";
import {adam} from "../../lib/optimizers/adam.js";
import {bfgs} from "../../lib/optimizers/bfgs.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {lbfgs} from "../../lib/optimizers/lbfgs.js";
import {fullMatrixAdagrad} from "../../lib/optimizers/matrix/fullMatrixAdagrad.js";
import {fullMatrixRms} from "../../lib/optimizers/matrix/fullMatrixRms.js";
import {muon} from "../../lib/optimizers/matrix/muon.js";
import {shampoo} from "../../lib/optimizers/matrix/shampoo.js";
import {soap} from "../../lib/optimizers/matrix/soap.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import {newton} from "../../lib/optimizers/newton.js";
import type {Optimizer, OptimizerState} from "../../lib/optimizers/optimizer.js";
import {rmsprop} from "../../lib/optimizers/rmsprop.js";
import {type ChangeName, changes, objective, shape, steps, w0} from "./problem.js";

/** The cells: at most so much where the property holds, at least so much where it must fail. */
type Cell = {atMost: number} | {atLeast: number};
const fails: Cell = {atLeast: 0.1};
const exact: Cell = {atMost: 1e-12};
/** Decompositions and solves lose some digits. */
const solved: Cell = {atMost: 1e-9};
/** A line search stops where it likes by the last digits of f, and near the minimum those are noise. */
const searched: Cell = {atMost: 1e-8};

const columns: readonly ChangeName[] = [
  "scaling of the loss",
  "stretching",
  "shift",
  "rotation",
  "rotation of rows and columns",
  "a linear map",
];

type Measure = (name: ChangeName) => Covariance;

function bench<State extends OptimizerState>(
  method: (f: Objective) => Optimizer<State>,
  prepare?: (state: State, transformation: Transformation) => void,
): Measure {
  return name => covariance({method, objective, w0, ...changes[name], steps, prepare});
}

/**
 * Zeiler's average of squared steps starts at 0, and with ε = 0 nothing would ever move: a deviation of 0 that shows
 * nothing. Started from squared steps, in the unit of each coordinate, it moves.
 */
function startMoving({Sd}: AdadeltaZeilerState, {change}: Transformation): void {
  for (let i = 0; i < Sd.length; i++) Sd[i] = 1e-4 * change.matrix[i * (change.dimension + 1)] ** 2;
}

/** Each method with its cells, in the order of the columns. ε = 0 throughout: what ε breaks is another test. */
const rows: [string, Measure, Cell[]][] = [
  ["gradient descent", bench(() => gradientDescent({eta: 0.05})), [fails, fails, exact, exact, exact, fails]],
  ["momentum", bench(() => momentum({eta: 0.02, gamma: 0.9})), [fails, fails, exact, exact, exact, fails]],
  [
    "RMSProp",
    bench(() => rmsprop({eta: 0.01, gamma: 0.1, epsilon: 0})),
    [exact, fails, exact, fails, fails, fails],
  ],
  [
    "Adam",
    bench(() => adam({eta: 0.05, gamma: 0.01, epsilon: 0})),
    [exact, fails, exact, fails, fails, fails],
  ],
  [
    "the lecture's AdaDelta",
    bench(() => adadelta({eta: 0.02, epsilon: 0})),
    [exact, exact, fails, fails, fails, fails],
  ],
  [
    "Zeiler's AdaDelta",
    bench(() => adadeltaZeiler({epsilon: 0}), startMoving),
    [exact, exact, exact, fails, fails, fails],
  ],
  [
    "full-matrix AdaGrad",
    bench(() => fullMatrixAdagrad({eta: 0.1, epsilon: 0})),
    [solved, fails, solved, solved, solved, fails],
  ],
  [
    "full-matrix RMS",
    bench(() => fullMatrixRms({eta: 0.01, gamma: 0.1, epsilon: 0})),
    [solved, fails, solved, solved, solved, fails],
  ],
  ["Newton", bench(f => newton(f)), [solved, solved, solved, solved, solved, solved]],
  // The length of the first step, 1 at first, is all that keeps the next two from being covariant under stretching.
  ["BFGS", bench(f => bfgs(f)), [searched, fails, searched, searched, searched, fails]],
  ["L-BFGS", bench(f => lbfgs(f)), [searched, fails, searched, searched, searched, fails]],
  [
    "Shampoo",
    bench(() => shampoo({eta: 0.1, epsilon: 0, shape})),
    [solved, fails, solved, fails, solved, fails],
  ],
  ["SOAP", bench(() => soap({eta: 0.05, epsilon: 0, shape})), [solved, fails, solved, fails, solved, fails]],
  ["Muon", bench(() => muon({eta: 0.02, shape})), [solved, fails, solved, fails, solved, fails]],
];

describe.each(rows)("%s", (_, measure, cells) => {
  for (const [i, cell] of cells.entries()) {
    const name = columns[i];
    const title =
      "atMost" in cell ? `is covariant to ${cell.atMost}` : `deviates by more than ${cell.atLeast}`;
    test(`${title} under ${name}`, () => {
      const {deviation, path} = measure(name);
      const moved = Math.max(...w0.map((start, j) => Math.abs(path[path.length - w0.length + j] - start)));
      expect(moved).toBeGreaterThan(0.05);
      if ("atMost" in cell) expect(deviation).toBeLessThan(cell.atMost);
      else expect(deviation).toBeGreaterThan(cell.atLeast);
    });
  }
});
