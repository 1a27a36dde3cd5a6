import {defineFigure, type Place} from "../../controls/frame/definition.js";
import {toggle} from "../../controls/parameters/choice.js";
import {type Coordinates, point} from "../../controls/parameters/point.js";
import {count, quantity, seed} from "../../controls/parameters/quantity.js";
import {arrow} from "../../figures/arrows.js";
import {short} from "../../figures/format.js";
import {bowlLevels, type Land, type Rectangle} from "../../figures/landscape.js";
import {fitted, map, mapHeight} from "../../figures/map.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture, type Size} from "../../figures/picture.js";
import {curve, dots, path, type Words} from "../../figures/strokes.js";
import {lineInputs, tenPoints, tenPointsLine} from "../../lib/experiments/tenPoints/points.js";
import {leastSquares} from "../../lib/objectives/data/leastSquares.js";
import {type LineFit, lineFit} from "../../lib/objectives/data/lineFit.js";
import {createGenerator} from "../../lib/random/generator.js";
import {batchCovarianceShare, gradientMoments} from "../../lib/theory/batchCovariance.js";
import {meanGradient, sampleBatches} from "../../lib/theory/batchSample.js";

const N = tenPoints.length;
const draws = 200;
const dataWindow: Rectangle = {x: [-2.4, 2.4], y: [-3.2, 4.2]};
const plane: Rectangle = {x: [-1.9, 1.7], y: [-1.5, 1.9]};
/** Where the line through the ten points is best. */
const best = lineFit(
  tenPoints.map(([x]) => x),
  tenPoints.map(([, y]) => y),
).minimum;
const lit = "var(--warning)";
const proposed = "var(--gradient-descent)";

/** A line through ten points, and the steps that batches of them propose to it. */
export default defineFigure({
  id: "batch-unbiased",
  parameters: {
    B: count({symbol: "B", label: "batch size", value: 3, min: 1, max: N}),
    eta: quantity({symbol: "η", label: "step size", value: 0.4, min: 0.02, max: 0.6, step: 0.01}),
    replacement: toggle({label: "with replacement", value: false}),
    seed: seed(12),
    w: point({label: "the line", value: [...tenPointsLine], bounds: [plane.x, plane.y]}),
    points: point({
      label: "data points",
      value: tenPoints.flat(),
      bounds: tenPoints.flatMap(() => [dataWindow.x, dataWindow.y]),
    }),
    drawn: count({label: "batches drawn", value: 100, min: 1, max: draws}),
  },
  compute({B, replacement, seed, w, points}) {
    const xs = points.filter((_, i) => i % 2 === 0);
    const ys = points.filter((_, i) => i % 2 === 1);
    const line = leastSquares({X: lineInputs(xs), y: ys});
    const at = Float64Array.from(w);
    const {mean: full, covariance} = gradientMoments(line, at);
    const generator = createGenerator(seed, "batches");
    return {
      fit: lineFit(xs, ys),
      full,
      ...sampleBatches(line, at, {batchSize: B, replacement, draws, generator}),
      /** The mean square by which a batch of this size misses the full gradient. */
      variance: batchCovarianceShare({count: N, batch: B, replacement}) * (covariance[0] + covariance[3]),
    };
  },
}).shown({
  picture: beside(
    0.42,
    picture(350, ({values: {points, w, B, drawn}, data: {batches}}, size, kept) => {
      const batch = batches.subarray((drawn - 1) * B, drawn * B);
      const axes = {
        ...size,
        ...plainMargins,
        x: {domain: [...dataWindow.x], label: "x", ticks: 5},
        y: {domain: [...dataWindow.y], label: "y", ticks: 5},
      };
      return panel(kept, "data", axes, {
        drawn: (x, y) => {
          const line = (a: number) => [a, w[0] + w[1] * a] as const;
          const place = (i: number) => [points[2 * i], points[2 * i + 1]] as const;
          const members = [...new Set(batch)];
          const times = (i: number) => batch.filter(member => member === i).length;
          return [
            path(
              curve(2, i => line(dataWindow.x[i]), x, y),
              {stroke: "var(--ink)", width: 2},
            ),
            ...members.map(i =>
              path(
                curve(2, end => (end ? place(i) : line(points[2 * i])), x, y),
                {stroke: lit, width: 1.5 + 1.5 * times(i), opacity: 0.75},
              ),
            ),
            path(
              dots(members.length, k => place(members[k]), x, y),
              {stroke: lit, width: 25},
            ),
          ];
        },
        words: [
          {
            x: dataWindow.x[0],
            y: dataWindow.y[1],
            text: `batch ${drawn}`,
            color: lit,
            bold: true,
            dx: 10,
            dy: 20,
          },
        ],
      });
    }),
    picture(mapHeight(plane, 300, 370), ({values, data}, size, kept) => {
      const {w, B, drawn, eta} = values;
      const {gradients, full} = data;
      const mean = meanGradient(gradients, 2, drawn);
      const tip = (g: ArrayLike<number>, k = 0) =>
        [w[0] - eta * g[2 * k], w[1] - eta * g[2 * k + 1]] as const;
      const from = [w[0], w[1]] as const;
      return map(kept, "plane", landOf(data.fit), plane, size, {
        drawn: (x, y) => {
          let bundle = "";
          for (let k = 0; k < drawn; k++) bundle += curve(2, end => (end ? tip(gradients, k) : from), x, y);
          return [
            path(bundle, {stroke: proposed, width: 1, opacity: 0.3}),
            path(
              dots(drawn, k => tip(gradients, k), x, y),
              {stroke: proposed, width: 4.5, opacity: 0.7},
            ),
            path(arrow(from, tip(full), x, y), {stroke: "var(--gradient)", width: 7}),
            path(arrow(from, tip(gradients, drawn - 1), x, y), {stroke: lit, width: 3}),
            path(arrow(from, tip(mean), x, y), {stroke: "var(--ink)", width: 2.5, dash: "5 4"}),
          ];
        },
        words: wordsOn(
          size,
          B,
          drawn,
          short(missed(mean, full)),
          short(missed(gradients.subarray(2 * drawn - 2), full)),
        ),
      });
    }),
  ),
  time: {parameter: "drawn", last: () => draws},
  sight: ["B"],
  more: ["eta", "replacement", "seed"],
  handles: [
    ...tenPoints.map((_, i) => dataHandle(i)),
    {
      label: "the line",
      name: "left",
      plot: 1,
      at: ({values}) => [values.w[0], values.w[1]],
      move: ({x, y}) => ({w: [x, y]}),
    },
  ],
  click: ({x, y, plot}) => (plot === 1 ? {w: [x, y]} : undefined),
  summary: ({values: {B, drawn}, data: {full, gradients, variance}}) =>
    `The full gradient is ${short(Math.hypot(...full))} long. Batch ${drawn}, of ${B}, misses it by ${short(missed(gradients.subarray(2 * drawn - 2), full))}; the mean of ${drawn} by ${short(missed(meanGradient(gradients, 2, drawn), full))} (expected: ${short(Math.sqrt(variance / drawn))}).`,
  table: ({values: {B, drawn}, data: {batches, gradients}}) => ({
    columns: ["batch", "examples", "∂f/∂w₁", "∂f/∂w₂"],
    rows: Array.from({length: drawn}, (_, k) => [
      k + 1,
      [...batches.subarray(k * B, (k + 1) * B)].map(i => i + 1).join(" "),
      gradients[2 * k],
      gradients[2 * k + 1],
    ]),
  }),
  numbers: {
    title: "The formula with its numbers",
    lines({values: {B, drawn, w, eta}, data: {batches, gradients, full}}) {
      const batch = [...batches.subarray((drawn - 1) * B, drawn * B)].map(i => i + 1).sort((a, b) => a - b);
      const g = gradients.subarray(2 * drawn - 2, 2 * drawn);
      return [
        `ℬ = {${batch.join(", ")}}`,
        `∇L_ℬ = (${short(g[0])}, ${short(g[1])})        ∇L of all data = (${short(full[0])}, ${short(full[1])})`,
        ...["w₁", "w₂"].map(
          (name, i) =>
            `${name} ← ${name} − η·∂L_ℬ/∂${name} = ${short(w[i])} − ${short(eta)}·(${short(g[i])}) = ${short(w[i] - eta * g[i])}`,
        ),
      ];
    },
  },
  slides: [
    {words: "Every batch is wrong", set: {drawn: 1, B: 1}},
    {words: "On average they are right", set: {drawn: draws, B: 1}},
    {words: "At the minimum the noise stays", set: {w: [...best]}},
  ],
  exercises: {
    minimum: {
      progress: ({values: {B}, data: {full, variance}}) => ({
        done: Math.hypot(...full) < 0.05 && B === 1,
        words: `The full gradient is ${short(Math.hypot(...full))} long, B = ${B}; a batch gradient is typically ${short(Math.sqrt(variance))} off.`,
      }),
      solution: {B: 1, w: [...best]},
    },
  },
});

