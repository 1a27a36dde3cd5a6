import {closedUnit, inInterval, wholeNumber} from "../arguments.js";
import {checkExamples} from "../networks/checkExamples.js";
import type {Examples} from "../networks/evaluate.js";
import type {RandomGenerator} from "../random/generator.js";
import {checkGenerator} from "../random/generatorOption.js";
import {range, shuffle} from "../random/shuffle.js";

/**
 * The same examples, with the labels of a share of them replaced: round(share · N) examples drawn at random, each of
 * which gets one of the other classes, all of those being equally likely. The examples themselves are left as they
 * are.
 *
 * @param classes the number of classes, a whole number in [2, 256]
 * @param share the share of wrong labels, in [0, 1]
 * @throws RangeError if a number is out of bounds
 * @source Zhang, Bengio, Hardt, Recht, Vinyals (2017), Understanding deep learning requires rethinking generalization
 */
export function withLabelNoise(
  examples: Examples,
  classes: number,
  share: number,
  generator: RandomGenerator,
): Examples {
  checkExamples("withLabelNoise", "examples", examples);
  // A Uint8Array has no room for more.
  wholeNumber("withLabelNoise", "classes", classes, 2, 256);
  inInterval("withLabelNoise", "share", share, closedUnit);
  checkGenerator("withLabelNoise", "generator", generator);
  const wrong = Math.round(share * examples.count);
  const order = range(examples.count);
  shuffle(order, generator, wrong);
  const targets = examples.targets.slice();
  for (let k = 0; k < wrong; k++) {
    const i = order[k];
    targets[i] = (targets[i] + 1 + generator.integer(classes - 1)) % classes;
  }
  return {...examples, targets};
}
