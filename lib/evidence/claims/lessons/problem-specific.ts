import {entrantNames} from "../../../experiments/everyMethod/entrants.js";
import {everyMethod, tunedOn} from "../../../experiments/everyMethod/everyMethod.js";
import {problemNames} from "../../../experiments/everyMethod/problemNames.js";
import {problemsOf} from "../../../experiments/everyMethod/problems.js";
import {timesBest, winners} from "../../../experiments/everyMethod/result.js";
import {adadelta} from "../../../optimizers/adadelta.js";
import {adam} from "../../../optimizers/adam.js";
import {atLeast, atMost, type Claim, type Measurement} from "../../claim.js";

export const problemSpecific: Claim = {
  id: "problem-specific",
  statement:
    "What works is problem specific: of seven methods, each tuned on each of seven problems, none is among the best everywhere, and each is far behind somewhere. On some problems one method ends lowest, on others several share the place.",
  conditions:
    "Judged by the mean loss of the last fifth of a fixed number of steps, each method at its own best of 17 step sizes on each problem, its other rates as usual. Noise and digits: means over several runs. Methods within a tenth of the least loss are among the best.",
  breaks: [
    "momentum forgets its velocity",
    "Adam no longer divides by √S",
    "AdaGrad no longer divides by √S",
    "the start is not turned with the valley",
    "the least of a tie is called the only winner",
  ],
  page: "/landscapes/lessons",
  figure: "problem-specific",
  source:
    "Measured, with the settings of the course; cf. Wolpert, Macready (1997), No free lunch theorems for optimization",
  check({digits, settings: {seed, everyMethod: settings}}) {
    const {problems} = everyMethod(digits, settings, seed);
    const best = problems.map(winners);
    const stars = entrantNames.map(entrant => best.filter(each => each.includes(entrant)).length);
    const named = (name: string) => problems.find(each => each.name === name)!;
    const [axis, turned, bent] = [problemNames.axis, problemNames.turned, problemNames.bent].map(named);
    const [six, noise, deep] = [problemNames.six, problemNames.noise, problemNames.deep].map(named);
    const least = (problem: typeof axis, among: readonly (typeof entrantNames)[number][]) =>
      Math.min(...among.map(entrant => problem.methods[entrant].loss));
    return [
      atMost(
        `most problems on which one method is among the best, of ${problems.length}`,
        Math.max(...stars),
        problems.length - 1,
      ),
      atLeast(
        "methods that are alone the best somewhere",
        new Set(best.filter(each => each.length === 1).flat()).size,
        2,
      ),
      atLeast("methods among the best on the bowl with noise", winners(noise).length, 2),
      atMost(
        "problems on which gradient descent is among the best",
        stars[entrantNames.indexOf("gradientDescent")],
        0,
      ),
      ...entrantNames.map(entrant =>
        atLeast(
          `${entrant}: its loss over the least, where it is furthest behind`,
          Math.max(...problems.map(each => timesBest(each, entrant))),
          1.5,
        ),
      ),
      atLeast(
        "valley on an axis: least loss of the others over the greater of AdaGrad and RMSProp",
        least(axis, ["gradientDescent", "momentum", "nesterov", "adadelta", "adam"]) /
          Math.max(axis.methods.adagrad.loss, axis.methods.rmsprop.loss),
        1000,
      ),
      atMost(
        "the same valley, turned: largest change of the loss of gradient descent, momentum and Nesterov",
        Math.max(
          ...(["gradientDescent", "momentum", "nesterov"] as const).map(entrant =>
            Math.abs(turned.methods[entrant].loss / axis.methods[entrant].loss - 1),
          ),
        ),
        1e-6,
      ),
      atLeast(
        "the same valley, turned: least loss of AdaGrad, RMSProp, AdaDelta and Adam over Nesterov’s",
        least(turned, ["adagrad", "rmsprop", "adadelta", "adam"]) / turned.methods.nesterov.loss,
        5,
      ),
      atLeast(
        "the same valley, turned: gradient descent’s loss over momentum’s",
        turned.methods.gradientDescent.loss / turned.methods.momentum.loss,
        1000,
      ),
      atLeast(
        "bent valley: least loss of the others over momentum’s",
        least(
          bent,
          entrantNames.filter(entrant => entrant !== "momentum"),
        ) / bent.methods.momentum.loss,
        5,
      ),
      atLeast("six valleys: least loss of all above the deepest valley", least(six, entrantNames), 0.1),
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
      ...reasons(),
    ];

    /** Why two of the methods that rescale are behind along an axis. */
    function reasons(): Measurement[] {
      const valley = problemsOf(digits, settings, seed).find(({name}) => name === problemNames.axis)!;
      return [
        atLeast(
          "valley on an axis: Adam’s loss over that without its average of gradients, β = 1",
          axis.methods.adam.loss / tunedOn(valley, eta => adam({eta, beta: 1})).loss,
          10,
        ),
        atLeast(
          "valley on an axis: AdaDelta’s loss over that with the memory of RMSProp, γ = 0.01",
          axis.methods.adadelta.loss / tunedOn(valley, eta => adadelta({eta, gamma: 0.01})).loss,
          1000,
        ),
      ];
    }
  },
};
