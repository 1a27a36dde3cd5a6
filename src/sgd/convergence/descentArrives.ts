import {defineFigure} from "../../controls/frame/definition.js";
import {count} from "../../controls/parameters/quantity.js";
import {powerOfTen, short} from "../../figures/format.js";
import {held, leavingArrow} from "../../figures/logarithmic.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {picture} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, dots, guide, path, type Words} from "../../figures/strokes.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {newton} from "../../lib/optimizers/newton.js";
import {run} from "../../lib/run/run.js";
import {
  basinMarks,
  derivatives,
  functions,
  leastToAndFro,
  startAt,
  stepsToAndFro,
  whichFunction,
  window,
} from "./oneVariable.js";

const steps = 40;
const domain = [1e-12, 1e6] as const;
const floor = 1e-12;

/** Newton's method and gradient descent from the same start: who arrives. */
export default defineFigure({
  id: "descent-arrives",
  parameters: {
    curveOf: whichFunction(),
    x0: startAt(1.5),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  compute({curveOf, x0}) {
    const f = functions[curveOf];
    // Half of what the largest curvature of the window asks for: a step as cautious as in practice.
    const most = Math.max(derivatives(curveOf, 0).curvature, derivatives(curveOf, window[1]).curvature);
    const eta = 0.5 / most;
    return {
      f: f.formula,
      eta,
      runs: {
        gradientDescent: run(gradientDescent({eta}), f, [x0], {steps}),
        newton: run(newton(f), f, [x0], {steps}),
      },
    };
  },
}).shown({
  picture: picture({wide: 340, stacked: 280}, ({values: {step}, data: {runs}}, size, kept) => {
    const axes = {
      ...size,
      ...plainMargins,
      x: {domain: [0, steps], label: "step", ticks: 5},
      y: {
        type: "log",
        domain: [...domain],
        label: "distance from the minimum",
        ticks: [1e-12, 1e-8, 1e-4, 1, 1e4],
        tickFormat: powerOfTen,
      },
    } as const;
    const names = ["gradientDescent", "newton"] as const;
    const at = (name: (typeof names)[number]) => (t: number) =>
      [t, Math.max(floor, held(runs[name].trajectory[t]))] as const;
    /** The points up to the step shown, the first at the floor being the last. */
    const shown = (name: (typeof names)[number]) => {
      const {trajectory} = runs[name];
      const small = trajectory.findIndex(x => Math.abs(x) <= floor);
      return Math.min(step + 1, small < 0 ? trajectory.length : small + 1);
    };
    return panel(kept, "distance", axes, {
      drawn: (x, y) => [
        path(rule("y", 1, [0, steps], x, y), {...guide, opacity: 0.5}),
        ...names.flatMap(name => {
          const {color, dash} = methods[name];
          return [
            path(curve(shown(name), at(name), x, y), {
              stroke: color,
              width: 2.25,
              dash: dash === "none" ? undefined : dash,
            }),
            path(dots(shown(name), at(name), x, y), {stroke: color, width: 6}),
            path(leavingArrow(runs[name].trajectory, shown(name), steps, [floor / 2, domain[1]], x, y), {
              stroke: color,
              width: 3,
            }),
          ];
        }),
      ],
      words: names.map(
        (name, i): Words => ({
          x: steps,
          y: domain[1],
          text: `${methods[name].name}: ${fate(runs[name].trajectory)}`,
          color: methods[name].color,
          anchor: "end",
          bold: true,
          size: size.width < 500 ? 14 : 22,
          dx: -6,
          dy: 26 + 28 * i,
        }),
      ),
    });
  }),
  time: {parameter: "step", last: () => steps},
  sight: ["curveOf", "x0"],
  marks: {x0: ({values}) => basinMarks(values.curveOf)},
  handles: [
    {
      label: "start",
      along: "y",
      at: ({values}) => [0, Math.max(1e-3, Math.abs(values.x0))],
      move: ({y}, {values}) => ({x0: (values.x0 < 0 ? -1 : 1) * y}),
    },
  ],
  summary: ({values: {x0}, data: {f, eta, runs}}) =>
    `${f} from x₀ = ${short(x0)}. Newton’s method: ${fate(runs.newton.trajectory)}. Gradient descent, η = ${short(eta)}: ${fate(runs.gradientDescent.trajectory)}.`,
  table: ({data: {runs}}) => ({
    columns: ["step", "x, Newton", "x, gradient descent"],
    rows: Array.from({length: steps + 1}, (_, t) => {
      const there = runs.newton.trajectory[t];
      return [t, Number.isFinite(there) ? there : "not there any more", runs.gradientDescent.trajectory[t]];
    }),
  }),
  slides: [
    {words: "From 1.5 only gradient descent arrives", set: {}},
    {words: "From 0.9 Newton is there first", set: {x0: 0.9}},
  ],
});

/** What became of a run, by where it was last. */
export function fate(trajectory: Float64Array): string {
  const toAndFro = stepsToAndFro(trajectory);
  if (toAndFro === trajectory.length - 1) return "goes to and fro";
  const before = toAndFro < leastToAndFro ? "" : `to and fro for ${toAndFro} steps, then `;
  const [first, last] = [Math.abs(trajectory[0]), Math.abs(trajectory[trajectory.length - 1])];
  const arrived = trajectory.findIndex(x => Math.abs(x) <= 1e-6);
  if (arrived >= 0)
    return arrived === 0 ? "stands at the minimum" : `${before}six digits in ${arrived} steps`;
  if (!(last <= first)) return `${before}diverges`;
  return `${before}${short(last)} away after ${trajectory.length - 1} steps`;
}
