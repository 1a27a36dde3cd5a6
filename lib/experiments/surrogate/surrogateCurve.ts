import type {Network} from "../../networks/network.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {type TrainingData, type TrainingOptions, train} from "../../training/train.js";

/** An epoch of a training: what it lowers, and what one wants. */
export interface SurrogateRecord {
  readonly epoch: number;
  /** The mean loss and the share of errors on the training examples, by the labels that the training is given. */
  readonly trainLoss: number;
  readonly trainError: number;
  /** The same on the test examples, whose labels are right. */
  readonly testLoss: number;
  readonly testError: number;
}

/** A training on labels of which a share is wrong. */
export interface SurrogateOptions extends Pick<TrainingOptions, "batchSize" | "epochs" | "seed"> {
  /** η. */
  readonly eta: number;
  /** The share of the training labels that are replaced by wrong ones, in [0, 1]. */
  readonly labelNoise: number;
}

/**
 * Training and test loss of one long run of plain SGD, epoch by epoch: the training error is only a surrogate for the
 * error on new examples, and the more of the labels are wrong, the poorer a one. Ends early if the training diverges.
 *
 * @throws RangeError for an option out of bounds
 * @source Zhang, Bengio, Hardt, Recht, Vinyals (2017), Understanding deep learning requires rethinking generalization
 */
export function* surrogateCurve(
  network: Network,
  data: Required<TrainingData>,
  {eta, ...options}: SurrogateOptions,
): Generator<SurrogateRecord> {
  const record = {train: true, test: true};
  for (const {epoch, train: seen, test} of train(network, data, gradientDescent({eta}), {
    ...options,
    record,
  })) {
    yield {
      epoch,
      trainLoss: seen!.loss,
      trainError: 1 - seen!.accuracy,
      testLoss: test!.loss,
      testError: 1 - test!.accuracy,
    };
  }
}
