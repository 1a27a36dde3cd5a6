import {defineFigure} from "../../controls/frame/definition.js";
import {toggle} from "../../controls/parameters/choice.js";
import {count, seed} from "../../controls/parameters/quantity.js";
import {ellipse} from "../../figures/ellipse.js";
import {short} from "../../figures/format.js";
import {fitted} from "../../figures/map.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {remembered} from "../../figures/remembered.js";
import {curve, dots, guide, path, type Scale} from "../../figures/strokes.js";
import {lineInputs, tenPoints, tenPointsLine} from "../../lib/experiments/tenPoints/points.js";
import {varianceShare} from "../../lib/experiments/tenPoints/varianceShare.js";
import {leastSquares} from "../../lib/objectives/data/leastSquares.js";
import {createGenerator} from "../../lib/random/generator.js";
import {batchCovarianceShare, gradientMoments} from "../../lib/theory/batchCovariance.js";
import {sampleBatches} from "../../lib/theory/batchSample.js";

const N = tenPoints.length;
const draws = 400;
const sizes = tenPoints.map((_, i) => i + 1);
const line = leastSquares({X: lineInputs(tenPoints.map(([x]) => x)), y: tenPoints.map(([, y]) => y)});
const w = Float64Array.from(tenPointsLine);
const {mean: full, covariance} = gradientMoments(line, w);
/** The deviations shown reach this far either way. */
const reach = 2.3 * Math.sqrt(Math.max(covariance[0], covariance[3]));
/** The least share that the logarithmic axis shows. */
const least = 0.008;

const ways = [
  {replacement: true, color: "var(--beta)", dash: "7 4", name: "with replacement: 1/B"},
  {replacement: false, color: "var(--gradient)", dash: undefined, name: "without"},
] as const;

const sampleOf = (batchSize: number, replacement: boolean, seed: number) =>
  ({batchSize, replacement, draws, generator: createGenerator(seed, "batches")}) as const;
const predicted = (replacement: boolean) => (batch: number) =>
  batchCovarianceShare({count: N, batch, replacement});
/** What is left at each B is measured once for a seed: it does not follow the sliders. */
const measuredShares = remembered((seed: number) =>
  ways.map(({replacement}) => sizes.map(B => varianceShare(line, w, sampleOf(B, replacement, seed)))),
);

