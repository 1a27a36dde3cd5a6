import {defineFigure} from "../../controls/frame/definition.js";
import {toggle} from "../../controls/parameters/choice.js";
import {count, quantity, seed} from "../../controls/parameters/quantity.js";
import {powerOfTen, short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {region, rule} from "../../figures/region.js";
import {curve, dots, guide, path} from "../../figures/strokes.js";
import {leastSquares} from "../../lib/objectives/data/leastSquares.js";
import {miniBatches} from "../../lib/objectives/data/miniBatches.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {createGenerator} from "../../lib/random/generator.js";
import {run} from "../../lib/run/run.js";
import {meanSquareError} from "../../lib/theory/meanSquareError.js";
import {inputs, mapOf, N, safeShare, sizes, ways} from "./tenPointsEdges.js";

const steps = 80;
const runs = 20;
const start = [Math.SQRT1_2, Math.SQRT1_2];
/** Step sizes up to here are shown, over 2/λmax. */
const most = 1.3;
const errors = [1e-12, 1e6] as const;
/** Labels of 0 lie on the line w = 0 without error: the noise dies out there, and stability alone decides. */
const onOneLine = leastSquares({X: inputs, y: new Float64Array(N)});

/** What becomes of the mean square in the long run, by its factor per step. */
const courseOf = (growth: number) =>
  Math.abs(growth - 1) < 1e-9 ? "stays" : growth > 1 ? "diverges" : "shrinks";
const verdicts = {shrinks: "arrives", stays: "neither", diverges: "diverges"};
const colors = {shrinks: "var(--good)", stays: "var(--ink)", diverges: "var(--warning)"};

/** The largest safe step size at each B, and runs at one of them with their exact mean. */
export default defineFigure({
  id: "smaller-safer",
  parameters: {
    B: count({symbol: "B", label: "batch size", value: 1, min: 1, max: N}),
    share: quantity({label: "η ÷ (2/λₘₐₓ)", value: 0.35, min: 0.02, max: most, step: 0.01}),
    replacement: toggle({label: "with replacement", value: false}),
    seed: seed(12),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  compute({B, share, replacement, seed}) {
    const {lambdaMax, spectralRadius} = mapOf(B, replacement);
    const eta = (2 * share) / lambdaMax;
    const objective = miniBatches(onOneLine, {
      batchSize: B,
      replacement,
      generator: createGenerator(seed, "batches"),
    });
    return {
      eta,
      edge: safeShare(B, replacement),
      growth: spectralRadius(eta),
      mean: meanSquareError(inputs, {batch: B, replacement, eta, start, steps}),
      runs: Array.from({length: runs}, () => {
        const {trajectory, steps: made} = run(gradientDescent({eta}), objective, start, {steps});
        return Float64Array.from(
          {length: made + 1},
          (_, t) => trajectory[2 * t] ** 2 + trajectory[2 * t + 1] ** 2,
        );
      }),
    };
  },
}).shown({
  picture: beside(
    0.5,
    picture(360, ({values: {B, replacement}, data: {edge}}, size, kept) => {
      const axes = {
        ...size,
        ...plainMargins,
        x: {
          type: "log",
          domain: [0.9, N * 1.1],
          label: "batch size B",
          ticks: [1, 2, 3, 5, 10],
          tickFormat: String,
        },
        y: {domain: [0, most], label: "η ÷ (2/λₘₐₓ)", ticks: 5},
      } as const;
      const at = (drawing: boolean) => (i: number) => [sizes[i], safeShare(sizes[i], drawing)] as const;
      return panel(kept, "edges", axes, {
        drawn: (x, y) => [
          region(N, at(replacement), i => [sizes[i], most], x, y, "var(--warning)", 0.12),
          path(rule("y", 1, [1, N], x, y), {...guide, dash: "2 3"}),
          ...ways.map(({replacement: drawing, color, dash}) =>
            path(curve(N, at(drawing), x, y), {
              stroke: color,
              width: drawing === replacement ? 3 : 1.75,
              dash,
            }),
          ),
          path(dots(N, at(replacement), x, y), {
            stroke: replacement ? ways[0].color : ways[1].color,
            width: 7,
          }),
        ],
        words: [
          {
            x: 4,
            y: safeShare(4, true),
            text: "with replacement",
            color: ways[0].color,
            bold: true,
            dx: 8,
            dy: 20,
          },
          {
            x: 3,
            y: safeShare(3, false),
            text: "without",
            color: ways[1].color,
            bold: true,
            anchor: "end",
            dx: -10,
            dy: -4,
          },
          {x: N, y: 1, text: "2/λₘₐₓ, without noise", anchor: "end", dx: -4, dy: -7},
          {x: 1, y: most, text: "the mean square grows", color: "var(--warning)", bold: true, dx: 8, dy: 18},
          {
            x: N,
            y: 0,
            text: `safe up to ${short(edge)} at B = ${B}`,
            size: 20,
            bold: true,
            anchor: "end",
            dx: -4,
            dy: -14,
          },
        ],
        from: [B, replacement],
      });
    }),
    picture(360, ({values: {step}, data: {runs: all, mean, growth}}, size, kept) => {
      const [least, highest] = errors;
      const held = (error: number) => Math.min(highest * 10, Math.max(least / 10, error));
      const axes = {
        ...size,
        ...plainMargins,
        x: {domain: [0, steps], label: "step", ticks: 5},
        y: {
          type: "log",
          domain: [...errors],
          label: "squared distance from the minimum",
          ticks: 6,
          tickFormat: powerOfTen,
        },
      } as const;
      const last = (list: ArrayLike<number>) => Math.min(list.length, step + 1);
      const how = courseOf(growth);
      /** The words stand where the mean does not go: below it if it leaves the picture, and else above. */
      const leaves = !(mean[mean.length - 1] <= highest);
      const corner = {x: 0, y: leaves ? least : highest, dx: 10} as const;
      const down = (line: number) => line + (leaves ? -84 : 0);
      return panel(kept, "errors", axes, {
        drawn: (x, y) => [
          path(all.map(each => curve(last(each), t => [t, held(each[t])], x, y)).join(""), {
            stroke: "var(--gradient-descent)",
            width: 1.25,
            opacity: 0.4,
          }),
          path(
            curve(last(mean), t => [t, held(mean[t])], x, y),
            {stroke: "var(--ink)", width: 3},
          ),
        ],
        words: [
          {
            ...corner,
            text: verdicts[how],
            size: 24,
            bold: true,
            color: colors[how],
            dy: down(26),
          },
          {...corner, text: `the mean (thick) goes ×${short(growth)} per step`, bold: true, dy: down(48)},
          {...corner, text: `thin: ${runs} runs`, color: "var(--gradient-descent)", dy: down(68)},
          ...(held(mean[last(mean) - 1]) > highest
            ? [
                {
                  x: steps,
                  y: highest,
                  text: "the mean leaves the picture ↑",
                  anchor: "end",
                  bold: true,
                  color: "var(--warning)",
                  dx: -4,
                  dy: 18,
                } as const,
              ]
            : []),
        ],
      });
    }),
  ),
  time: {parameter: "step", last: () => steps},
  sight: ["share"],
  more: ["B", "replacement", "seed"],
  marks: {share: ({data: {edge}}) => [{value: edge, label: "edge"}]},
  handles: [
    {
      label: "B and η",
      name: "right",
      at: ({values: {B, share}}) => [B, share],
      move: ({x, y}) => ({B: x, share: y}),
    },
  ],
  click: ({x, y, plot}) => (plot === 0 ? {B: x, share: y} : undefined),
  hover: ({x, plot}) => (plot === 1 ? {step: Math.round(Math.min(steps, Math.max(0, x)))} : undefined),
  summary: ({values: {B, share, replacement}, data: {edge, eta, growth}}) =>
    `B = ${B}, ${replacement ? "with" : "without"} replacement: safe up to ${short(edge)} of 2/λₘₐₓ. At η = ${short(share)} × 2/λₘₐₓ = ${short(eta)} the mean square is multiplied by ${short(growth)} per step: it ${courseOf(growth)}.`,
  table: () => ({
    columns: ["B", "edge ÷ (2/λₘₐₓ), with replacement", "without"],
    rows: sizes.map(B => [B, safeShare(B, true), safeShare(B, false)]),
  }),
  slides: [
    {words: "Below the edge the mean shrinks", set: {}},
    {
      words: "Beyond it the mean grows, though most runs shrink",
      set: {share: Number((safeShare(1, false) * 1.1).toFixed(2))},
    },
    {
      words: "With all the points the same step is safe",
      set: {share: Number((safeShare(1, false) * 1.1).toFixed(2)), B: N},
    },
  ],
  exercises: {
    "one-unsafe": {
      progress: ({values: {B, share}, data: {growth}}) => ({
        done: B === 1 && share < 1 && courseOf(growth) === "diverges",
        words: `B = ${B}, η = ${short(share)} of 2/λₘₐₓ: the mean square is multiplied by ${short(growth)} per step.`,
      }),
      solution: {B: 1, share: 0.9},
    },
  },
});
