import {answerTo} from "../../../experiments/gradientSignal/answerTo.js";
import {runTwoAdadeltas, stepLengths, twoAdadeltas} from "../../../experiments/twoAdadeltas/twoAdadeltas.js";
import {adadeltaZeiler} from "../../../optimizers/adadeltaZeiler.js";
import {atMost, type Claim, near, nearRelative} from "../../claim.js";
import {torchDeviation} from "../../examples/torchRuns.js";

const rates = {eta: 0.02, gamma: 0.05} as const;
const epsilons = [1e-8, 1e-6, 1e-4];
/** λᵢ(wᵢ − mᵢ) at the start (3, 1.5) of the valley with λ = (1, 10) and its minimum at (1, 0.5). */
const gradientAtStart = [2, 10];

export const adadeltaZeilerClaim: Claim = {
  id: "adadelta-zeiler",
  statement:
    "Zeiler's AdaDelta averages the squared steps where the lecture's averages the squared weights: its first step is about √(ε/γ) in each coordinate, whatever the gradient and the weight, and its average leaves η out.",
  conditions:
    "S = 0 at the start and squared gradients far above ε/γ; the lecture's first step is η|w| instead, with ε far below γw².",
  breaks: [
    "Zeiler's average takes the steps with η in them",
    "Zeiler's average takes the weights, as the lecture's does",
    "ε stands outside the roots",
  ],
  page: "/steps/adaptive-methods",
  figure: "adadelta-zeiler",
  source:
    "PyTorch 1.13, torch.optim.Adadelta; Zeiler (2012), ADADELTA, Algorithm 1, with S = 0: d = √(ε/(γg² + ε)) g",
  check: () => [
    atMost(
      "60 steps on Rosenbrock's function: largest relative difference from PyTorch",
      torchDeviation("Adadelta"),
      1e-12,
    ),
    ...epsilons.map(epsilon =>
      nearRelative(
        `ε = ${epsilon}: length of Zeiler's first step`,
        first(epsilon).zeiler,
        Math.hypot(...gradientAtStart.map(g => g * Math.sqrt(epsilon / (rates.gamma * g ** 2 + epsilon)))),
        1e-12,
      ),
    ),
    ...epsilons.map(epsilon =>
      nearRelative(
        `ε = ${epsilon}: length of the lecture's first step`,
        first(epsilon).lecture,
        rates.eta * Math.hypot(...twoAdadeltas.start),
        1e-3,
      ),
    ),
    near(
      "the same gradients with η = 1 and with η = 0.1: largest relative difference of the average of squared steps",
      differenceBetweenEtas(),
      0,
      0,
    ),
  ],
};

/** The lengths of the first steps on the valley of the figure. */
function first(epsilon: number): {lecture: number; zeiler: number} {
  const {lecture, zeiler} = runTwoAdadeltas({...rates, epsilon});
  return {lecture: stepLengths(lecture)[0], zeiler: stepLengths(zeiler)[0]};
}

function differenceBetweenEtas(): number {
  const gradients = Array.from({length: 100}, (_, t) => 3 * Math.cos(t) + 1);
  const [one, tenth] = [1, 0.1].map(
    eta => answerTo(adadeltaZeiler({eta}), gradients, ({Sd}) => Sd[0]).states,
  );
  return Math.max(...one.map((Sd, t) => Math.abs(tenth[t] / Sd - 1)));
}
