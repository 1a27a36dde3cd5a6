import {entrantNames} from "../../../experiments/everyMethod/entrants.js";
import {everyMethod, ranked, timesBest} from "../../../experiments/everyMethod/everyMethod.js";
import {atLeast, atMost, type Claim} from "../../claim.js";

export const problemSpecific: Claim = {
  id: "problem-specific",
  statement:
    "What works is problem specific: of seven methods, each tuned on each of seven problems, none ends lowest everywhere, and each is behind the winner of some problem.",
  conditions:
    "Judged by the mean loss of the last fifth of a fixed number of steps, each method at its own best of 17 step sizes on each problem, its other rates as usual.",
  breaks: [
    "momentum forgets its velocity",
    "Adam no longer divides by √S",
    "AdaGrad no longer divides by √S",
  ],
  page: "/landscapes/lessons",
  figure: "problem-specific",
  source:
    "Measured, with the settings of the course; cf. Wolpert, Macready (1997), No free lunch theorems for optimization",
  check({digits, settings: {seed, everyMethod: settings}}) {
    const {problems} = everyMethod(digits, settings, seed);
    const wins = entrantNames.map(entrant => problems.filter(each => ranked(each)[0] === entrant).length);
    const [axis, turned] = problems;
    const deep = problems[problems.length - 1];
    const momentumKind = (problem: typeof axis) =>
      Math.min(problem.methods.momentum.loss, problem.methods.nesterov.loss);
    return [
      atMost(`most wins of one method, of ${problems.length}`, Math.max(...wins), problems.length - 1),
      atLeast("methods that win somewhere", wins.filter(count => count > 0).length, 3),
      ...entrantNames.map(entrant =>
        atLeast(
          `${entrant}: its loss over the winner’s, where it is furthest behind`,
          Math.max(...problems.map(each => timesBest(each, entrant))),
          1.5,
        ),
      ),
      atLeast(
        "valley on an axis: loss of momentum or Nesterov over AdaGrad’s",
        momentumKind(axis) / axis.methods.adagrad.loss,
        10,
      ),
      atLeast(
        "the same valley, turned: AdaGrad’s loss over that of momentum or Nesterov",
        turned.methods.adagrad.loss / momentumKind(turned),
        10,
      ),
      atLeast(
        "the same valley, turned: gradient descent’s loss over momentum’s",
        turned.methods.gradientDescent.loss / turned.methods.momentum.loss,
        1000,
      ),
      atLeast(
        "deep network: loss of momentum over Adam’s",
        deep.methods.momentum.loss / deep.methods.adam.loss,
        1.3,
      ),
      atLeast(
        "deep network: loss of gradient descent over Adam’s",
        deep.methods.gradientDescent.loss / deep.methods.adam.loss,
        1.5,
      ),
    ];
  },
};
