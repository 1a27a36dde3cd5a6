import {digitsForBatches, sizesThatFit} from "../../../experiments/batchSizes.js";
import {meanScaledTraining, scaledEta} from "../../../experiments/linearScaling/scaledTraining.js";
import type {LinearScalingSettings} from "../../../experiments/linearScaling/settings.js";
import type {TrainingData} from "../../../training/train.js";
import {atLeast, type Claim, type Measurement, nearRelative} from "../../claim.js";

/** A scaled step up to here keeps the progress, and from there on breaks the training. */
const [keeps, breaks] = [0.4, 4.8];

export const linearScaling: Claim = {
  id: "linear-scaling",
  statement:
    "Scaling η with B keeps the progress per pass over the data, until the scaled step η · B grows too long for the curvature: the larger η, the smaller the batch at which that is.",
  conditions:
    "A 64-32-10 tanh network on the digits, plain SGD over the epochs of the settings, from the base batch and η of the settings and from a quarter of that η; mean of 3 trainings; “keeps” is to 15 % from the smaller η and to 20 % from the larger (at nine seeds the worst were 5 and 16 % off), and “too long” four times the loss at least.",
  breaks: ["an update takes the sum over the batch and not its mean", "η grows as √B"],
  page: "/sgd/mini-batches",
  figure: "linear-scaling",
  source: "Goyal, Dollár, Girshick et al. (2017), Accurate, large minibatch SGD, section 2.1",
  check({digits, settings: {seed, linearScaling: settings}}) {
    const data = digitsForBatches(digits, settings, seed);
    const sizes = sizesThatFit(settings, data.train.count);
    const from = (eta: number, tolerance: number) =>
      atBase(data, {...settings, eta}, {sizes, seed, tolerance});
    return [...from(settings.eta, 0.2), ...from(settings.eta / 4, 0.15)];
  },
};

/** From one η at the base: some sizes that keep the progress, and the first that certainly breaks it. */
function atBase(
  data: TrainingData,
  settings: LinearScalingSettings,
  {sizes, seed, tolerance}: {sizes: readonly number[]; seed: number; tolerance: number},
): Measurement[] {
  const {base, eta, epochs} = settings;
  const loss = (batchSize: number, rate: number) => meanEnd(data, {batchSize, eta: rate, epochs, seed});
  const reference = loss(base, eta);
  const words = (batchSize: number) =>
    `η = ${eta} · B/${base}: training loss after ${epochs} epochs at B = ${batchSize}`;
  const level = sizes.filter(size => size !== base && size >= base / 4 && scaledEta(settings, size) <= keeps);
  const broken = sizes.find(size => scaledEta(settings, size) >= breaks);
  return [
    ...level.map(size =>
      nearRelative(
        `${words(size)}; expected: that of B = ${base}`,
        loss(size, scaledEta(settings, size)),
        reference,
        tolerance,
      ),
    ),
    ...(broken === undefined
      ? []
      : [
          atLeast(
            `${words(broken)}, over that of B = ${base}`,
            loss(broken, scaledEta(settings, broken)) / reference,
            4,
          ),
        ]),
  ];
}

/** The mean training loss at the end; a training that diverges counts as the largest number. */
function meanEnd(
  data: TrainingData,
  options: {batchSize: number; eta: number; epochs: number; seed: number},
): number {
  const losses = [...meanScaledTraining(data, {...options, model: "tanh"})];
  return losses.length > options.epochs ? losses[options.epochs] : Number.MAX_VALUE;
}
