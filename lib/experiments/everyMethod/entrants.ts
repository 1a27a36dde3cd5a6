import {adadelta} from "../../optimizers/adadelta.js";
import {adagrad} from "../../optimizers/adagrad.js";
import {adam} from "../../optimizers/adam.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {momentum} from "../../optimizers/momentum.js";
import {nesterov} from "../../optimizers/nesterov.js";
import type {Optimizer} from "../../optimizers/optimizer.js";
import {rmsprop} from "../../optimizers/rmsprop.js";

/** The methods at their usual rates, for a step size; AdaDelta is the lecture's. */
export const entrants = {
  gradientDescent: (eta: number): Optimizer => gradientDescent({eta}),
  momentum: (eta: number): Optimizer => momentum({eta, gamma: 0.9}),
  nesterov: (eta: number): Optimizer => nesterov({eta, gamma: 0.9}),
  adagrad: (eta: number): Optimizer => adagrad({eta}),
  rmsprop: (eta: number): Optimizer => rmsprop({eta}),
  adadelta: (eta: number): Optimizer => adadelta({eta, gamma: 0.1}),
  adam: (eta: number): Optimizer => adam({eta}),
} as const;

export type Entrant = keyof typeof entrants;
export const entrantNames = Object.keys(entrants) as Entrant[];

/** The step sizes that each chooses from, three in each decade. */
export const etas: readonly number[] = Array.from({length: 17}, (_, k) => 10 ** (k / 3 - 4));
