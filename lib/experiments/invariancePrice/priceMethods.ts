import {adam} from "../../optimizers/adam.js";
import {fullMatrixRms} from "../../optimizers/matrix/fullMatrixRms.js";
import {muon} from "../../optimizers/matrix/muon.js";
import {shampoo} from "../../optimizers/matrix/shampoo.js";
import {soap} from "../../optimizers/matrix/soap.js";
import type {Optimizer, OptimizerState} from "../../optimizers/optimizer.js";

/** The methods whose price is measured, by their size: that of a matrix of size × size weights. */
export const priceMethods = {
  adam: eta => adam({eta, epsilon: 1e-30}),
  muon: (eta, size) => muon({eta, shape: [size, size]}),
  soap: (eta, size) => soap({eta, beta: 0.1, gamma: 0.01, every: 1, shape: [size, size]}),
  shampoo: (eta, size) => shampoo({eta, shape: [size, size]}),
  fullMatrixRms: eta => fullMatrixRms({eta, gamma: 0.01}),
} as const satisfies Record<string, (eta: number, size: number) => Optimizer<OptimizerState>>;

export type PriceMethod = keyof typeof priceMethods;
