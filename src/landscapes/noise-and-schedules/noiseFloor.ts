import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity, seed} from "../../controls/parameters/quantity.js";
import {ellipse} from "../../figures/ellipse.js";
import {short} from "../../figures/format.js";
import {bowlLevels, type Land, type Rectangle} from "../../figures/landscape.js";
import {fitted, map} from "../../figures/map.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {rule} from "../../figures/region.js";
import {remembered} from "../../figures/remembered.js";
import {curve, dots, path, within} from "../../figures/strokes.js";
import {floorCloud, floorSettings} from "../../lib/experiments/noiseFloor/floorCloud.js";
import {createGenerator} from "../../lib/random/generator.js";
import {expectedLoss} from "../../lib/theory/expectedLoss.js";
import {noiseFloor, stationaryVariance} from "../../lib/theory/stationaryVariance.js";

const {lambdas, runs, start, steps, ...first} = floorSettings;
const window: Rectangle = {x: [-3.4, 3.4], y: [-2.2, 2.2]};
const bowl = (x: number, y: number) => (lambdas[0] * x * x + lambdas[1] * y * y) / 2;
const land: Land = {surface: bowl, key: "bowl", levels: bowlLevels(bowl)};
/** It holds the floor of the largest steps with the most noise. */
const reach = [0.01, 40] as const;

/** Random numbers depend on the seed alone: only what is made of them follows the sliders. */
const normalsOf = remembered((seed: number) => {
  const random = createGenerator(seed, "noise");
  return Float64Array.from({length: 2 * runs * steps}, () => random.normal());
});

/** Many runs that never come to rest, the ellipse that theory gives them, and the floor of their loss. */
export default defineFigure({
  id: "noise-floor",
  parameters: {
    eta: quantity({symbol: "η", label: "step size", value: first.eta, min: 0.04, max: 0.95, scale: "log"}),
    sigma: quantity({symbol: "σ", label: "noise", value: first.sigma, min: 0, max: 2}),
    seed: seed(20),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  compute({eta, sigma, seed, step}) {
    const normals = normalsOf(seed);
    let used = 0;
    const {points, losses} = floorCloud({eta, sigma, steps: step}, () => normals[used++]);
    const directions = lambdas.map(lambda => ({eta, lambda, sigma}));
    const [xx, yy] = directions.map(stationaryVariance);
    return {
      points,
      losses,
      variances: [xx, yy] as const,
      floor: directions.reduce((sum, direction) => sum + noiseFloor(direction), 0),
      expected: expectedLoss({lambdas, sigmas: [sigma, sigma], start}, {eta, steps}),
    };
  },
}).shown({
  picture: beside(
    0.54,
    picture({wide: 340, stacked: 240}, ({data: {points, variances}}, size, kept) => {
      const seen = fitted(window, size);
      const corners = ellipse([variances[0], 0, 0, variances[1]], 2);
      const [across, up] = variances.map(variance => 2 * Math.sqrt(variance));
      const beyond = [across > seen.x[1], up > seen.y[1]];
      const isSeen = across > 0 && !beyond.every(Boolean);
      return map(kept, "cloud", land, window, size, {
        drawn: (x, y) => {
          const cloud = dots(
            runs,
            within(seen.x, seen.y, i => [points[2 * i], points[2 * i + 1]]),
            x,
            y,
          );
          return [
            path(cloud, {stroke: "var(--paper)", width: 5, opacity: 0.6}),
            path(cloud, {stroke: "var(--gradient-descent)", width: 3.6, opacity: 0.8}),
            path(
              curve(corners.length, i => corners[i], x, y),
              {stroke: "var(--ink)", width: 2.2, dash: "6 4"},
            ),
          ];
        },
        words: [
          {
            ...{x: seen.x[0], y: seen.y[0], dx: 10, dy: -10},
            text: isSeen ? "dashed: predicted, two standard deviations" : "",
          },
          {x: seen.x[0], y: seen.y[1], text: `${runs} runs`, bold: true, dx: 10, dy: 22},
          {
            ...{x: seen.x[0], y: seen.y[1], dx: 10, dy: 42},
            text: beyond.some(Boolean) ? "their cloud is larger than this picture" : "",
          },
        ],
      });
    }),
    picture({wide: 340, stacked: 240}, ({values: {step}, data: {losses, floor, expected}}, size, kept) => {
      const isHeld = floor > 0;
      const isSeen = floor > reach[0];
      /** Words at the right end stand over the floor; while the loss still falls there, they stand at the left. */
      const isFlat = expected[steps / 2] < 1.5 * Math.max(floor, reach[0]);
      const axes = {
        ...size,
        ...plainMargins,
        x: {domain: [0, steps], label: "step", ticks: 5},
        y: logAxis(reach, "mean loss", {plain: true}),
      };
      const held = (loss: number) => Math.max(reach[0] / 2, loss);
      return panel(kept, "losses", axes, {
        drawn: (x, y) => [
          path(rule("y", held(floor), [0, steps], x, y), {stroke: "var(--eta)", width: 2.5, dash: "7 4"}),
          path(
            curve(steps + 1, t => [t, held(expected[t])], x, y),
            {stroke: "var(--ink)", width: 1.2, dash: "2 4"},
          ),
          path(
            curve(step + 1, t => [t, held(losses[t])], x, y),
            {stroke: "var(--gradient-descent)", width: 2.2},
          ),
        ],
        words: [
          {
            ...(isFlat ? {x: steps, anchor: "end"} : {x: 0, dx: 6}),
            ...{y: Math.max(reach[0], floor), dy: floor < 0.03 ? -10 : 20, bold: true, color: "var(--eta)"},
            text: !isHeld
              ? "no floor: the loss goes on falling"
              : isSeen
                ? "the floor: no further down at this η"
                : "the floor lies below this picture",
          },
        ],
        headlines: [
          {
            number: isHeld ? short(floor) : "no floor",
            text: isHeld ? "is the floor" : "without noise",
            color: "var(--eta)",
          },
        ],
      });
    }),
  ),
  time: {parameter: "step", last: () => steps},
  sight: ["eta", "sigma"],
  more: ["seed"],
  summary: ({values: {step}, data: {losses, floor, variances}}) =>
    `After ${step} steps the mean loss of ${runs} runs is ${short(losses[step])}; the floor is ${short(floor)}. Predicted variances ${short(variances[0])} along x₁ and ${short(variances[1])} along x₂.`,
  table: ({data: {losses, expected}}) => ({
    columns: ["step", "mean loss", "expected"],
    rows: Array.from(losses, (loss, t) => [t, loss, expected[t]]),
  }),
  slides: [
    {words: "Large steps: down at once, and no further", set: {eta: 0.6}},
    {words: "Small steps: a lower floor, reached later", set: {eta: 0.05}},
  ],
  exercises: {
    quarter: {
      progress: ({values: {sigma}, data: {floor}}) => ({
        done: sigma === 1 && floor > 0.02 && floor < 0.05,
        words: `σ = ${short(sigma)}: the floor is at ${short(floor)}.`,
      }),
      solution: {eta: 0.05},
    },
  },
});
