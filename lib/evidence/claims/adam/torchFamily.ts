import type {Relative} from "../../../experiments/adamFamily/adamFamily.js";

/** Where PyTorch 1.13 (float64) is after 60 updates on Beale's function from (1, 0.8), at its betas (0.9, 0.999). */
export const torchFamily: Readonly<
  Record<Relative, {readonly eta: number; readonly gamma: number; readonly end: readonly [number, number]}>
> = {
  adam: {eta: 0.05, gamma: 0.001, end: [2.4043869625361234, 0.3385594273059057]},
  adamw: {eta: 0.05, gamma: 0.001, end: [2.2938559409763735, 0.296198136507122]},
  nadam: {eta: 0.02, gamma: 0.001, end: [1.98598850720017, 0.17870903247933498]},
  amsgrad: {eta: 0.05, gamma: 0.01, end: [2.3967725355485054, 0.3363746619147743]},
  adamax: {eta: 0.02, gamma: 0.001, end: [1.9967685874149008, 0.2073473813688775]},
  radam: {eta: 0.0005, gamma: 0.001, end: [1.013267297700497, 0.7557315404026024]},
};
/** The weight decay of that run of AdamW. */
export const torchWeightDecay = 0.05;
