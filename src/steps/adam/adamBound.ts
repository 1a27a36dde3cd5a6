import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {beside, picture, stack} from "../../figures/picture.js";
import {stepSizes} from "../../lib/evidence/stepSizes.js";
import {adam} from "../../lib/optimizers/adam.js";
import {adamStepSupremum} from "../../lib/theory/adamStepSupremum.js";
import {adamStepUnderGrowth} from "../../lib/theory/adamStepUnderGrowth.js";
import {answer} from "./boundAnswer.js";
import {growthCurve} from "./growthCurve.js";
import {gradientsBefore, gradientsOf, shownSteps} from "./signals.js";

/** The growth per step at which the bound is reached with the usual rates, 0.999/0.9, less 1. */
const worst = 0.999 / 0.9 - 1;

/** How long Adam's steps get under gradients that grow, under a spike and under noise. */
export default defineFigure({
  id: "adam-bound",
  parameters: {
    growth: quantity({label: "growth per step", value: worst, min: 1e-4, max: 9, scale: "log"}),
    signal: choice({
      label: "gradients",
      value: "growing",
      options: {growing: "growing", spike: "one spike", noise: "noise"},
    }),
    beta: quantity({symbol: "β", label: "rate of M", value: 0.1, min: 0.01, max: 1, scale: "log"}),
    gamma: quantity({symbol: "γ", label: "rate of S", value: 0.001, min: 0.0005, max: 1, scale: "log"}),
    step: count({label: "step", value: shownSteps, min: 0, max: shownSteps}),
  },
  compute({growth, signal, beta, gamma}) {
    const gradients = gradientsOf(signal as "growing" | "spike" | "noise", growth);
    const all = stepSizes(adam({eta: 1, beta, gamma, epsilon: 0}), [
      ...gradientsBefore(signal),
      ...gradients,
    ]);
    const lengths = all.slice(-gradients.length).map(Math.abs);
    return {
      gradients: gradients.map(Math.abs),
      lengths,
      longest: Math.max(...lengths),
      bound: adamStepSupremum({beta, gamma}),
      settles: adamStepUnderGrowth({beta, gamma}, 1 + growth),
    };
  },
}).shown({
  picture: beside(
    0.52,
    stack(
      picture({wide: 116, stacked: 100}, ({values: {step}, data: {gradients}}, size, kept) =>
        answer(kept, "gradients", size, gradients, step),
      ),
      picture({wide: 230, stacked: 200}, ({values: {step, signal}, data}, size, kept) =>
        answer(kept, "steps", size, data.lengths, step, {...data, growing: signal === "growing"}),
      ),
    ),
    picture({wide: 354, stacked: 240}, ({values, data}, size, kept) =>
      growthCurve(kept, size, values, data.bound),
    ),
  ),
  time: {parameter: "step", last: () => shownSteps},
  sight: ["signal"],
  more: ["growth", "beta", "gamma"],
  when: {growth: ({signal}) => signal === "growing"},
  marks: {growth: ({values: {beta, gamma}}) => [{value: (1 - gamma) / (1 - beta) - 1, label: "the most"}]},
  handles: [
    {
      label: "growth",
      plot: 2,
      along: "x",
      name: "above",
      at: ({values: {growth, signal}, data}) => (signal === "growing" ? [growth, data.settles] : undefined),
      move: ({x}) => ({growth: x}),
    },
  ],
  click: ({x, plot}) => (plot === 2 && x > 0 ? {growth: x, signal: "growing"} : undefined),
  summary: ({values: {signal, growth, beta, gamma}, data: {longest, bound, settles, lengths}}) => {
    const limit =
      bound === Infinity
        ? "There is no bound."
        : `No gradients can make it longer than ${writeBound(bound)}.`;
    if (signal === "growing")
      return `Gradients that grow by ${short(100 * growth)} % per step: the longest step is ${longest.toFixed(2)} η, in the long run ${settles.toFixed(2)} η. ${limit}`;
    if (signal === "spike")
      return `One spike: the step is ${longest.toFixed(2)} η, β/√γ = ${short(beta / Math.sqrt(gamma))}. ${limit}`;
    const within = lengths.filter(length => length <= 1 + 1e-12).length;
    return `Noise: ${within} of ${lengths.length} steps are at most η, the longest is ${longest.toFixed(2)} η. ${limit}`;
  },
  table: ({data: {gradients, lengths}}) => ({
    columns: ["step", "size of the gradient", "length of the step, over η"],
    rows: lengths.map((length, k) => [k, gradients[k], length]),
  }),
  slides: [
    {words: "The bound of Adam’s step is not η: gradients that grow reach 7.27 η", set: {}},
    {words: "A single spike: 3.16 η", set: {signal: "spike"}},
    {words: "Noise: no step comes near η", set: {signal: "noise"}},
  ],
  exercises: {
    shorter: {
      progress: ({values: {beta, gamma}, data: {bound}}) => ({
        done: bound <= 2 && beta === 0.1,
        words: `β = ${short(beta)}, γ = ${short(gamma)}: the bound is ${writeBound(bound)}.`,
      }),
      solution: {gamma: 0.02},
    },
  },
});

function writeBound(bound: number): string {
  return bound === Infinity ? "∞, for there is no bound" : `${bound.toFixed(2)} η`;
}
