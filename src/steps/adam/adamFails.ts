import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {beside, picture, stack} from "../../figures/picture.js";
import {reddiMethods, reddiSettings, reddiWalk} from "../../lib/experiments/reddi/reddiWalk.js";
import {onSlope} from "./onSlope.js";
import {pushesOfRound} from "./pushes.js";
import {roundsOf, roundsShown} from "./reddiRounds.js";
import {wayOverTime} from "./wayOverTime.js";

/** Three methods on Reddi's problem: where they go, and what the three gradients of a round make each of them do. */
export default defineFigure({
  id: "adam-fails",
  parameters: {
    gamma: quantity({
      symbol: "γ",
      label: "rate of S",
      value: reddiSettings.gamma,
      min: 0.001,
      max: 1,
      scale: "log",
    }),
    C: quantity({symbol: "C", label: "large gradient", value: reddiSettings.C, min: 2.1, max: 10}),
    round: count({label: "round of three gradients", value: roundsShown, min: 0, max: roundsShown}),
  },
  compute({gamma, C}) {
    const walkOf = (method: keyof typeof reddiMethods) =>
      roundsOf(
        reddiWalk(reddiMethods[method]({eta: reddiSettings.eta, gamma}), C, 3 * roundsShown),
        reddiSettings.eta,
      );
    return {
      walks: {adam: walkOf("adam"), amsgrad: walkOf("amsgrad"), gradientDescent: walkOf("gradientDescent")},
      slope: (C - 2) / 3,
    };
  },
}).shown({
  picture: beside(
    0.52,
    stack(
      picture({wide: 190, stacked: 150}, ({values: {round}, data: {walks, slope}}, size, kept) =>
        onSlope(walks, slope, round, size, kept),
      ),
      picture({wide: 160, stacked: 160}, ({values: {round, C}, data: {walks}}, size, kept) =>
        pushesOfRound(walks, C, round, size, kept),
      ),
    ),
    picture({wide: 358, stacked: 230}, ({values: {round}, data: {walks}}, size, kept) =>
      wayOverTime(walks, round, size, kept),
    ),
  ),
  time: {parameter: "round", last: () => roundsShown},
  sight: ["gamma", "C"],
  marks: {
    gamma: () => [
      {value: 0.001, label: "usual"},
      {value: 0.9, label: "Reddi’s"},
    ],
  },
  hover: ({x, plot}) =>
    plot === 2 && x >= 0 ? {round: Math.min(roundsShown, Math.round(x / 3))} : undefined,
  summary: ({values: {gamma, C, round}, data: {walks}}) =>
    `Gradients ${short(C)}, −1, −1 in turn, γ = ${short(gamma)}, after ${3 * round} steps: Adam at ${short(walks.adam.places[round])}, AMSGrad at ${short(walks.amsgrad.places[round])}, gradient descent at ${short(walks.gradientDescent.places[round])}. The best place is −1.`,
  table: ({data: {walks}}) => ({
    columns: ["step", "Adam", "AMSGrad", "gradient descent"],
    rows: Array.from({length: roundsShown / 10 + 1}, (_, i) => [
      30 * i,
      ...[walks.adam, walks.amsgrad, walks.gradientDescent].map(({places}) => places[10 * i]),
    ]),
  }),
  slides: [
    {words: "One gradient in three is large and right; Adam follows the two small ones", set: {}},
    {words: "With the usual long memory it goes the right way", set: {gamma: 0.001}},
  ],
  exercises: {
    undecided: {
      progress: ({values: {gamma, C}, data: {walks}}) => {
        const end = walks.adam.places[roundsShown];
        return {
          done: Math.abs(end) <= 0.3,
          words: `γ = ${short(gamma)}, C = ${short(C)}: Adam ends at ${end.toFixed(2)}.`,
        };
      },
      solution: {gamma: 0.5},
    },
  },
});
