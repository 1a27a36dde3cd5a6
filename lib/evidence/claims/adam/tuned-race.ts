import {median} from "../../../experiments/median.js";
import {
  judged,
  makers,
  starts,
  steps,
  tunedInValley,
} from "../../../experiments/turnedValley/turnedValley.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";

export const tunedRace: Claim = {
  id: "tuned-race",
  statement:
    "Which method wins depends on the problem, also when each has its own best η: in a valley along the axes Adam ends below momentum, if not by much, in the same valley turned by 45° above it.",
  conditions: `A quadratic in two dimensions, κ = 400, ${steps} steps from twelve starts that turn with the valley, judged by the mean loss of the last ${judged}; from starts along the valley Adam only draws level; η of a grid with eight values per decade, momentum with γ = 0.9, Adam at its usual rates.`,
  breaks: ["the valley stays as it is while the start turns", "Adam no longer divides by √S"],
  page: "/steps/adam",
  figure: "tuned-race",
  source:
    "Measured: the loss of the last steps at the best η, Adam's over momentum's. That momentum's is the same at every angle follows from its covariance under rotation",
  check() {
    const momentum = (angle: number) =>
      starts.map(start => tunedInValley(makers.momentum, angle, start).loss);
    const adam = (angle: number) => starts.map(start => tunedInValley(makers.adam, angle, start).loss);
    const turn = Math.PI / 4;
    const [straight, turned] = [momentum(0), momentum(turn)];
    const ratios = (angle: number, others: readonly number[]) =>
      adam(angle).map((loss, k) => loss / others[k]);
    const along = ratios(0, straight);
    return [
      atMost("along the axes: Adam's loss over momentum's, the median of all starts", median(along), 0.6),
      atMost("along the axes: the same, the largest of all starts", Math.max(...along), 1.2),
      atLeast(
        "turned by 45°: Adam's loss over momentum's, the least of all starts",
        Math.min(...ratios(turn, turned)),
        2,
      ),
      near(
        "momentum: largest relative change of its loss when the valley turns",
        Math.max(...straight.map((loss, k) => Math.abs(turned[k] / loss - 1))),
        0,
        1e-6,
      ),
    ];
  },
};
