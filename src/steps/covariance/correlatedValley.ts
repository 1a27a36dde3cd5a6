import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {bowlLevels, type Land} from "../../figures/landscape.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, path, type Scale} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {checkCorrelatedValley} from "../../lib/experiments/correlatedValley/correlatedValley.js";
import {valleyAdam, valleyAt, valleyStarts} from "../../lib/experiments/correlatedValley/valleySteps.js";
import {rotation} from "../../lib/objectives/wrappers/changeOfVariables.js";
import {run} from "../../lib/run/run.js";
import {disc, onRim, reach} from "./disc.js";
import {leavingDisc} from "./leavingDisc.js";

const file = "correlatedValley.json";
/** The starts lie on a circle of radius 1, which is drawn so many times larger. */
const enlarged = 4;
/** Which of the starts around the valley is shown. */
const shownStart = 8;
/** The steps that are drawn: few enough that the wide jumps are seen. */
const drawn = 200;
const own = "var(--ink)";
const adamLook = {stroke: methods.adam.color, width: 2.5};
/** The valley along the axis of w₁. */
function valleyLand(kappa: number): Land {
  const surface = (x: number, y: number) => x * x + kappa * y * y;
  return {
    surface,
    key: `valley ${kappa}`,
    levels: () => bowlLevels(surface)({x: [-reach, reach], y: [-reach, reach]}),
  };
}

/** A valley turned by its axis, and the steps that each method needs in it at every angle. */
export default defineFigure({
  id: "correlated-valley",
  parameters: {
    angle: quantity({label: "angle of the valley", value: 45, min: 0, max: 90, step: 3, unit: "°"}),
    step: count({label: "step", value: drawn, min: 0, max: drawn}),
  },
  files: {valley: {name: file, check: (json: unknown) => checkCorrelatedValley(json, file, "")}},
  compute({angle}, {files: {valley}}) {
    const {kappa, starts} = valley.settings;
    const now = valley.angles.reduce((best, each) =>
      Math.abs(each.angle - angle) < Math.abs(best.angle - angle) ? each : best,
    );
    const start = valleyStarts(now.angle, starts)[shownStart % starts];
    const inValley = valleyStarts(0, starts)[shownStart % starts];
    return {
      valley,
      now,
      inWeights: run(valleyAdam(now.adam.eta), valleyAt(now.angle, kappa), start, {steps: drawn}),
      inOwnAxes: run(valleyAdam(now.ownAxes.eta), valleyAt(0, kappa), inValley, {steps: drawn}),
    };
  },
}).shown({
  picture: beside(
    0.42,
    picture(
      {wide: 370, stacked: 320},
      ({values: {step}, data: {valley, now, inWeights, inOwnAxes}}, size, kept) => {
        const {kappa, starts} = valley.settings;
        const turn = rotation((now.angle * Math.PI) / 180);
        const [c, s] = [turn.matrix[0], turn.matrix[2]];
        const weights = (k: number) =>
          [inWeights.trajectory[2 * k], inWeights.trajectory[2 * k + 1]] as const;
        const axes = (k: number) => {
          const [a, b] = [inOwnAxes.trajectory[2 * k], inOwnAxes.trajectory[2 * k + 1]];
          return [c * a - s * b, s * a + c * b] as const;
        };
        const large =
          (at: (k: number) => readonly [number, number]) =>
          (k: number): readonly [number, number] => [enlarged * at(k)[0], enlarged * at(k)[1]];
        const last = (steps: number) => Math.min(step, steps);
        return disc(
          kept,
          "valley",
          size,
          {land: valleyLand(kappa), change: turn},
          {
            from: [now, step],
            drawn: (x, y) => [
              ...axisLines(x, y),
              ...walk(large(axes), last(inOwnAxes.steps), own, x, y),
              ...walk(large(weights), last(inWeights.steps), methods.adam.color, x, y),
              startAt(large(weights)(0), x, y),
            ],
            over: (x, y) => [
              ...rimTo(now.angle, x, y),
              ...leavingDisc(large(weights), last(inWeights.steps), adamLook, x, y),
            ],
            words: [
              {x: reach, y: 0, text: "w₁", anchor: "end", dx: -6, dy: 16, bold: true},
              {x: 0, y: reach, text: "w₂", dx: 6, dy: 18, bold: true},
              {
                x: -reach - 0.8,
                y: -reach,
                text: `Adam, η = ${short(now.adam.eta)}`,
                color: methods.adam.color,
                bold: true,
                dy: 5,
              },
              {
                x: -reach - 0.8,
                y: -reach,
                text: `in the valley’s axes, η = ${short(now.ownAxes.eta)}`,
                color: own,
                bold: true,
                dy: 22,
              },
              {x: -reach - 0.8, y: reach, text: `from one of ${starts} starts`, dy: -6},
            ],
          },
        );
      },
    ),
    picture({wide: 370, stacked: 300}, ({data: {valley, now}}, size, kept) => {
      const counts = valley.angles;
      const most = 50 * Math.ceil((1.08 * Math.max(...counts.map(({adam}) => adam.steps))) / 50);
      const axesOptions = {
        ...size,
        ...plainMargins,
        marginRight: 20,
        x: {
          domain: [0, 90],
          label: "angle between the valley and w₁",
          labelAnchor: "center",
          ticks: [0, 15, 30, 45, 60, 75, 90],
          tickFormat: (angle: number) => `${angle}°`,
        },
        y: {
          domain: [0, most],
          label: `steps to 10⁻⁶ of the loss, median of ${valley.settings.starts} starts`,
          ticks: 5,
        },
      } as const;
      const small = size.width < 420;
      const of = (which: "adam" | "ownAxes" | "momentum") => (i: number) =>
        [counts[i].angle, counts[i][which].steps] as const;
      return panel(kept, "counts", axesOptions, {
        from: [valley, now],
        headlines: [
          {number: String(now.adam.steps), text: `steps of Adam at ${now.angle}°`, color: methods.adam.color},
          {
            number: `×${short(now.adam.steps / counts[0].adam.steps)}`,
            text: "of those along an axis",
            color: methods.adam.color,
          },
        ],
        over: (x, y) => [
          path(rule("x", now.angle, [0, most], x, y), {stroke: "var(--rule)", width: 2}),
          path(curve(counts.length, of("ownAxes"), x, y), {stroke: own, width: 2.5}),
          path(curve(counts.length, of("momentum"), x, y), {
            stroke: methods.momentum.color,
            width: 2.5,
            dash: methods.momentum.dash,
          }),
          path(curve(counts.length, of("adam"), x, y), {stroke: methods.adam.color, width: 3}),
        ],
        words: [
          {
            x: 3,
            y: now.ownAxes.steps,
            text: `${small ? "own" : "in the valley’s"} axes ${now.ownAxes.steps}, momentum ${now.momentum.steps}`,
            color: own,
            bold: true,
            dy: small ? 18 : 24,
          },
          {
            x: 3,
            y: 0,
            text: `gradient descent ${now.descent.steps}, above the picture`,
            color: methods.gradientDescent.color,
            dy: -8,
          },
        ],
      });
    }),
  ),
  time: {
    parameter: "step",
    last: ({inWeights, inOwnAxes}) => Math.max(inWeights.steps, inOwnAxes.steps),
  },
  sight: ["angle"],
  handles: [
    {
      label: "turn",
      name: "right",
      at: ({values: {angle}}) => onRim(angle, 0.35),
      move: ({x, y}) => ({angle: nearest((Math.atan2(y, x) * 180) / Math.PI)}),
    },
    {
      label: "angle",
      plot: 1,
      along: "x",
      unit: 3,
      at: ({data: {now}}) => [now.angle, now.adam.steps],
      move: ({x}) => ({angle: nearest(x)}),
    },
  ],
  summary: ({data: {now, valley}}) =>
    `κ = ${short(valley.settings.kappa)}, the valley at ${now.angle}° to w₁; the median of ${valley.settings.starts} starts: Adam ${now.adam.steps} steps at η = ${short(now.adam.eta)}, ${now.ownAxes.steps} in the valley’s own axes, momentum ${now.momentum.steps}, gradient descent ${now.descent.steps}.`,
  table: ({data: {valley}}) => ({
    columns: ["angle", "Adam", "Adam in the valley’s axes", "momentum", "gradient descent"],
    rows: valley.angles.map(({angle, adam, ownAxes, momentum, descent}) => [
      angle,
      adam.steps,
      ownAxes.steps,
      momentum.steps,
      descent.steps,
    ]),
  }),
  slides: [
    {words: "A valley across the axes: Adam creeps", set: {}},
    {words: "Along an axis: Adam is as quick as can be", set: {angle: 0}},
  ],
  exercises: {
    twice: {
      ask: "degrees",
      answer: ({
        data: {
          valley: {angles},
        },
      }) => angles.find(({adam}) => adam.steps >= 2 * angles[0].adam.steps)?.angle ?? 45,
      tolerance: 0.01,
    },
  },
});

