import {type SurrogateRecord, surrogateCurve} from "../../../experiments/surrogate/surrogateCurve.js";
import {bestRecord, meanRecords} from "../../../experiments/surrogate/surrogateRecords.js";
import {mlp} from "../../../networks/mlp.js";
import {createGenerator} from "../../../random/generator.js";
import {digitData} from "../../../training/digitData.js";
import {atLeast, atMost, type Claim} from "../../claim.js";

const training = {batchSize: 16, eta: 0.2, epochs: 200};
/** The epochs of the last tenth of a run, and as many before. */
const tenth = training.epochs / 10;

export const surrogate: Claim = {
  id: "surrogate",
  statement:
    "The training error is a poor surrogate for the test error: with wrong labels among the examples, the test error is lowest long before the training error is.",
  page: "/sgd/convergence",
  figure: "surrogate",
  source:
    "Zhang, Bengio, Hardt, Recht, Vinyals (2017), Understanding deep learning requires rethinking generalization; Prechelt (1998), Early stopping – but when?; here a 64-32-10 tanh network, trained on half of the digits and tested on the others, plain SGD, epoch by epoch the mean of 3 trainings",
  check({digits, settings: {seed}}) {
    const data = digitData(digits, {
      testShare: 0.5,
      multipleOf: 16,
      generator: createGenerator(seed, "data"),
    });
    const network = mlp({sizes: [64, 32, 10], activation: "tanh"});
    const run = (labelNoise: number, trainings: number) =>
      meanRecords(
        Array.from({length: trainings}, (_, i) => [
          ...surrogateCurve(network, data, {...training, labelNoise, seed: (seed + 1 + i) % 2 ** 31}),
        ]),
      );
    const noisy = run(0.2, 3);
    const end = noisy[training.epochs];
    const error = bestRecord(noisy, "testError")!;
    const loss = bestRecord(noisy, "testLoss")!;
    const clean = run(0, 1);
    const lastTenth = meanTrainLoss(noisy.slice(-tenth));
    return [
      atMost(
        "20 % wrong labels: epoch with the least test error, over all epochs",
        error.epoch / end.epoch,
        0.5,
      ),
      atMost("the same of the test loss", loss.epoch / end.epoch, 0.5),
      atLeast("test error at the end, over the least", end.testError / error.testError, 2),
      atLeast("test loss at the end, over the least", end.testLoss / loss.testLoss, 1.5),
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
        "no wrong labels, one training: test error at the end, less the least",
        clean[training.epochs].testError - bestRecord(clean, "testError")!.testError,
        0.01,
      ),
    ];
  },
};

function meanTrainLoss(records: readonly SurrogateRecord[]): number {
  return records.reduce((sum, {trainLoss}) => sum + trainLoss, 0) / records.length;
}