/** The ring around one of the points. */
function dataHandle(i: number) {
  type WithPoints = {readonly values: {readonly points: Coordinates}};
  return {
    label: `data point ${i + 1}`,
    name: "none",
    at: ({values: {points}}: WithPoints) => [points[2 * i], points[2 * i + 1]] as const,
    move: ({x, y}: Place, {values: {points}}: WithPoints) => ({points: points.toSpliced(2 * i, 2, x, y)}),
  } as const;
}

/** How far the first gradient of a list is from another one. */
function missed(g: ArrayLike<number>, full: ArrayLike<number>): number {
  return Math.hypot(g[0] - full[0], g[1] - full[1]);
}

/** The loss over the plane of intercept and slope. */
function landOf({minimum, hessian}: LineFit): Land {
  const loss = (a: number, b: number) => {
    const [u, v] = [a - minimum[0], b - minimum[1]];
    return (hessian[0] * u * u + 2 * hessian[1] * u * v + hessian[3] * v * v) / 2;
  };
  return {surface: loss, key: [...minimum, ...hessian].join(" "), levels: bowlLevels(loss)};
}

function wordsOn(size: Size, B: number, drawn: number, mean: string, last: string): Words[] {
  const seen = fitted(plane, size);
  const corner = {x: seen.x[1], y: seen.y[1], anchor: "end", dx: -12} as const;
  const foot = {x: seen.x[1], y: seen.y[0], anchor: "end", dx: -12} as const;
  const large = size.width < 420 ? 18 : 24;
  return [
    {...corner, text: `the mean is off by ${mean}`, size: large, bold: true, dy: large + 4},
    {...corner, text: `the last batch by ${last}`, color: lit, bold: true, dy: large + 24},
    {...foot, text: "all ten points", color: "var(--gradient)", bold: true, dy: -48},
    {
      ...foot,
      text: drawn === 1 ? "1 batch" : `${drawn} batches of ${B}`,
      color: proposed,
      bold: true,
      dy: -30,
    },
    {...foot, text: "dashed: their mean", bold: true, dy: -12},
  ];
}
