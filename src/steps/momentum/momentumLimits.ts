import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import type {Headline} from "../../figures/headline.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {stepAt} from "../../figures/paths.js";
import {beside, picture} from "../../figures/picture.js";
import {region, rule} from "../../figures/region.js";
import {runTable} from "../../figures/runTable.js";
import {curve, dots, guide, path, type Words, within} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {lessard} from "../../lib/objectives/functions/lessard.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import type {History} from "../../lib/run/history.js";
import {run} from "../../lib/run/run.js";

const steps = 60;
const {color} = methods.momentum;
/** What is in sight of the function: the first step from 3.5 goes to −3.4. */
const seen = [-4.2, 4] as const;
const highest = 150;
/** Where the curvature is 1; it is 25 elsewhere. */
const soft = [1, 2] as const;

/** A run of momentum on a convex function of one variable, on its graph and against the step. */
export default defineFigure({
  id: "momentum-limits",
  parameters: {
    x0: quantity({symbol: "x₀", label: "start", value: 3.3, min: -3, max: 3.5}),
    eta: quantity({symbol: "η", label: "step size", value: 1 / 9, min: 0.01, max: 0.16}),
    gamma: quantity({symbol: "γ", label: "damping", value: 4 / 9, min: 0, max: 0.9}),
    step: count({label: "step", value: 40, min: 0, max: steps}),
  },
  compute: ({x0, eta, gamma}) => {
    const history = run(momentum({eta, gamma}), lessard, [x0], {steps});
    return {history, end: endOf(history)};
  },
}).shown({
  picture: beside(
    0.46,
    picture({wide: 340, stacked: 190}, ({values, data: {history}}, size, kept) => {
      const graph = (i: number) => {
        const x = seen[0] + (i / 160) * (seen[1] - seen[0]);
        return [x, lessard.value(Float64Array.of(x))] as const;
      };
      const shown = stepAt(history, values.step);
      const first = Math.max(0, shown - 5);
      const recent = (i: number) => [history.trajectory[first + i], history.values[first + i]] as const;
      const axes = {
        ...size,
        ...plainMargins,
        x: {domain: [...seen], label: "x", ticks: 8},
        y: {domain: [0, highest], label: "f(x), and the last six points", ticks: 4},
      };
      return panel(kept, "graph", axes, {
        drawn: (x, y) => [
          region(
            2,
            i => [soft[i], 0],
            i => [soft[i], highest],
            x,
            y,
            "var(--gamma)",
            0.18,
          ),
          path(curve(161, graph, x, y), {stroke: "var(--ink)", width: 1.75}),
          path(curve(shown - first + 1, recent, x, y), {stroke: color, width: 1.5, dash: "2 2"}),
          ...Array.from({length: shown - first + 1}, (_, i) => recent(i))
            .filter(([a, b]) => a >= seen[0] && a <= seen[1] && b <= highest)
            .map(([a, b]) => mark("circle", [x(a), y(b)], 5, color)),
        ],
        words: [
          {
            x: 1.5,
            y: highest,
            text: "curvature 1",
            anchor: "middle",
            dy: 16,
            color: "var(--gamma)",
            bold: true,
          },
          {x: -1.3, y: highest, text: "curvature 25", anchor: "middle", dy: 16},
          {x: 3.05, y: highest, text: "25", anchor: "middle", dy: 16},
        ],
      });
    }),
    picture({wide: 340, stacked: 220}, ({values, data: {history, end}}, size, kept) => {
      const shown = stepAt(history, values.step) + 1;
      const at = (k: number) => [k, history.trajectory[k]] as const;
      const axes = {
        ...size,
        ...plainMargins,
        marginRight: 84,
        x: {domain: [0, steps], label: "step", ticks: 6},
        y: {domain: [...seen], label: "x at each step", ticks: 6},
      };
      return panel(kept, "steps", axes, {
        drawn: (x, y) => [
          region(
            2,
            i => [i * steps, soft[0]],
            i => [i * steps, soft[1]],
            x,
            y,
            "var(--gamma)",
            0.18,
          ),
          path(rule("y", 0, [0, steps], x, y), {...guide, opacity: 0.5}),
          path(curve(shown, at, x, y), {stroke: color, width: 1}),
        ],
        over: (x, y) => [path(dots(shown, within([0, steps], seen, at), x, y), {stroke: color, width: 5})],
        words: [
          ...(end.kind === "cycle" && values.step >= steps / 3 ? pointWords(end.points) : []),
          ...(size.width < 400
            ? []
            : [{x: steps, y: 1.5, text: "curvature 1", color: "var(--gamma)", dx: 6, dy: 5} as const]),
        ],
        headlines: [verdict(end)],
      });
    }),
  ),
  time: {parameter: "step", last: ({history}) => history.steps},
  sight: ["x0", "eta"],
  more: ["gamma"],
  marks: {
    x0: () => [{value: 3, label: "3.0"}],
    eta: () => [{value: 1 / 9, label: "1/9"}],
    gamma: () => [{value: 4 / 9, label: "4/9"}],
  },
  handles: [
    {
      label: "start",
      name: "left",
      along: "x",
      at: ({values}) => [values.x0, lessard.value(Float64Array.of(values.x0))],
      move: ({x}) => ({x0: x}),
    },
  ],
  click: ({x, plot}) => (plot === 0 ? {x0: x} : undefined),
  hover: ({x, plot}) => (plot === 1 ? {step: Math.round(Math.min(steps, Math.max(0, x)))} : undefined),
  summary: ({values, data: {history, end}}) => {
    const last = [...history.trajectory.slice(-3)].map(short).join(", ");
    const ended =
      end.kind === "diverges" ? "it diverges" : `the last three points of ${history.steps} steps are ${last}`;
    return `From x₀ = ${short(values.x0)} ${ended}. ${end.kind === "arrived" ? "It has arrived at the minimum, 0." : "It is not at the minimum, 0."}`;
  },
  table: ({data}) => runTable(data.history),
  slides: [
    {words: "An orbit that never dies", set: {}},
    {words: "From 3.0 it arrives", set: {x0: 3}},
  ],
});

/** How a run ends: at the minimum, in a cycle of three points, growing, or on its way. */
type End =
  | {readonly kind: "arrived" | "diverges" | "moving"}
  | {readonly kind: "cycle"; readonly points: readonly number[]};

function endOf({trajectory, outcome, steps: made}: History): End {
  const last = [...trajectory.slice(-3)];
  if (outcome === "diverged" || Math.max(...last.map(Math.abs)) > 100) return {kind: "diverges"};
  if (Math.max(...last.map(Math.abs)) < 0.01) return {kind: "arrived"};
  const before = [...trajectory.slice(-6, -3)];
  const repeats = made > 6 && last.every((x, i) => Math.abs(x - before[i]) < 1e-2);
  return repeats ? {kind: "cycle", points: last} : {kind: "moving"};
}

function verdict({kind}: End): Headline {
  const number = {
    arrived: "it arrives",
    cycle: "three points, for ever",
    diverges: "it diverges",
    moving: "not there yet",
  }[kind];
  return {number, color: kind === "arrived" ? "var(--good)" : "var(--warning)"};
}

function pointWords(points: readonly number[]): Words[] {
  return points.map(x => ({x: steps, y: x, text: short(x), dx: 6, dy: 5, bold: true}));
}