function nearest(angle: number): number {
  return 3 * Math.round(Math.min(90, Math.max(0, angle)) / 3);
}

function axisLines(x: Scale, y: Scale): Element[] {
  const look = {stroke: "var(--paper)", width: 1.25, opacity: 0.8};
  return (["x", "y"] as const).map(axis => path(rule(axis, 0, [-reach, reach], x, y), look));
}

function walk(
  at: (k: number) => readonly [number, number],
  steps: number,
  color: string,
  x: Scale,
  y: Scale,
): Element[] {
  const line = curve(steps + 1, at, x, y);
  const [a, b] = at(steps);
  return [
    path(line, {stroke: "var(--paper)", width: 4.5, opacity: 0.7}),
    path(line, {stroke: color, width: 2}),
    mark("diamond", [x(a), y(b)], 6, color),
  ];
}

function startAt([a, b]: readonly [number, number], x: Scale, y: Scale): Element {
  return mark("circle", [x(a), y(b)], 6, "var(--paper)", "var(--ink)");
}

/** The quarter of the rim that the valley is turned along. */
function rimTo(angle: number, x: Scale, y: Scale): Element[] {
  const arc = (end: number) => curve(31, i => onRim((end * i) / 30, 0.35), x, y);
  return [
    path(arc(90), {stroke: "var(--rule)", width: 4, cap: "butt"}),
    path(arc(angle), {stroke: "var(--accent)", width: 4, cap: "butt"}),
  ];
}
