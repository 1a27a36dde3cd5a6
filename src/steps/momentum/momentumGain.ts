import {defineFigure} from "../../controls/frame/definition.js";
import {toggle} from "../../controls/parameters/choice.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {messageOf, short} from "../../figures/format.js";
import {fitted, map} from "../../figures/map.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {nearestStep, stepAt} from "../../figures/paths.js";
import {beside, picture} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {runOnMap} from "../../figures/runOnMap.js";
import {runTable} from "../../figures/runTable.js";
import {curve, guide, path, type Words} from "../../figures/strokes.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import type {History} from "../../lib/run/history.js";
import {run} from "../../lib/run/run.js";
import {momentumEdge} from "../../lib/theory/momentumRate.js";
import {numbersOfMomentum} from "./numbersOfMomentum.js";
import {curvatures, land, valley, window} from "./valley.js";

const steps = 40;
/** The steps shown of the answer to a gradient that is the same, or the opposite, at every step. */
const answered = 24;
const [low, high] = curvatures;

/** Momentum beside gradient descent in the valley, and what it makes of gradients that agree or alternate. */
export default defineFigure({
  id: "momentum-gain",
  parameters: {
    eta: quantity({symbol: "η", label: "step size", value: 0.077, min: 0.002, max: 0.12, scale: "log"}),
    gamma: quantity({symbol: "γ", label: "damping", value: 0.6, min: 0, max: 0.99}),
    start: point({label: "start", value: [-2.8, 0.9], bounds: [window.x, window.y]}),
    step: count({label: "step", value: 16, min: 0, max: steps}),
    descent: toggle({label: "gradient descent beside it", value: true}),
  },
  compute({eta, gamma, start}) {
    const heavy = run(momentum({eta, gamma}), valley, start, {steps});
    const plain = run(gradientDescent({eta}), valley, start, {steps});
    return {heavy, plain, same: answer(gamma, 1), alternating: answer(gamma, -1)};
  },
}).shown({
  picture: beside(
    0.66,
    picture({wide: 330, stacked: 190}, ({values, data: {heavy, plain}}, size, kept) => {
      const seen = fitted(window, size);
      // A small picture has room for the words above the paths only if they stand close.
      const small = size.width < 500;
      const runs = [
        ["momentum", heavy],
        ...(values.descent ? [["gradientDescent", plain] as const] : []),
      ] as const;
      return map(kept, "map", land, window, size, {
        drawn: (x, y) =>
          [...runs]
            .reverse()
            .flatMap(([method, history]) => runOnMap(method, history, values.step, seen, x, y)),
        words: [
          {
            x: seen.x[1],
            y: seen.y[1],
            text: "still from the middle",
            anchor: "end",
            dx: -12,
            dy: small ? 16 : 22,
          },
          ...runs.map(
            ([method, history], line): Words => ({
              x: seen.x[1],
              y: seen.y[1],
              text: `${methods[method].name}: ${leftAt(history, values.step)}`,
              color: methods[method].color,
              anchor: "end",
              size: small ? 14 : 17,
              bold: true,
              dx: -12,
              dy: small ? 33 + 17 * line : 44 + 23 * line,
            }),
          ),
        ],
      });
    }),
    picture({wide: 330, stacked: 180}, ({values, data: {same, alternating}}, size, kept) => {
      const most = Math.max(1.5, 1.1 * same[answered]);
      const axes = {
        ...size,
        ...plainMargins,
        marginRight: 76,
        x: {domain: [0, answered], label: "step", ticks: 4},
        y: {domain: [0, most], label: "length of a step; plain: 1", ticks: 5},
      };
      // Where there is little room, the words are those that differ.
      const gradients = size.width < 260 ? "" : "gradients ";
      const line = (lengths: readonly number[]) => (t: number) => [t, lengths[t]] as const;
      return panel(kept, "answers", axes, {
        drawn: (x, y) => [
          path(rule("y", 1, [0, answered], x, y), {...guide, dash: "2 3"}),
          path(curve(answered + 1, line(same), x, y), {stroke: "var(--momentum)", width: 2.5}),
          path(curve(answered + 1, line(alternating), x, y), {
            stroke: "var(--momentum)",
            width: 2.5,
            dash: "6 3",
          }),
        ],
        words: [
          {
            x: answered,
            y: same[answered],
            // At a γ near 1 the steps shown are too few to get there.
            text: `${same[answered] < 0.98 / (1 - values.gamma) ? "→ " : ""}×${short(1 / (1 - values.gamma))}`,
            size: 21,
            bold: true,
            color: "var(--momentum)",
            dx: 6,
            dy: 8,
          },
          {
            x: answered,
            y: alternating[answered],
            text: values.gamma === 0 ? "" : `×${short(1 / (1 + values.gamma))}`,
            size: 21,
            bold: true,
            color: "var(--momentum)",
            dx: 6,
            dy: 14,
          },
          {
            x: answered,
            y: same[answered],
            text: `${gradients}agree`,
            anchor: "end",
            dx: -6,
            dy: -8,
            color: "var(--momentum)",
          },
          {
            x: answered,
            y: alternating[answered],
            text: `${gradients}alternate`,
            anchor: "end",
            dx: -6,
            // Not on the numbers of the axis.
            dy: most > 6 ? -8 : 18,
            color: "var(--momentum)",
          },
        ],
      });
    }),
  ),
  time: {parameter: "step", last: ({heavy, plain}) => Math.max(heavy.steps, plain.steps)},
  sight: ["eta", "gamma"],
  more: ["descent"],
  marks: {
    eta: ({values}) => [
      {value: 2 / high, label: "2/λ₂"},
      {value: momentumEdge(values.gamma, high), label: "edge"},
    ],
  },
  handles: [
    {
      label: "start",
      name: "right",
      at: ({values}) => [values.start[0], values.start[1]],
      move: ({x, y}) => ({start: [x, y]}),
    },
  ],
  click: ({x, y, plot}) => (plot === 0 ? {start: [x, y]} : undefined),
  hover: ({x, y, plot}, {data}) => (plot === 0 ? {step: nearestStep(data.heavy, x, y)} : undefined),
  summary: ({values: {gamma}, data: {heavy, plain}}) => {
    const lengths =
      gamma === 0
        ? "γ = 0 leaves each step as long as it is"
        : `γ = ${short(gamma)} makes a step ${short(1 / (1 - gamma))} times as long where gradients agree, and ${short(1 / (1 + gamma))} times where they alternate`;
    return `${lengths}. Momentum ${messageOf(heavy)}, gradient descent ${messageOf(plain)}.`;
  },
  table: ({data}) => runTable(data.heavy),
  numbers: {
    title: "The formula with the numbers of the step shown",
    lines: ({values, data}) =>
      numbersOfMomentum(data.heavy, values.step, values.eta, values.gamma, [low, high]),
  },
  slides: [
    {words: "Near the edge descent zigzags; momentum calms it, and is further along", set: {}},
    {words: "Too much of it swings along the valley too", set: {eta: 0.03, gamma: 0.93}},
  ],
  exercises: {slope: {ask: "times longer", answer: () => 1 / (1 - 0.9), tolerance: 0.01}},
});

/** How far a run is from the bottom of the valley and from its middle, in words. */
function leftAt(history: History, step: number): string {
  const at = 2 * stepAt(history, step);
  const [along, across] = [...history.trajectory.subarray(at, at + 2)].map(Math.abs);
  if (history.outcome === "diverged" || across > 10) return "diverges";
  const told = (left: number) => (left < 1e-3 ? "< 0.001" : String(Number(left.toPrecision(2))));
  return `${told(along)} along, ${told(across)} across`;
}

/** The lengths of the steps of momentum, over those without, when the gradient is ±1 in turn or always 1. */
function answer(gamma: number, sign: 1 | -1): number[] {
  const optimizer = momentum({eta: 1, gamma});
  const w = new Float64Array(1);
  const g = Float64Array.of(1);
  const state = optimizer.init(w);
  const lengths = [0];
  for (let t = 0; t < answered; t++) {
    const before = w[0];
    optimizer.step(w, g, state, t);
    lengths.push(Math.abs(w[0] - before));
    g[0] *= sign;
  }
  return lengths;
}
