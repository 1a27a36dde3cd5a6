import {defineFigure} from "../../controls/frame/definition.js";
import {quantity, Seed} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {fitted} from "../../figures/map.js";
import {panel} from "../../figures/panel.js";
import {picture} from "../../figures/picture.js";
import {type At, curve, dots, path} from "../../figures/strokes.js";
import {ballPoints} from "../../lib/experiments/criticalPoints/ballPoints.js";
import {createGenerator} from "../../lib/random/generator.js";
import {angleVariance} from "../../lib/theory/angleVariance.js";
import {allBut} from "./allBut.js";

const points = 300;
/** The rim: what is further out than this. */
const rim = 0.9;
const corners = 90;
const domain = {x: [-1.02, 1.02], y: [-0.1, 1.06]} as const;
const half =
  (radius: number): At =>
  i => [radius * Math.cos((Math.PI * i) / corners), radius * Math.sin((Math.PI * i) / corners)];

/** Points drawn evenly from a ball, each at its own distance from the middle and its own angle to one direction. */
export default defineFigure({
  id: "leaving-the-middle",
  parameters: {
    n: quantity({symbol: "n", label: "dimensions", value: 50, min: 2, max: 500, step: 1}),
    seed: new Seed({label: "new sample", value: 20, min: 0, max: 2 ** 31 - 1, step: 1}),
  },
  compute({n, seed}) {
    const dimensions = Math.round(n);
    const {radii, angles} = ballPoints(dimensions, points, createGenerator(seed, "ball"));
    return {
      dimensions,
      radii,
      angles,
      /** The share of the volume in the rim, rⁿ being that within r; and of these points. */
      inRim: 1 - rim ** dimensions,
      counted: radii.filter(radius => radius > rim).length / points,
      /** The standard deviation of an angle, in degrees. */
      spread: (180 / Math.PI) * Math.sqrt(angleVariance(dimensions)),
    };
  },
}).shown({
  picture: picture({wide: 400, stacked: 300}, ({data}, size, kept) => {
    const {dimensions, radii, angles, spread} = data;
    const small = size.width < 500;
    const seen = fitted(domain, {width: size.width, height: size.height - (small ? 90 : 0)});
    const axes = {
      ...size,
      margin: 0,
      marginTop: small ? 90 : 0,
      x: {domain: [...seen.x], axis: null},
      y: {domain: [...seen.y], axis: null},
    } as const;
    const at: At = k => [radii[k] * Math.cos(angles[k]), radii[k] * Math.sin(angles[k])];
    const place = {x: seen.x[0], y: seen.y[1], dx: small ? 8 : 12} as const;
    const top = small ? -90 : 0;
    return panel(kept, "ball", axes, {
      drawn: (x, y) => [
        path(
          `${curve(corners + 1, half(1), x, y)}${curve(corners + 1, i => half(rim)(corners - i), x, y).replace("M", "L")}Z`,
          {fill: "var(--eta)", opacity: 0.16},
        ),
        path(`${curve(corners + 1, half(1), x, y)}Z`, {stroke: "var(--ink-soft)", width: 1.25}),
        path(
          curve(2, i => [i, 0], x, y),
          {stroke: "var(--gamma)", width: 3},
        ),
        path(dots(points, at, x, y), {stroke: "var(--ink)", width: small ? 4 : 5.5, opacity: 0.6}),
        path(
          dots(1, () => [0, 0], x, y),
          {stroke: "var(--gamma)", width: 10},
        ),
      ],
      words: [
        {
          ...place,
          text: allBut(rim ** dimensions),
          size: small ? 28 : 42,
          bold: true,
          color: "var(--eta)",
          dy: top + (small ? 30 : 48),
        },
        {
          ...place,
          text: small ? "of the volume is in the outer tenth" : "of the volume is in the outer",
          dy: top + (small ? 50 : 72),
        },
        ...(small ? [] : [{...place, text: "tenth of the radius", dy: 92} as const]),
        small
          ? {...place, text: `angles: 90° ± ${short(spread)}°`, bold: true, dy: top + 74}
          : {
              ...place,
              x: seen.x[1],
              anchor: "end",
              dx: -12,
              text: `90° ± ${short(spread)}°`,
              size: 42,
              bold: true,
              color: "var(--gamma)",
              dy: 48,
            },
        ...(small
          ? []
          : ([
              {...place, x: seen.x[1], anchor: "end", dx: -12, text: "between the direction", dy: 72},
              {...place, x: seen.x[1], anchor: "end", dx: -12, text: "and a random other one", dy: 92},
            ] as const)),
        {x: 0, y: 0, text: `the middle of a ball in ${dimensions} dimensions`, anchor: "middle", dy: 20},
        {
          x: 1,
          y: 0,
          text: "one direction",
          color: "var(--gamma)",
          bold: true,
          anchor: "end",
          dy: small ? -8 : 20,
        },
      ],
    });
  }),
  sight: ["n", "seed"],
  summary: ({data: {dimensions, counted, spread}}) =>
    `In ${dimensions} dimensions the outer tenth of a ball’s radius holds ${allBut(rim ** dimensions)} of its volume, and ${short(100 * counted)} % of these ${points} points. Two random directions are at 90° ± ${short(spread)}°.`,
  table: ({data: {radii, angles}}) => ({
    columns: ["distance from the middle", "angle, degrees"],
    rows: Array.from(radii, (radius, k) => [radius, (180 / Math.PI) * angles[k]]),
  }),
  slides: [
    {words: "In two dimensions points are everywhere", set: {n: 2}},
    {words: "In fifty they are at the rim, at a right angle to whatever you choose", set: {}},
  ],
  exercises: {
    half: {
      progress: ({data: {dimensions, inRim}}) => ({
        done: inRim >= 0.5 && 1 - rim ** (dimensions - 1) < 0.5,
        words: `n = ${dimensions}: ${allBut(rim ** dimensions)} are in the rim.`,
      }),
      solution: {n: 7},
    },
  },
});
