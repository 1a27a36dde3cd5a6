import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity, seed} from "../../controls/parameters/quantity.js";
import {ellipse} from "../../figures/ellipse.js";
import {short} from "../../figures/format.js";
import type {Headline} from "../../figures/headline.js";
import {bowlLevels, type Land, type Rectangle} from "../../figures/landscape.js";
import {fitted, map, mapHeight} from "../../figures/map.js";
import {picture} from "../../figures/picture.js";
import {remembered} from "../../figures/remembered.js";
import {curve, dots, path, type Words, within} from "../../figures/strokes.js";
import {noiseFactor} from "../../lib/experiments/momentumNoise/noiseFactor.js";
import {momentumNoiseSettings} from "../../lib/experiments/momentumNoise/settings.js";
import {type PlaneCovariance, settledCloud} from "../../lib/experiments/momentumNoise/settledCloud.js";
import {createGenerator} from "../../lib/random/generator.js";
import {cloudNoise, planeCovariance, runCloud} from "../../lib/run/cloud.js";
import {momentumEdge} from "../../lib/theory/momentumRate.js";

const {lambdas, particles, steps, ...first} = momentumNoiseSettings;
const window: Rectangle = {x: [-2.2, 2.2], y: [-0.93, 0.93]};

const bowl = (x: number, y: number) => (lambdas[0] * x * x + lambdas[1] * y * y) / 2;
const land: Land = {surface: bowl, key: "bowl", levels: bowlLevels(bowl)};
/** Random numbers depend on the seed alone: only what is made of them follows the sliders. */
const normalsOf = remembered((seed: number) => cloudNoise(createGenerator(seed), particles, steps));

