import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {count} from "../../controls/parameters/quantity.js";
import {apart} from "../../figures/apart.js";
import {short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {region, rule} from "../../figures/region.js";
import {curve, guide, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {checkEdgeOfStability} from "../../lib/experiments/edgeOfStability/result.js";
import {upTo} from "./upTo.js";

/** The trainings from the smallest η to the largest: a colour and a dash for each. */
const looks = [
  {color: "var(--gamma)", dash: "2 3"},
  {color: "var(--good)", dash: "7 3"},
  {color: "var(--beta)", dash: "12 3 2 3"},
  {color: "var(--eta)", dash: undefined},
] as const;
const lookOf = (i: number, of: number) => looks[(i + Math.max(0, looks.length - of)) % looks.length];

/** The sharpness of a network along its training, for several step sizes: it climbs to 2/η and stays. */
export default defineFigure({
  id: "edge-of-stability",
  parameters: {
    scale: choice({
      label: "at the left",
      value: "ratio",
      options: {ratio: "sharpness · η/2", sharpness: "sharpness"},
    }),
    step: count({label: "step", value: 100_000, min: 0, max: 100_000}),
  },
  files: {
    trainings: {
      name: "edgeOfStability.json",
      check: (json: unknown) => checkEdgeOfStability(json, "edgeOfStability.json", ""),
    },
  },
  compute({scale}, {files: {trainings}}) {
    const {settings, dimension} = trainings;
    return {
      settings,
      dimension,
      last: settings.steps,
      trainings: trainings.trainings.map(({sharpness, ...training}) => ({
        ...training,
        sharpness,
        shown: sharpness.map(value => (scale === "ratio" ? (value * training.eta) / 2 : value)),
        level: scale === "ratio" ? 1 : 2 / training.eta,
      })),
    };
  },
}).shown({
  picture: beside(
    0.62,
    picture({wide: 370, stacked: 280}, ({values, data: {trainings, last}}, size, kept) => {
      const ratio = values.scale === "ratio";
      const step = Math.min(values.step, last);
      const most = 1.18 * Math.max(1.3, ...trainings.flatMap(({shown, level}) => [...shown, level]));
      const axes = {
        ...size,
        ...plainMargins,
        marginRight: 58,
        x: {domain: [0, last], label: "step", ticks: 5},
        y: {
          domain: [0, most],
          label: ratio ? "sharpness · η/2" : "sharpness, the largest curvature",
          ticks: 5,
        },
      };
      const ends = trainings.map(({eta, step: at, shown}, i) => ({
        y: shown[upTo(at, step) - 1],
        text: `η = ${eta}`,
        color: lookOf(i, trainings.length).color,
      }));
      return panel(kept, "sharpness", axes, {
        drawn: (x, y) => [
          ...(ratio
            ? [
                region(
                  2,
                  i => [i * last, 1],
                  i => [i * last, most],
                  x,
                  y,
                  "var(--warning)",
                  0.1,
                ),
                path(rule("y", 1, [0, last], x, y), {stroke: "var(--warning)", width: 2.25}),
              ]
            : trainings.map(({level}, i) =>
                path(rule("y", level, [0, last], x, y), {
                  stroke: lookOf(i, trainings.length).color,
                  width: 1.25,
                  dash: "4 4",
                }),
              )),
          ...trainings.map(({step: at, shown}, i) =>
            path(
              curve(upTo(at, step), k => [at[k], shown[k]], x, y),
              {
                stroke: lookOf(i, trainings.length).color,
                dash: lookOf(i, trainings.length).dash,
                width: 2.5,
              },
            ),
          ),
        ],
        over: (x, y) => [
          ...trainings.map(({step: at, shown}, i) =>
            mark(
              "circle",
              [x(at[upTo(at, step) - 1]), y(shown[upTo(at, step) - 1])],
              5,
              lookOf(i, trainings.length).color,
            ),
          ),
        ],
        words: (_, y) => [
          ...(ratio
            ? ([
                {
                  x: last,
                  y: most,
                  text: "1: the edge",
                  size: 26,
                  bold: true,
                  color: "var(--warning)",
                  anchor: "end",
                  dx: -8,
                  dy: 30,
                },
                {
                  x: last,
                  y: most,
                  text: "above it a parabola would diverge",
                  color: "var(--warning)",
                  anchor: "end",
                  dx: -8,
                  dy: 50,
                },
              ] as const)
            : ([
                {x: last, y: most, text: "dashed: 2/η of each", bold: true, anchor: "end", dx: -8, dy: 18},
              ] as const)),
          ...apart(ends.map(end => ({...end, pixel: y(end.y)}))).map(
            ({y, text, color, dy}): Words => ({x: step, y, text, color, bold: true, dx: 9, dy: dy + 4}),
          ),
        ],
      });
    }),
    picture({wide: 370, stacked: 210}, ({values, data: {trainings, last}}, size, kept) => {
      const step = Math.min(values.step, last);
      const all = trainings.flatMap(({loss}) => loss.slice(1));
      const domain = [0.8 * Math.min(...all), 1.5 * Math.max(...all)] as const;
      const axes = {
        ...size,
        ...plainMargins,
        marginRight: 26,
        x: {domain: [0, last], label: "step", ticks: 4},
        y: {
          type: "log",
          domain: [...domain],
          label: "training loss",
          ticks: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2].filter(tick => tick > domain[0] && tick < domain[1]),
          tickFormat: String,
        },
      } as const;
      return panel(kept, "loss", axes, {
        drawn: (x, y) => [
          ...trainings.map(({step: at, loss}, i) =>
            path(
              curve(upTo(at, step), k => [at[k], loss[k]], x, y),
              {
                stroke: lookOf(i, trainings.length).color,
                dash: lookOf(i, trainings.length).dash,
                width: 1.75,
              },
            ),
          ),
          path(rule("x", step, [...domain], x, y), {...guide, dash: "3 4"}),
        ],
        words: [
          {
            x: last,
            y: domain[1],
            text: "the loss goes on falling,",
            bold: true,
            size: size.width < 260 ? 14 : 18,
            anchor: "end",
            dx: -6,
            dy: 22,
          },
          {x: last, y: domain[1], text: "not at every step any more", anchor: "end", dx: -6, dy: 42},
        ],
      });
    }),
  ),
  time: {parameter: "step", last: ({last}) => last},
  sight: ["scale"],
  hover: ({x}, {data}) => ({step: Math.round(Math.min(data.last, Math.max(0, x)))}),
  click: ({x}, {data}) => ({step: Math.round(Math.min(data.last, Math.max(0, x)))}),
  summary: ({values, data: {trainings, dimension, last}}) => {
    const step = Math.min(values.step, last);
    const said = trainings.map(
      ({eta, step: at, sharpness}) => `${short((sharpness[upTo(at, step) - 1] * eta) / 2)} with η = ${eta}`,
    );
    return `A network of ${dimension} weights after ${step} steps: sharpness · η/2 is ${said.join(", ")}.`;
  },
  table: ({data: {trainings}}) => ({
    columns: ["step", ...trainings.flatMap(({eta}) => [`sharpness, η = ${eta}`, `loss, η = ${eta}`])],
    rows: trainings[0].step.map((step, k) => [
      step,
      ...trainings.flatMap(({sharpness, loss}) => [sharpness[k] ?? "diverged", loss[k] ?? "diverged"]),
    ]),
  }),
  slides: [
    {
      words: "The valley becomes steeper until the step is at its edge, and stays there: the two largest",
      set: {},
    },
    {words: "Each step size has an edge of its own, 2/η", set: {scale: "sharpness"}},
  ],
});
