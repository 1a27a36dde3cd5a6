import {digitModel} from "../../../experiments/digitModel.js";
import type {SurrogateSettings} from "../../../experiments/surrogate/settings.js";
import type {SurrogateRecord} from "../../../experiments/surrogate/surrogateCurve.js";
import {bestRecord, meanRecords} from "../../../experiments/surrogate/surrogateRecords.js";
import {
  surrogateData,
  surrogateTraining,
  surrogateTrainings,
} from "../../../experiments/surrogate/surrogateTrainings.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {finish} from "../../../training/finish.js";
import {type TrainingData, train} from "../../../training/train.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";

/** The share of wrong labels that is looked at closely: the one of the settings that is next to this. */
const wanted = 0.2;

export const surrogate: Claim = {
  id: "surrogate",
  statement:
    "The training error is a poor surrogate for the test error: with wrong labels among the examples, the test error is lowest long before the training error is.",
  page: "/sgd/convergence",
  figure: "surrogate",
  conditions:
    "A 64-32-10 tanh network, trained by plain SGD on a part of the digits with a share of wrong labels and tested on the others, with the settings' sizes; epoch by epoch the mean of the trainings.",
  breaks: ["half as many labels are wrong as are asked for", "test errors count as 0.8 of what they are"],
  source:
    "Zhang, Bengio, Hardt, Recht, Vinyals (2017), Understanding deep learning requires rethinking generalization; Prechelt (1998), Early stopping – but when?",
  check({digits, settings: {seed, surrogate: settings}}) {
    const {epochs, labelNoises} = settings;
    const data = surrogateData(digits, settings, seed);
    const labelNoise = labelNoises.reduce((nearest, share) =>
      Math.abs(share - wanted) < Math.abs(nearest - wanted) ? share : nearest,
    );
    const trainings = surrogateTrainings(data, settings, labelNoise);
    const noisy = meanRecords(trainings);
    const end = noisy[epochs];
    const error = bestRecord(noisy, "testError")!;
    const loss = bestRecord(noisy, "testLoss")!;
    const clean = [...surrogateTraining(data, settings, {labelNoise: 0, seed: 0})];
    /** The epochs of the last tenth of a run, and as many before. */
    const tenth = Math.ceil(epochs / 10);
    const lastTenth = meanTrainLoss(noisy.slice(-tenth));
    return [
      atMost(
        `${100 * labelNoise} % wrong labels: epoch with the least test error, over all epochs`,
        error.epoch / end.epoch,
        0.5,
      ),
      atMost("the same of the test loss", loss.epoch / end.epoch, 0.5),
      atLeast("test error at the end, over the least", end.testError / error.testError, 1.7),
      near(
        "training error at the least test error: the share of wrong labels, which the network has not learnt yet",
        error.trainError,
        labelNoise,
        0.07,
      ),
      near(
        "test error at the end; expected: about the share of wrong labels",
        end.testError,
        labelNoise,
        0.06,
      ),
      near(
        "first training: test error at the end; expected: the share of test digits that the same training by itself gets wrong",
        trainings[0][epochs].testError,
        errorAtEnd(data, settings, labelNoise),
        1e-12,
      ),
      atLeast("test loss at the end, over the least", end.testLoss / loss.testLoss, 1.3),
      atMost(
        "training loss at the end, over that at the least test error",
        end.trainLoss / error.trainLoss,
        0.2,
      ),
      atMost(
        "training loss in the last tenth of the epochs, over that in the tenth before",
        lastTenth / meanTrainLoss(noisy.slice(-2 * tenth, -tenth)),
        0.95,
      ),
      atMost(
        "no wrong labels, one training: test error at the end, less the least, over the same with them",
        (clean[epochs].testError - bestRecord(clean, "testError")!.testError) /
          (end.testError - error.testError),
        0.25,
      ),
    ];
  },
};

function meanTrainLoss(records: readonly SurrogateRecord[]): number {
  return records.reduce((sum, {trainLoss}) => sum + trainLoss, 0) / records.length;
}

/** The first training once more, without its records: of the digits kept for testing, the share with a wrong answer. */
function errorAtEnd(
  data: Required<TrainingData>,
  {batchSize, eta, epochs}: SurrogateSettings,
  labelNoise: number,
): number {
  const {network} = digitModel("tanh");
  const options = {batchSize, epochs, labelNoise, seed: 0};
  const training = train(network, {train: data.train}, gradientDescent({eta}), options);
  finish(training);
  const {count, inputs, targets} = data.test;
  const outputs = network.outputs(training.parameters, inputs, count);
  const classes = outputs.length / count;
  let wrong = 0;
  for (let k = 0; k < count; k++) {
    const z = Array.from(outputs.subarray(k * classes, (k + 1) * classes));
    if (z.indexOf(Math.max(...z)) !== targets[k]) wrong++;
  }
  return wrong / count;
}
