import {adam} from "../../lib/optimizers/adam.js";
import {adamax} from "../../lib/optimizers/adamax.js";
import {adamw} from "../../lib/optimizers/adamw.js";
import {amsgrad} from "../../lib/optimizers/amsgrad.js";
import {nadam} from "../../lib/optimizers/nadam.js";
import type {Optimizer} from "../../lib/optimizers/optimizer.js";
import {radam} from "../../lib/optimizers/radam.js";

/** Adam and its variants with their usual rates: all take the same names, and only η is set. */
export const family = {
  adam: {name: "Adam", make: (eta: number): Optimizer => adam({eta})},
  adamw: {name: "AdamW", make: (eta: number): Optimizer => adamw({eta})},
  nadam: {name: "NAdam", make: (eta: number): Optimizer => nadam({eta})},
  amsgrad: {name: "AMSGrad", make: (eta: number): Optimizer => amsgrad({eta})},
  adamax: {name: "Adamax", make: (eta: number): Optimizer => adamax({eta})},
  radam: {name: "RAdam", make: (eta: number): Optimizer => radam({eta})},
} as const;

export type Relative = keyof typeof family;

/** Their names, as the options of a chooser. */
export const familyNames = Object.fromEntries(
  Object.entries(family).map(([key, {name}]) => [key, name]),
) as Record<Relative, string>;
