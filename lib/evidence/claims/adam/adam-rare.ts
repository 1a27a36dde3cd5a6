import {
  type ClassGroups,
  rareClassesMethods,
  rareClassesSettings,
  trainOnGroups,
  tunedOnGroups,
  unequalClasses,
} from "../../../experiments/rareClasses/rareClasses.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {atLeast, atMost, type Claim, nearRelative} from "../../claim.js";

const {groups, dimension, steps} = rareClassesSettings;
/** Momentum is behind still after the first of these, and has caught up after the second. */
const [behind, level] = [200, 400];

export const adamRare: Claim = {
  id: "adam-rare",
  statement:
    "Where some classes are far rarer than others, gradient descent learns the frequent ones and leaves the rare ones, while Adam learns them all; with equal classes its advantage over momentum is gone, and gradient descent alone is behind.",
  conditions: `Softmax regression on random inputs, 384 examples: of 63 classes, the most frequent 32 times as frequent as the rarest, and of 24 alike; ${steps} full-batch steps from w = 0, each method at its own best η; with many more steps momentum catches up: after ${behind} it is behind still, after ${level} it has learned the rarest too, by an η that is far too long for ${steps}.`,
  breaks: ["Adam no longer divides by √S", "all classes have the same number of examples"],
  page: "/steps/adam",
  figure: "adam-rare",
  source:
    "Kunstner, Milligan, Yadav, Schmidt, Bietti (2024), Heavy-tailed class imbalance and why Adam outperforms gradient descent on language models",
  check({settings: {seed}}) {
    const rare = unequalClasses(groups, groups - 1, dimension, seed);
    const equal = unequalClasses(groups, 0, dimension, seed);
    const end = (data: ClassGroups, method: string) => tunedOnGroups(data, method, steps).end;
    const {eta, end: descent} = tunedOnGroups(rare, "gradient descent", steps);
    const calm = [...trainOnGroups(rare, gradientDescent({eta: eta / 2}), steps)][steps];
    const adam = end(rare, "Adam");
    const balanced = end(equal, "Adam").loss;
    const rises = calm.groups.slice(1).map((loss, j) => loss - calm.groups[j]);
    return [
      atMost(
        "unequal classes: mean loss of Adam, over that of gradient descent",
        adam.loss / descent.loss,
        1 / 3,
      ),
      atMost(
        "unequal classes: mean loss of Adam, over that of momentum",
        adam.loss / end(rare, "momentum").loss,
        1 / 3,
      ),
      atLeast(
        "unequal classes, gradient descent at half its best η, where it does not oscillate: least rise of the loss from one group to the next rarer one",
        Math.min(...rises),
        0.2,
      ),
      atMost("unequal classes: Adam's loss on the rarest group", adam.groups[groups - 1], 0.2),
      // One Adam is enough to be ahead of the best momentum.
      atMost(
        `unequal classes, ${behind} steps: mean loss of Adam at η = 2√2, over the least of momentum`,
        lossAfter(rare, "Adam", 3) / Math.min(...[8, 9, 10, 11, 12].map(k => lossAfter(rare, "momentum", k))),
        1 / 3,
      ),
      atMost(
        `unequal classes, ${level} steps: loss of momentum at η = 128 on the rarest group`,
        [...trainOnGroups(rare, rareClassesMethods.momentum.make(128), level)][level].groups[groups - 1],
        0.2,
      ),
      nearRelative(
        "equal classes: mean loss of Adam; expected: that of momentum",
        balanced,
        end(equal, "momentum").loss,
        0.2,
      ),
      atLeast(
        "equal classes: mean loss of gradient descent, over that of Adam",
        end(equal, "gradient descent").loss / balanced,
        2,
      ),
    ];
  },
};

/** The mean loss, while momentum is behind still, of a method at η = √2 to a power; ∞ where it has left the numbers. */
function lossAfter(data: ClassGroups, method: string, exponent: number): number {
  const {make} = rareClassesMethods[method];
  return [...trainOnGroups(data, make(2 ** (exponent / 2)), behind)][behind]?.loss ?? Infinity;
}
