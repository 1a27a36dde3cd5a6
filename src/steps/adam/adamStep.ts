import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {beside, picture} from "../../figures/picture.js";
import {adamWalk} from "./adamWalk.js";
import {numbersOfAdam} from "./numbersOfAdam.js";
import {stepInColumns} from "./stepInColumns.js";
import {stepOnMap, window} from "./stepOnMap.js";

const steps = 40;

/** One step of Adam: where it goes on the map, and the numbers that take it there. */
export default defineFigure({
  id: "adam-step",
  parameters: {
    beta: quantity({symbol: "β", label: "rate of M", value: 0.1, min: 0.01, max: 1, scale: "log"}),
    gamma: quantity({symbol: "γ", label: "rate of S", value: 0.001, min: 0.0001, max: 1, scale: "log"}),
    eta: quantity({symbol: "η", label: "step size", value: 0.3, min: 0.01, max: 0.6}),
    epsilon: quantity({
      symbol: "ε",
      label: "beside the root",
      value: 1e-8,
      min: 1e-12,
      max: 10,
      scale: "log",
    }),
    start: point({label: "start", value: [-2.6, 0.8], bounds: [window.x, window.y]}),
    step: count({symbol: "t", label: "update", value: 1, min: 1, max: steps}),
  },
  compute: ({beta, gamma, eta, epsilon, start}) => ({
    walk: adamWalk({eta, beta, gamma, epsilon}, start, steps),
  }),
}).shown({
  picture: beside(
    0.6,
    picture({wide: 330, stacked: 220}, ({values, data: {walk}}, size, kept) =>
      stepOnMap(walk, values.step, values.eta, size, kept),
    ),
    picture({wide: 330, stacked: 300}, ({values, data: {walk}}, size, kept) =>
      stepInColumns(walk[values.step - 1], values.eta, values.step, size, kept),
    ),
  ),
  time: {parameter: "step", last: () => steps},
  sight: ["beta", "gamma"],
  more: ["eta", "epsilon"],
  handles: [
    {
      label: "start",
      name: "left",
      at: ({values: {start}}) => [start[0], start[1]],
      move: ({x, y}) => ({start: [x, y]}),
    },
  ],
  click: ({x, y, plot}) => (plot === 0 ? {start: [x, y]} : undefined),
  summary: ({values: {step, eta}, data: {walk}}) => {
    const [one, two] = walk[step - 1].map(({before, after}) => short((after - before) / eta));
    return `Update ${step}: w₁ moves by ${one} η and w₂ by ${two} η; their gradients are ${walk[step - 1].map(({g}) => short(g)).join(" and ")}.`;
  },
  table: ({data: {walk}}) => ({
    columns: ["t", ...["₁", "₂"].flatMap(i => [`w${i}`, `g${i}`, `M${i}`, `S${i}`, `step${i}`])],
    rows: walk.map((updates, k) => [
      k + 1,
      ...updates.flatMap(({before, g, M, S, after}) => [before, g, M, S, after - before]),
    ]),
  }),
  numbers: {
    title: "The formula with the numbers of the step shown",
    lines: ({values, data: {walk}}) => numbersOfAdam(walk[values.step - 1], values, values.step),
  },
  slides: [
    {words: "The first step is η in each weight, whatever the gradients", set: {}},
    {words: "Later the averages disagree: the step shortens where the signs change", set: {step: 12}},
  ],
  exercises: {
    sign: {
      progress: ({values: {beta, gamma, eta}, data: {walk}}) => {
        const lengths = walk.flat().map(({before, after}) => Math.abs(after - before) / eta);
        // Short steps on a long slope are η to many digits with a memory too; exactly they are without one alone.
        const done = beta === 1 && gamma === 1 && lengths.every(length => Math.abs(length - 1) < 1e-3);
        const [least, most] = [Math.min(...lengths), Math.max(...lengths)].map(short);
        const told = done ? "η" : least === most ? "nearly η" : `${least} to ${most} η`;
        return {done, words: `β = ${short(beta)}, γ = ${short(gamma)}: the steps are ${told} long.`};
      },
      solution: {beta: 1, gamma: 1},
    },
  },
});
