import {adam} from "../../optimizers/adam.js";
import {adamax} from "../../optimizers/adamax.js";
import {adamw} from "../../optimizers/adamw.js";
import {amsgrad} from "../../optimizers/amsgrad.js";
import {nadam} from "../../optimizers/nadam.js";
import type {Optimizer} from "../../optimizers/optimizer.js";
import {radam} from "../../optimizers/radam.js";

/** The rates that all of the family have. */
export interface FamilyRates {
  readonly eta: number;
  readonly beta?: number;
  readonly gamma?: number;
  readonly epsilon?: number;
}

/** Adam and its variants: the same names for the same rates, each with its own other options at their defaults. */
export const family = {
  adam: {name: "Adam", make: (rates: FamilyRates): Optimizer => adam({...rates})},
  adamw: {name: "AdamW", make: (rates: FamilyRates): Optimizer => adamw({...rates})},
  nadam: {name: "NAdam", make: (rates: FamilyRates): Optimizer => nadam({...rates})},
  amsgrad: {name: "AMSGrad", make: (rates: FamilyRates): Optimizer => amsgrad({...rates})},
  adamax: {name: "Adamax", make: (rates: FamilyRates): Optimizer => adamax({...rates})},
  radam: {name: "RAdam", make: (rates: FamilyRates): Optimizer => radam({...rates})},
} as const;

export type Relative = keyof typeof family;

/**
 * The changes of one weight, which stands at the same place before each update, in answer to gradients.
 *
 * @param weight where it stands: weight decay depends on it
 */
export function answersAt(optimizer: Optimizer, gradients: readonly number[], weight: number): number[] {
  const w = Float64Array.of(weight);
  const g = new Float64Array(1);
  const state = optimizer.init(w);
  return gradients.map((gradient, t) => {
    w[0] = weight;
    g[0] = gradient;
    optimizer.step(w, g, state, t);
    return w[0] - weight;
  });
}