/** Many runs that start at the minimum, each with gradient noise of its own, and the ellipse that theory gives them. */
export default defineFigure({
  id: "momentum-noise",
  parameters: {
    eta: quantity({symbol: "η", label: "step size", value: first.eta, min: 0.01, max: 0.6, scale: "log"}),
    gamma: quantity({symbol: "γ", label: "damping", value: first.gamma, min: 0, max: 0.95}),
    batch: count({symbol: "B", label: "batch size", value: first.batch, min: 1, max: 64}),
    direction: quantity({
      label: "direction of the noise",
      value: first.direction,
      min: 0,
      max: 180,
      unit: "°",
      step: 1,
    }),
    seed: seed(20),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  compute({eta, gamma, batch, direction, seed, step}) {
    const noise = noiseFactor(batch, direction);
    const points = cloudAt({eta, gamma, noise, seed, step});
    return {
      points,
      measured: planeCovariance(points),
      predicted: settledCloud(eta, gamma, noise),
      plain: settledCloud(eta, 0, noise),
    };
  },
}).shown({
  picture: picture(mapHeight(window, 200, 400), ({data: {points, predicted, plain}}, size, kept) => {
    const seen = fitted(window, size);
    const at = (i: number) => [points[2 * i], points[2 * i + 1]] as const;
    const outside = particles - countInside(points, seen);
    const rings = [
      ...(plain ? [ringOf(plain, "without momentum", "var(--gradient-descent)", -1)] : []),
      ...(predicted ? [ringOf(predicted, "with momentum", "var(--momentum)", 1)] : []),
    ];
    /** The height at which the names stand: below nearly all points. */
    const pixel = (seen.y[1] - seen.y[0]) / size.height;
    const below = predicted
      ? Math.max(seen.y[0] + 48 * pixel, -0.1 - 3.6 * Math.sqrt(predicted.yy))
      : seen.y[0];
    return map(kept, "cloud", land, window, size, {
      drawn: (x, y) => {
        const cloud = dots(particles, within(seen.x, seen.y, at), x, y);
        return [
          path(cloud, {stroke: "var(--paper)", width: 5, opacity: 0.6}),
          path(cloud, {stroke: "var(--momentum)", width: 3.6, opacity: 0.8}),
          ...rings.flatMap(({corners, foot, color, dash, side}) => [
            path(
              curve(corners.length, i => corners[i], x, y),
              {stroke: color, width: 2.5, dash},
            ),
            path(
              curve(2, i => (i ? [side * nameAt, below] : foot), x, y),
              {stroke: color, width: 1},
            ),
          ]),
        ];
      },
      words: [
        ...rings.map(
          ({name, color, side}): Words => ({
            x: side * nameAt,
            y: below,
            text: name,
            color,
            anchor: "middle",
            bold: true,
            dy: 14,
          }),
        ),
        {x: seen.x[0], y: seen.y[0], text: "ellipses: predicted, two standard deviations", dx: 10, dy: -10},
        ...(outside > 0
          ? [
              {
                x: seen.x[0],
                y: seen.y[1],
                dx: 10,
                // On a phone the headline reaches to the left edge.
                dy: size.width < 500 ? 52 : 24,
                text: `${outside} of ${particles} outside`,
                color: "var(--warning)",
                bold: true,
              } as const,
            ]
          : []),
      ],
      headlines: [verdict(predicted, plain)],
    });
  }),
  time: {parameter: "step", last: () => steps},
  sight: ["eta", "gamma"],
  more: ["batch", "direction", "seed"],
  marks: {eta: () => [{value: momentumEdge(0, lambdas[1]), label: "2/λ₂"}]},
  summary: ({
    data: {
      measured: [xx, , yy],
      predicted,
      plain,
    },
  }) => {
    if (!predicted) return "With this η and γ the runs diverge: there is no cloud to settle in.";
    const descent = plain
      ? `Without momentum it would be ${short(plain.xx)} and ${short(plain.yy)}.`
      : "Without momentum this η is past 2/λ₂, and the runs diverge.";
    return `Measured variance ${short(xx)} along x₁ and ${short(yy)} along x₂, predicted ${short(predicted.xx)} and ${short(predicted.yy)}. ${descent}`;
  },
  table: ({data: {points}}) => ({
    columns: ["x₁", "x₂"],
    rows: Array.from({length: particles}, (_, i) => [points[2 * i], points[2 * i + 1]]),
  }),
  slides: [
    {words: "More momentum, more noise", set: {gamma: 0.9}},
    {words: "Larger batches bring it back", set: {gamma: 0.9, batch: 32}},
  ],
});

function cloudAt({
  eta,
  gamma,
  noise,
  seed,
  step,
}: {
  eta: number;
  gamma: number;
  noise: [number, number, number, number];
  seed: number;
  step: number;
}): Float64Array {
  if (step === 0) return new Float64Array(2 * particles);
  const drawn = normalsOf(seed).subarray(0, 2 * particles * step);
  return runCloud({eta, gamma, lambdas, L: noise, steps: step}, drawn);
}

function countInside(points: Float64Array, {x, y}: Rectangle): number {
  let inside = 0;
  for (let i = 0; i < points.length; i += 2) {
    if (points[i] >= x[0] && points[i] <= x[1] && points[i + 1] >= y[0] && points[i + 1] <= y[1]) inside++;
  }
  return inside;
}

/** How far to the side of the middle the names of the ellipses stand. */
const nameAt = 0.9;

/** The ellipse of a covariance, with the point at which the line to its name begins. */
function ringOf({xx, xy, yy}: PlaneCovariance, name: string, color: string, side: 1 | -1) {
  const corners = ellipse([xx, xy, xy, yy], 2);
  // Below the middle, on the side of the name: the corners go round anticlockwise from the right.
  const foot = corners[Math.round((side > 0 ? 0.87 : 0.68) * (corners.length - 1))];
  return {corners, foot, name, color, side, dash: side > 0 ? "7 4" : undefined};
}

function verdict(predicted: PlaneCovariance | undefined, plain: PlaneCovariance | undefined): Headline {
  if (!predicted) return {number: "diverges", color: "var(--warning)"};
  if (!plain)
    return {number: "momentum holds", text: "where plain descent diverges", color: "var(--momentum)"};
  return {
    number: `×${short(predicted.xx / plain.xx)}`,
    text: "the variance without momentum",
    color: "var(--momentum)",
  };
}
