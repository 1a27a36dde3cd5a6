import {rotatedQuadratic} from "../../lib/objectives/functions/rotatedQuadratic.js";
import {fullMatrixAdagrad} from "../../lib/optimizers/matrix/fullMatrixAdagrad.js";
import {fullMatrixRms} from "../../lib/optimizers/matrix/fullMatrixRms.js";
import type {MatrixShape} from "../../lib/optimizers/matrix/matrixShape.js";
import {muon} from "../../lib/optimizers/matrix/muon.js";
import {shampoo} from "../../lib/optimizers/matrix/shampoo.js";
import {soap} from "../../lib/optimizers/matrix/soap.js";
import {newton} from "../../lib/optimizers/newton.js";
import type {Method} from "./methods.js";

const eta = [0.01, "[0, ∞)"] as const;
const beta = [0.05, "(0, 1]"] as const;
const gamma = [0.1, "(0, 1]"] as const;
const epsilon = [1e-8, "[0, ∞)"] as const;

/** n parameters as a matrix: two columns where that is possible. */
const shapeOf = (n: number): {shape: MatrixShape} => ({shape: n % 2 === 0 ? [n / 2, 2] : [n, 1]});

/** The bowl whose Hessian Newton's method is given; the gradients may be any. */
const bowl = (n: number) => rotatedQuadratic({lambda: Array.from({length: n}, (_, i) => 1 + i)});

const shared = {still: {}, elementWise: false, allocates: true};

/**
 * The methods of second order and of matrices that take any gradients. BFGS, L-BFGS and the safeguarded Newton search
 * along a line of their objective, and can only be asked with its own.
 */
export const matrixMethods: readonly Method[] = [
  {
    ...shared,
    name: "newton",
    create: (options, n = 2) => newton(bowl(n), options),
    rates: {eta},
    lengths: [1, 2, 5],
  },
  {
    ...shared,
    name: "fullMatrixAdagrad",
    create: options => fullMatrixAdagrad(options),
    rates: {eta, epsilon},
    lengths: [0, 1, 2, 5],
  },
  {
    ...shared,
    name: "fullMatrixRms",
    create: options => fullMatrixRms(options),
    rates: {eta, gamma, epsilon},
    lengths: [0, 1, 2, 5],
  },
  {
    ...shared,
    name: "shampoo",
    create: (options, n = 4) => shampoo({...shapeOf(n), ...options}),
    rates: {eta, epsilon},
    lengths: [1, 4, 6],
  },
  {
    ...shared,
    name: "soap",
    create: (options, n = 4) => soap({...shapeOf(n), ...options}),
    rates: {eta, beta, gamma, epsilon},
    lengths: [1, 4, 6],
  },
  {
    ...shared,
    name: "muon",
    create: (options, n = 4) => muon({...shapeOf(n), ...options}),
    rates: {eta, gamma: [0.95, "[0, 1)"]},
    lengths: [1, 4, 6],
    allocates: false,
  },
];
