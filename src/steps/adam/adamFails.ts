import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {beside, picture, stack} from "../../figures/picture.js";
import {reddiMethods, reddiSettings, reddiWalk} from "../../lib/experiments/reddi/reddiWalk.js";
import {onSlope} from "./onSlope.js";
import {pushesOfRound} from "./pushes.js";
import {stepsShown} from "./reddiRounds.js";
import {wayOverTime} from "./wayOverTime.js";

const {eta} = reddiSettings;
const betas = {none: reddiSettings.beta, usual: 0.1} as const;

/** Three methods on Reddi's problem: where they go, and how the gradients of a round make each of them move. */
export default defineFigure({
  id: "adam-fails",
  parameters: {
    beta: choice({label: "β of M", value: "none", options: {none: "1, no average", usual: "0.1"}}),
    gamma: quantity({
      symbol: "γ",
      label: "rate of S",
      value: reddiSettings.gamma,
      min: 0.001,
      max: 1,
      scale: "log",
    }),
    C: count({symbol: "C", label: "large gradient, one in C", value: reddiSettings.C, min: 3, max: 100}),
    step: count({label: "step", value: stepsShown, min: 0, max: stepsShown}),
  },
  compute({beta, gamma, C}) {
    const walkOf = (method: keyof typeof reddiMethods) =>
      reddiWalk(reddiMethods[method]({eta, beta: betas[beta], gamma}), C, stepsShown);
    return {
      walks: {adam: walkOf("adam"), amsgrad: walkOf("amsgrad"), gradientDescent: walkOf("gradientDescent")},
      slope: 1 / C,
    };
  },
}).shown({
  picture: beside(
    0.52,
    stack(
      picture({wide: 190, stacked: 150}, ({values: {step}, data: {walks, slope}}, size, kept) =>
        onSlope(walks, slope, step, size, kept),
      ),
      picture({wide: 160, stacked: 160}, ({values: {step, C}, data: {walks}}, size, kept) =>
        pushesOfRound(walks, C, step, size, kept),
      ),
    ),
    picture({wide: 358, stacked: 230}, ({values: {step, C}, data: {walks}}, size, kept) =>
      wayOverTime(walks, C, step, size, kept),
    ),
  ),
  time: {parameter: "step", last: () => stepsShown},
  sight: ["beta", "gamma"],
  more: ["C"],
  marks: {
    gamma: () => [
      {value: 0.001, label: "usual"},
      {value: reddiSettings.gamma, label: "Reddi’s"},
    ],
  },
  hover: ({x, plot}) => (plot === 2 && x >= 0 ? {step: Math.min(stepsShown, Math.round(x))} : undefined),
  summary: ({values: {beta, gamma, C, step}, data: {walks}}) =>
    `One gradient in ${C} is ${C}, the others −1; β = ${betas[beta]}, γ = ${short(gamma)}. After ${step} steps: Adam at ${short(walks.adam.places[step])}, AMSGrad at ${short(walks.amsgrad.places[step])}, gradient descent at ${short(walks.gradientDescent.places[step])}. The best place is −1.`,
  table: ({data: {walks}}) => ({
    columns: ["step", "Adam", "AMSGrad", "gradient descent"],
    rows: Array.from({length: stepsShown / 30 + 1}, (_, i) => [
      30 * i,
      ...[walks.adam, walks.amsgrad, walks.gradientDescent].map(({places}) => places[30 * i]),
    ]),
  }),
  slides: [
    {words: "One gradient in three is large and right; Adam follows the two small ones", set: {}},
    {words: "With the usual long memory of squares it goes the right way", set: {gamma: 0.001}},
    {words: "So it does with the usual average of gradients, which takes in all three", set: {beta: "usual"}},
    {
      words: "Rarer and larger than the average reaches: wrong again",
      set: {beta: "usual", gamma: 0.1, C: 30},
    },
  ],
  exercises: {
    undecided: {
      progress: ({values: {beta, gamma, C}, data: {walks}}) => {
        const end = walks.adam.places[stepsShown];
        return {
          done: beta === "none" && C === 3 && Math.abs(end) <= 0.25,
          words: `β = ${betas[beta]}, γ = ${short(gamma)}, C = ${C}: Adam ends at ${end.toFixed(2)}.`,
        };
      },
      solution: {gamma: 0.53},
    },
  },
});
