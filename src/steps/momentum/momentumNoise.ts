import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity, seed} from "../../controls/parameters/quantity.js";
import {ellipse} from "../../figures/ellipse.js";
import {short} from "../../figures/format.js";
import {bowlLevels, type Land, type Rectangle} from "../../figures/landscape.js";
import {fitted, map, mapHeight} from "../../figures/map.js";
import {picture} from "../../figures/picture.js";
import {curve, dots, path, type Words, within} from "../../figures/strokes.js";
import {createGenerator} from "../../lib/random/generator.js";
import {cloudNoise, planeCovariance, runCloud} from "../../lib/run/cloud.js";
import {momentumEdge} from "../../lib/theory/momentumRate.js";
import {stationaryCovariance} from "../../lib/theory/stationaryCovariance.js";

const lambdas = [1, 4] as const;
const particles = 500;
const steps = 240;
const window: Rectangle = {x: [-3.4, 3.4], y: [-1.45, 1.45]};
/** The noise of a gradient has this standard deviation in its strong direction at B = 1, a third across it. */
const strong = 3;

const bowl = (x: number, y: number) => (lambdas[0] * x * x + lambdas[1] * y * y) / 2;
const land: Land = {surface: bowl, key: "bowl", levels: bowlLevels(bowl)};
/** Random numbers depend on the seed alone: only what is made of them follows the sliders. */
const normals = new Map<number, Float64Array>();

/** Many runs that start at the minimum, each with gradient noise of its own, and the ellipse that theory gives them. */
export default defineFigure({
  id: "momentum-noise",
  parameters: {
    eta: quantity({symbol: "η", label: "step size", value: 0.05, min: 0.01, max: 0.6, scale: "log"}),
    gamma: quantity({symbol: "γ", label: "damping", value: 0.8, min: 0, max: 0.95}),
    batch: count({symbol: "B", label: "batch size", value: 4, min: 1, max: 64}),
    direction: quantity({label: "direction of the noise", value: 30, min: 0, max: 180, unit: "°", step: 1}),
    seed: seed(20),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  compute({eta, gamma, batch, direction, seed, step}) {
    const noise = noiseFactor(batch, direction);
    const points = cloudAt({eta, gamma, noise, seed, step});
    return {
      points,
      measured: planeCovariance(points),
      predicted: covariance(eta, gamma, noise),
      plain: covariance(eta, 0, noise),
    };
  },
}).shown({
  picture: picture(mapHeight(window, 300, 400), ({values, data: {points, predicted, plain}}, size, kept) => {
    const seen = fitted(window, size);
    const at = (i: number) => [points[2 * i], points[2 * i + 1]] as const;
    const inside = countInside(points, seen);
    const small = size.width < 500;
    const large = small ? 22 : 32;
    const corner = {x: seen.x[1], y: seen.y[1], anchor: "end", dx: -12} as const;
    const ratio = predicted && plain ? predicted.xx / plain.xx : undefined;
    const words: Words[] = [
      {
        ...corner,
        text: predicted ? (ratio === undefined ? "descent diverges" : `×${short(ratio)}`) : "diverges",
        size: large,
        bold: true,
        dy: large,
        color: predicted ? "var(--momentum)" : "var(--warning)",
      },
      ...(ratio === undefined ? [] : [{...corner, text: "the variance without momentum", dy: large + 20}]),
      {...corner, text: `step ${values.step}`, dy: large + 40},
      ...(plain ? [nameOf(plain, "without momentum", "var(--gradient-descent)", -1)] : []),
      ...(predicted ? [nameOf(predicted, "predicted, two standard deviations", "var(--momentum)", 1)] : []),
      ...(inside < particles
        ? [
            {
              x: seen.x[0],
              y: seen.y[0],
              dx: 10,
              dy: -12,
              text: `${particles - inside} of ${particles} are outside of the picture`,
              color: "var(--warning)",
              bold: true,
            } as const,
          ]
        : []),
    ];
    return map(kept, "cloud", land, window, size, {
      drawn: (x, y) => {
        const ring = (C: Covariance) => {
          const corners = ellipse([C.xx, C.xy, C.xy, C.yy], 2);
          return curve(corners.length, i => corners[i], x, y);
        };
        const cloud = dots(particles, within(seen.x, seen.y, at), x, y);
        return [
          path(cloud, {stroke: "var(--paper)", width: 5, opacity: 0.6}),
          path(cloud, {stroke: "var(--momentum)", width: 3.6, opacity: 0.8}),
          ...(plain ? [path(ring(plain), {stroke: "var(--gradient-descent)", width: 2.5})] : []),
          ...(predicted ? [path(ring(predicted), {stroke: "var(--momentum)", width: 2.5, dash: "7 4"})] : []),
        ];
      },
      words,
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

/** A symmetric 2 × 2 covariance. */
interface Covariance {
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/** The rows of a factor L of the noise's covariance LLᵀ, three times as strong along its direction as across it. */
function noiseFactor(batch: number, degrees: number): [number, number, number, number] {
  const angle = (degrees * Math.PI) / 180;
  const along = strong / Math.sqrt(batch);
  const across = along / 3;
  return [
    along * Math.cos(angle),
    -across * Math.sin(angle),
    along * Math.sin(angle),
    across * Math.cos(angle),
  ];
}

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
  let drawn = normals.get(seed);
  if (!drawn) {
    normals.clear();
    drawn = cloudNoise(createGenerator(seed), particles, steps);
    normals.set(seed, drawn);
  }
  return runCloud({eta, gamma, lambdas, L: noise, steps: step}, drawn.subarray(0, 2 * particles * step));
}

/** The stationary covariance of the position; undefined where the runs diverge. */
function covariance(eta: number, gamma: number, [a, b, c, d]: readonly number[]): Covariance | undefined {
  const stationary = stationaryCovariance({
    eta,
    gamma,
    A: [
      [lambdas[0], 0],
      [0, lambdas[1]],
    ],
    C: [
      [a * a + b * b, a * c + b * d],
      [a * c + b * d, c * c + d * d],
    ],
  });
  if (stationary === null) return undefined;
  const {position} = stationary;
  return {xx: position[0][0], xy: position[0][1], yy: position[1][1]};
}

function countInside(points: Float64Array, {x, y}: Rectangle): number {
  let inside = 0;
  for (let i = 0; i < points.length; i += 2) {
    if (points[i] >= x[0] && points[i] <= x[1] && points[i + 1] >= y[0] && points[i + 1] <= y[1]) inside++;
  }
  return inside;
}

/** An ellipse's name, above or below it. */
function nameOf({yy}: Covariance, text: string, color: string, side: 1 | -1): Words {
  const reach = Math.min(window.y[1] - 0.12, 2 * Math.sqrt(yy));
  return {x: 0, y: side * reach, text, color, anchor: "middle", bold: true, dy: side > 0 ? -6 : 16};
}