/** The cloud of batch gradients around the full one, and how much of its variance is left at each B. */
export default defineFigure({
  id: "batch-variance",
  parameters: {
    B: count({symbol: "B", label: "batch size", value: 4, min: 1, max: N}),
    replacement: toggle({label: "with replacement", value: true}),
    seed: seed(12),
  },
  compute({B, replacement, seed}) {
    const {gradients} = sampleBatches(line, w, sampleOf(B, replacement, seed));
    return {
      deviations: gradients.map((g, i) => g - full[i % 2]),
      share: predicted(replacement)(B),
      measured: measuredShares(seed),
    };
  },
}).shown({
  picture: beside(
    0.44,
    picture(350, ({values: {B, replacement}, data: {deviations, share}}, size, kept) => {
      const inner = {
        width: size.width - plainMargins.marginLeft - plainMargins.marginRight,
        height: size.height - plainMargins.marginTop - plainMargins.marginBottom,
      };
      const seen = fitted({x: [-reach, reach], y: [-reach, reach]}, inner);
      const axes = {
        ...size,
        ...plainMargins,
        x: {domain: [...seen.x], label: "∂/∂w₁: batch − full", ticks: 5},
        y: {domain: [...seen.y], label: "∂/∂w₂: batch − full", ticks: 5},
      };
      const ring = (left: number, x: Scale, y: Scale) => {
        const corners = ellipse(
          covariance.map(entry => entry * left),
          2,
        );
        return curve(corners.length, i => corners[i], x, y);
      };
      const corner = {x: seen.x[1], y: seen.y[1], anchor: "end", dx: -6} as const;
      return panel(kept, "cloud", axes, {
        drawn: (x, y) => [
          path(
            dots(draws, k => [deviations[2 * k], deviations[2 * k + 1]], x, y),
            {stroke: "var(--gradient-descent)", width: 4.5, opacity: 0.55},
          ),
          path(ring(1, x, y), {...guide, width: 1.5, dash: "1 4"}),
          ...ways.map(way =>
            path(ring(predicted(way.replacement)(B), x, y), {
              stroke: way.color,
              dash: way.dash,
              width: way.replacement === replacement ? 3 : 1.5,
            }),
          ),
        ],
        words: [
          {...corner, text: `×${short(Math.sqrt(share))}`, size: 28, bold: true, dy: 30},
          {...corner, text: "the width of B = 1", dy: 48},
          {
            x: 0,
            y: -2 * Math.sqrt(covariance[3]),
            text: "B = 1",
            anchor: "middle",
            color: "var(--ink-soft)",
            dy: 16,
          },
        ],
      });
    }),
    picture(350, ({values: {B, replacement}, data}, size, kept) => {
      const axes = {
        ...size,
        ...plainMargins,
        marginRight: 74,
        x: {
          type: "log",
          domain: [0.9, N * 1.04],
          label: "batch size B",
          ticks: [1, 2, 3, 5, 10],
          tickFormat: String,
        },
        y: {
          type: "log",
          domain: [least, 1.4],
          label: "variance that is left",
          ticks: [0.01, 0.03, 0.1, 0.3, 1],
          tickFormat: String,
        },
      } as const;
      return panel(kept, "law", axes, {
        drawn: (x, y) =>
          ways.flatMap(({replacement, color, dash}, way) => {
            const left = data.measured[way];
            const law = (i: number) => [i + 1, Math.max(predicted(replacement)(i + 1), least / 2)] as const;
            return [
              path(curve(N, law, x, y), {stroke: color, width: 2, dash}),
              path(
                dots(replacement ? N : N - 1, i => [i + 1, left[i]], x, y),
                {stroke: color, width: 7},
              ),
            ];
          }),
        words: [
          {x: 2, y: predicted(true)(2), text: ways[0].name, color: ways[0].color, bold: true, dx: 12, dy: -8},
          {
            x: 6,
            y: predicted(false)(6),
            text: ways[1].name,
            color: ways[1].color,
            bold: true,
            anchor: "end",
            dx: -9,
            dy: 12,
          },
          {x: N, y: least, text: "0 at B = N", color: ways[1].color, dx: 13, dy: -4},
          {
            x: 1,
            y: least,
            text: `${short(data.share)} of the variance at B = ${B}`,
            bold: true,
            color: replacement ? ways[0].color : ways[1].color,
            dx: 8,
            dy: -14,
          },
        ],
      });
    }),
  ),
  sight: ["B", "replacement"],
  more: ["seed"],
  handles: [
    {
      label: "B",
      name: "above",
      plot: 1,
      along: "x",
      unit: 1,
      at: ({values: {B}, data: {share}}) => [B, Math.max(least, share)],
      move: ({x}) => ({B: x}),
    },
  ],
  click: ({x, plot}) => (plot === 1 ? {B: x} : undefined),
  summary: ({values: {B, replacement}, data: {share, measured}}) =>
    `B = ${B}, ${replacement ? "with" : "without"} replacement: ${short(share)} of the variance of one example is left by the law, ${short(measured[replacement ? 0 : 1][B - 1])} in ${draws} draws. The cloud is ${short(Math.sqrt(share))} times as wide.`,
  table: ({data: {measured}}) => ({
    columns: ["B", "with, predicted", "with, measured", "without, predicted", "without, measured"],
    rows: sizes.map((B, i) => [
      B,
      ...ways.flatMap(({replacement}, way) => [predicted(replacement)(B), measured[way][i]]),
    ]),
  }),
  slides: [
    {words: "With replacement: four times the batch, half the noise", set: {}},
    {words: "Nothing drawn twice: less noise still", set: {replacement: false}},
    {words: "All the data: nothing left", set: {B: N, replacement: false}},
  ],
  exercises: {
    silent: {
      progress: ({data: {share}}) => ({done: share === 0, words: `${short(share)} of the variance is left.`}),
      solution: {B: N, replacement: false},
    },
    hundred: {
      ask: "times smaller",
      answer: () => 1 / Math.sqrt(batchCovarianceShare({count: 1000, batch: 100, replacement: false})),
      tolerance: 0.01,
    },
  },
});
