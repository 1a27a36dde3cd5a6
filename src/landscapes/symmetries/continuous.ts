import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture, stack} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {type At, curve, guide, path, type Words} from "../../figures/strokes.js";
import {
  apart,
  between,
  changedBy,
  type Factors,
  factorsLoss,
  trainedFactors,
} from "../../lib/experiments/linearFactors/gradientFlow.js";
import {determinant, times} from "../../lib/experiments/linearFactors/linearFactors.js";
import {hill} from "./hill.js";
import {matrixRow} from "./matrixRow.js";

const reach = 2;
const points = 48;
/** The corners of the polygon that is drawn for what U makes of a circle. */
const corners = 72;
/** Nearer to 0 than this is no determinant of a U that has an inverse worth the name. */
const least = 1e-6;
const trained = trainedFactors().at(-1)!;
const before = {...trained, product: times(trained.W2, trained.W1)};
const unit = [1, 0, 0, 1];
/** The lowest hill with words in it. */
const hillOfWords = 0.5;
/** The room above the map for its numbers, in pixels; half the length of a tick, in units of the map. */
const numbers = 46;
const tick = 0.08;

/** Two linear layers, multiplied by a matrix and its inverse: both change, their product and the loss do not. */
export default defineFigure({
  id: "continuous",
  parameters: {
    u1: point({
      label: "first column of U",
      value: [-0.7, -0.3],
      bounds: [
        [-reach, reach],
        [-reach, reach],
      ],
    }),
    u2: point({
      label: "second column of U",
      value: [0.9, -1.2],
      bounds: [
        [-reach, reach],
        [-reach, reach],
      ],
    }),
  },
  compute({u1, u2}) {
    const U = [u1[0], u2[0], u1[1], u2[1]];
    const hasInverse = Math.abs(determinant(U)) > least;
    const changed = hasInverse ? changedBy(trained, U) : undefined;
    return {
      U,
      changed: {W2: times(trained.W2, U), W1: changed?.W1, product: changed && times(changed.W2, changed.W1)},
      away: changed && apart(trained, changed),
      lossChange: changed && Math.abs(factorsLoss(changed) - factorsLoss(trained)),
      straight: changed && straightTo(changed),
    };
  },
}).shown({
  picture: stack(
    beside(
      0.3,
      picture({wide: 250, stacked: 258}, ({values: {u1, u2}}, size, kept) => {
        // Equal units across and up.
        const [wide, tall] = [size.width, size.height - numbers];
        const x = reach * Math.max(1, wide / tall);
        const y = reach * Math.max(1, tall / wide);
        const axes = {
          ...size,
          margin: 0,
          marginTop: numbers,
          x: {domain: [-x, x], axis: null},
          y: {domain: [-y, y], axis: null},
        } as const;
        const ticks = [-1, 1].map(at => `${at}`.replace("-", "−"));
        return panel(kept, "columns", axes, {
          drawn: (a, b) => [
            path(curve(corners + 1, madeOfCircle(u1, u2), a, b), {
              stroke: "var(--ink-soft)",
              fill: "var(--panel)",
              width: 1.5,
            }),
            path(rule("x", 0, [-9, 9], a, b), guide),
            path(rule("y", 0, [-9, 9], a, b), guide),
            ...[-1, 1].flatMap(at => [
              path(rule("x", at, [-tick, tick], a, b), guide),
              path(rule("y", at, [-tick, tick], a, b), guide),
            ]),
            path(
              curve(2, i => (i ? [9 * u1[0], 9 * u1[1]] : [-9 * u1[0], -9 * u1[1]]), a, b),
              {stroke: "var(--warning)", width: 1.25, dash: "3 4"},
            ),
            path(
              curve(2, i => (i ? [u1[0], u1[1]] : [0, 0]), a, b),
              {stroke: "var(--gamma)", width: 3},
            ),
            path(
              curve(2, i => (i ? [u2[0], u2[1]] : [0, 0]), a, b),
              {stroke: "var(--beta)", width: 3},
            ),
          ],
          words: [
            {x: -x, y, dx: 8, dy: -26, text: "the columns of U", bold: true},
            {x: -x, y, dx: 8, dy: -6, text: `u₁ = ${pair(u1)}`, color: "var(--gamma)"},
            // Beside u₁ if there is room, else below it.
            {
              ...{x, y, dx: -8, dy: size.width < 240 ? 12 : -6},
              ...{text: `u₂ = ${pair(u2)}`, color: "var(--beta)", anchor: "end"},
            },
            ...[-1, 1].flatMap((at, i): Words[] => [
              {x: at, y: 0, dy: 20, text: ticks[i], anchor: "middle", color: "var(--ink-soft)"},
              {x: 0, y: at, dx: 10, dy: 5, text: ticks[i], color: "var(--ink-soft)"},
            ]),
            {
              x: -x,
              y: -y,
              dx: 8,
              dy: -10,
              text: "u₂ on the dashed line: no inverse",
              color: "var(--warning)",
            },
          ],
        });
      }),
      picture({wide: 250, stacked: 206}, ({data: {changed}}, size, kept) =>
        matrixRow(kept, size, before, changed),
      ),
    ),
    picture({wide: 230, stacked: 210}, ({data: {straight, away, lossChange}}, size, kept) => {
      const highest = Math.max(0.5, ...(straight ?? []));
      const axes = {
        ...size,
        ...plainMargins,
        x: {
          domain: [0, 1],
          label:
            size.width < 500
              ? "from trained (0) to changed (1)"
              : "straight from the trained weights (0) to the changed ones (1)",
          ticks: 5,
        },
        y: {domain: [0, 1.1 * highest], label: "loss", ticks: 3},
      };
      return panel(kept, "loss", axes, {
        drawn: (x, y) =>
          straight
            ? [
                ...hill(straight, 1.1 * highest, x, y),
                path(
                  curve(points + 1, i => [i / points, straight[i]], x, y),
                  {stroke: "var(--warning)", width: 2, dash: "6 5"},
                ),
                path(rule("y", factorsLoss(trained), [0, 1], x, y), {stroke: "var(--good)", width: 3.5}),
              ]
            : [],
        words: straight
          ? waysOf(Math.max(...straight))
          : [
              {
                x: 0.5,
                y: 0.5 * highest,
                text: "without U⁻¹ there are no changed weights to go to",
                anchor: "middle",
                color: "var(--ink-soft)",
              },
            ],
        headlines:
          away === undefined || lossChange === undefined
            ? [{number: "no inverse", color: "var(--warning)"}]
            : [
                {number: short(away), text: "is how far the weights went", color: "var(--ink)"},
                {
                  number: short(lossChange),
                  text:
                    size.width < 500
                      ? "change of the loss"
                      : "is how much the loss changed: along the orbit it is flat",
                  color: "var(--good)",
                },
              ],
      });
    }),
  ),
  sight: [],
  handles: [
    {
      label: "u₁",
      plot: 0,
      name: "right",
      at: ({values}) => [values.u1[0], values.u1[1]],
      move: ({x, y}) => ({u1: [x, y]}),
    },
    {
      label: "u₂",
      plot: 0,
      name: "right",
      at: ({values}) => [values.u2[0], values.u2[1]],
      move: ({x, y}) => ({u2: [x, y]}),
    },
  ],
  presets: [
    {words: "U = 1", set: () => ({u1: [1, 0], u2: [0, 1]})},
    {words: "scale", set: () => ({u1: [2, 0], u2: [0, 0.5]})},
    {words: "exchange", set: () => ({u1: [0, 1], u2: [1, 0]})},
  ],
  summary: ({data: {U, away, lossChange}}) =>
    away === undefined || lossChange === undefined
      ? "The two columns lie on one line: U has no inverse."
      : `det U = ${short(determinant(U))}: the eight weights are ${short(away)} from the trained ones, and the loss has changed by ${short(lossChange)}.`,
  table: ({data: {U, changed}}) => ({
    columns: ["row, column", "U", "W₂ before", "W₂U", "W₁ before", "U⁻¹W₁", "product before", "product"],
    rows: unit.map((_, i) => [
      `${Math.floor(i / 2) + 1}, ${(i % 2) + 1}`,
      U[i],
      trained.W2[i],
      changed.W2[i],
      trained.W1[i],
      changed.W1?.[i] ?? "none",
      before.product[i],
      changed.product?.[i] ?? "none",
    ]),
  }),
  slides: [
    {words: "Both layers change, their product does not", set: {}},
    {words: "Scaling is one of them", set: {u1: [2, 0], u2: [0, 0.5]}},
    {words: "Exchanging neurons is another", set: {u1: [0, 1], u2: [1, 0]}},
  ],
  exercises: {
    far: {
      progress: ({data: {away}}) => ({
        done: away !== undefined && away > 20,
        words: away === undefined ? "U has no inverse." : `The weights went ${short(away)}.`,
      }),
      solution: {u1: [0.05, 0], u2: [0, 1]},
    },
  },
});

/** A column of U in writing. */
function pair(column: readonly number[]): string {
  return `(${column.map(x => x.toFixed(2).replace("-", "−")).join(", ")})`;
}

/** What U makes of the circle of radius 1: an ellipse, or a line where U has no inverse. */
function madeOfCircle(u1: readonly number[], u2: readonly number[]): At {
  return i => {
    const turn = (2 * Math.PI * i) / corners;
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    return [c * u1[0] + s * u2[0], c * u1[1] + s * u2[1]];
  };
}

/** What the two ways to the changed weights are; of a hill only where there is one that holds the words. */
function waysOf(top: number): Words[] {
  const middle = {x: 0.5, bold: true, anchor: "middle"} as const;
  return [
    {...middle, y: 0, text: "along the orbit: flat", color: "var(--good)", dy: -8},
    ...(top > hillOfWords
      ? [{...middle, y: top / 2, text: "straight: over a hill", color: "var(--warning)"}]
      : []),
  ];
}

/** The loss at even places of the straight line from the trained weights to others. */
function straightTo(changed: Factors): number[] {
  return Array.from({length: points + 1}, (_, i) => factorsLoss(between(trained, changed, i / points)));
}
