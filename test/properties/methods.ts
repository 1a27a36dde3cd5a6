import {adadelta} from "../../lib/optimizers/adadelta.js";
import {adadeltaZeiler} from "../../lib/optimizers/adadeltaZeiler.js";
import {adagrad} from "../../lib/optimizers/adagrad.js";
import {adam} from "../../lib/optimizers/adam.js";
import {adamax} from "../../lib/optimizers/adamax.js";
import {adamw} from "../../lib/optimizers/adamw.js";
import {amsgrad} from "../../lib/optimizers/amsgrad.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import {momentumEtaOutside} from "../../lib/optimizers/momentumEtaOutside.js";
import {nadam} from "../../lib/optimizers/nadam.js";
import {nesterov} from "../../lib/optimizers/nesterov.js";
import type {Optimizer} from "../../lib/optimizers/optimizer.js";
import {radam} from "../../lib/optimizers/radam.js";
import {rmsprop} from "../../lib/optimizers/rmsprop.js";
import {signDescent} from "../../lib/optimizers/signDescent.js";
import {withWeightDecay} from "../../lib/optimizers/withWeightDecay.js";
import type {Rate} from "../../lib/schedules/schedule.js";
import {matrixMethods} from "./matrixMethods.js";

/** The intervals of rates, as errors write them, each with numbers outside it. */
export const outside = {
  "[0, ∞)": [-1e-9, Number.POSITIVE_INFINITY, Number.NaN],
  "[0, 1)": [-0.1, 1, 1.2, Number.NaN],
  "(0, 1]": [0, 1.2, Number.NaN],
  "(-∞, ∞)": [Number.NEGATIVE_INFINITY, Number.NaN],
};

/** A method, as the generic properties see it. To be held to them all, a method is added to a list of these. */
export interface Method {
  /** The factory's name, as it stands in errors. */
  readonly name: string;
  /** Makes the method for n parameters, at its documented defaults where the options do not say otherwise. */
  create(options?: object, n?: number): Optimizer;
  /** Every rate that the factory takes, with a value to use and its interval. */
  readonly rates: Readonly<Record<string, readonly [value: number, interval: keyof typeof outside]>>;
  /** Options under which a gradient of 0 leaves the weights where they are. */
  readonly still: object;
  /** Whether each coordinate goes its way without regard to the others. */
  readonly elementWise: boolean;
  /** The numbers of parameters that it can be tried with, the smallest first. */
  readonly lengths: readonly number[];
  /** Whether a step may allocate. */
  readonly allocates: boolean;
}

/** An element-wise method: any number of parameters, and nothing allocated. */
function elementWise(
  name: string,
  create: (options: never) => Optimizer,
  rates: Method["rates"],
  {required = {}, still = {}}: {required?: object; still?: object} = {},
): Method {
  return {
    name,
    create: options => create({...required, ...options} as never),
    rates,
    still,
    elementWise: true,
    lengths: [0, 1, 2, 7],
    allocates: false,
  };
}

const eta = [0.01, "[0, ∞)"] as const;
const damping = [0.9, "[0, 1)"] as const;
const beta = [0.1, "(0, 1]"] as const;
const gamma = [0.001, "(0, 1]"] as const;
const epsilon = [1e-8, "[0, ∞)"] as const;
const averages = {eta, beta, gamma, epsilon};

export const elementWiseMethods: readonly Method[] = [
  elementWise("gradientDescent", gradientDescent, {eta}, {required: {eta: 0.01}}),
  elementWise("momentum", momentum, {eta, gamma: damping}, {required: {eta: 0.01, gamma: 0.9}}),
  elementWise(
    "momentumEtaOutside",
    momentumEtaOutside,
    {eta, gamma: damping, dampening: [0.25, "(-∞, ∞)"]},
    {required: {eta: 0.01, gamma: 0.9}},
  ),
  elementWise("nesterov", nesterov, {eta, gamma: damping}, {required: {eta: 0.01, gamma: 0.9}}),
  elementWise("signDescent", signDescent, {eta}, {required: {eta: 0.01}}),
  elementWise("adagrad", adagrad, {eta, epsilon}),
  elementWise("rmsprop", rmsprop, {eta, gamma, epsilon, mu: damping}),
  elementWise("adadelta", adadelta, {eta, gamma, epsilon}, {required: {eta: 0.01}}),
  elementWise("adadeltaZeiler", adadeltaZeiler, {eta, gamma, epsilon}),
  elementWise("adam", adam, averages),
  elementWise("amsgrad", amsgrad, averages),
  elementWise("adamw", adamw, {...averages, weightDecay: eta}, {still: {weightDecay: 0}}),
  elementWise("nadam", nadam, {...averages, psi: [0.004, "[0, ∞)"]}),
  elementWise("adamax", adamax, averages),
  elementWise("radam", radam, averages),
  elementWise(
    "withWeightDecay",
    ({eta = 0.01, ...options}: {eta?: number; weightDecay: Rate}) =>
      withWeightDecay(gradientDescent({eta}), options),
    {weightDecay: [0.1, "[0, ∞)"]},
    {required: {weightDecay: 0.1}, still: {weightDecay: 0}},
  ),
];

/** The switches that change a method's loop, each as a method of its own; the rates are tried above. */
export const elementWiseVariants: readonly Method[] = [
  elementWise(
    "momentumEtaOutside, looking ahead",
    momentumEtaOutside,
    {},
    {
      required: {eta: 0.01, gamma: 0.9, lookAhead: true},
    },
  ),
  elementWise("rmsprop, centred", rmsprop, {}, {required: {centred: true}}),
  elementWise("rmsprop, with momentum", rmsprop, {}, {required: {mu: 0.9}}),
  elementWise("rmsprop, centred and with momentum", rmsprop, {}, {required: {mu: 0.9, centred: true}}),
  elementWise("adam, without correction", adam, {}, {required: {biasCorrection: false}}),
  elementWise("nadam, μ counted twice", nadam, {}, {required: {muTwice: true}}),
];

/** Every method that the generic properties are asked of. */
export const methods: readonly Method[] = [...elementWiseMethods, ...elementWiseVariants, ...matrixMethods];
