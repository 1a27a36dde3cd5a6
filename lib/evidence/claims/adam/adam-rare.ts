import {
  balancedClasses,
  type ClassGroups,
  rareClasses,
  rareClassesSettings,
  trainOnGroups,
  tunedOnGroups,
} from "../../../experiments/rareClasses/rareClasses.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {atLeast, atMost, type Claim, nearRelative} from "../../claim.js";

const {groups, balancedClasses: classes, dimension, steps} = rareClassesSettings;

export const adamRare: Claim = {
  id: "adam-rare",
  statement:
    "Where some classes are far rarer than others, gradient descent learns the frequent ones and leaves the rare ones, while Adam learns them all; with equal classes its advantage over momentum is gone.",
  conditions: `Softmax regression on random inputs, 384 examples of 63 classes, the most frequent 32 times as frequent as the rarest; ${steps} full-batch steps from w = 0, each method at its own best η; with many more steps momentum catches up.`,
  breaks: ["Adam no longer divides by √S", "all classes have the same number of examples"],
  page: "/steps/adam",
  figure: "adam-rare",
  source:
    "Kunstner, Milligan, Yadav, Schmidt, Bietti (2024), Heavy-tailed class imbalance and why Adam outperforms gradient descent on language models",
  check({settings: {seed}}) {
    const rare = rareClasses(groups, dimension, seed);
    const equal = balancedClasses(classes, dimension, seed);
    const end = (data: ClassGroups, method: string) => tunedOnGroups(data, method, steps).end;
    const {eta, end: descent} = tunedOnGroups(rare, "gradient descent", steps);
    const calm = [...trainOnGroups(rare, gradientDescent({eta: eta / 2}), steps)][steps];
    const adam = end(rare, "Adam");
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
      nearRelative(
        "equal classes: mean loss of Adam; expected: that of momentum",
        end(equal, "Adam").loss,
        end(equal, "momentum").loss,
        0.2,
      ),
    ];
  },
};
