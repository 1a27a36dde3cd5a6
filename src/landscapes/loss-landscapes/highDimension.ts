import {defineFigure} from "../../controls/frame/definition.js";
import {count, Seed} from "../../controls/parameters/quantity.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {rule} from "../../figures/region.js";
import {curve, dots, guide, path} from "../../figures/strokes.js";
import {criticalPoints} from "../../lib/experiments/criticalPoints/criticalPoints.js";
import {createGenerator} from "../../lib/random/generator.js";
import {definiteShare} from "../../lib/theory/definiteShare.js";
import {allBut} from "./allBut.js";

const [least, most] = [1, 8];
/** The critical points that are drawn, and those that are counted. */
const [drawn, counted] = [64, 400];
/** Beyond the largest curvatures, with room for words. */
const reach = 6.6;
const up = "var(--good)";
const down = "var(--beta)";
const extreme = "var(--eta)";
const theory = Array.from({length: most}, (_, i) => definiteShare(i + 1));

/** The curvatures of random critical points: in how many of them all have the same sign. */
export default defineFigure({
  id: "high-dimension",
  parameters: {
    n: count({symbol: "n", label: "dimensions", value: 3, min: least, max: most}),
    seed: new Seed({label: "new sample", value: 20, min: 0, max: 2 ** 31 - 1, step: 1}),
  },
  compute({n, seed}) {
    const points = criticalPoints(n, counted, createGenerator(seed, "hessians"), drawn);
    const columns = [...points.eigenvalues].sort((one, other) => positives(one) - positives(other));
    return {columns, found: points.minima + points.maxima, share: theory[n - 1]};
  },
}).shown({
  picture: beside(
    0.6,
    picture({wide: 350, stacked: 250}, ({values: {n}, data: {columns, share}}, size, kept) => {
      const small = size.width < 500;
      const axes = {
        ...size,
        ...plainMargins,
        marginLeft: 40,
        x: {domain: [-0.5, drawn - 0.5], label: `${drawn} critical points, a column each`, ticks: []},
        y: {domain: [-reach, reach], label: "curvature in each direction", ticks: 5},
      };
      const places = columns.flatMap((values, i) => Array.from(values, value => [i, value] as const));
      const both = columns.map((values, i) => [i, values] as const).filter(([, values]) => isExtreme(values));
      return panel(kept, "columns", axes, {
        drawn: (x, y) => [
          path(rule("y", 0, [-0.5, drawn - 0.5], x, y), {stroke: "var(--ink)", width: 1.25, cap: "butt"}),
          path(both.map(([i]) => rule("x", i, [-reach, reach], x, y)).join(""), {
            stroke: extreme,
            width: small ? 4 : 8,
            opacity: 0.3,
          }),
          ...[up, down].map((color, side) => {
            const those = places.filter(([, value]) => value > 0 === (side === 0));
            return path(
              dots(those.length, k => those[k], x, y),
              {stroke: color, width: small ? 3.5 : 6.5},
            );
          }),
        ],
        words: [
          {x: -0.5, y: reach, text: "all up: a minimum", color: up, dx: 8, dy: 18, bold: true},
          {x: -0.5, y: -reach, text: "all down: a maximum", color: down, dx: 8, dy: -10, bold: true},
        ],
        headlines: [
          {number: allBut(share), text: n === 1 ? "are saddles" : "of the critical points are saddles"},
        ],
      });
    }),
    picture({wide: 350, stacked: 240}, ({values: {n}, data: {found}}, size, kept) => {
      // With room above for what is said of 1.
      const domain = [1e-10, 20] as const;
      const axes = {
        ...size,
        ...plainMargins,
        x: {domain: [0.5, most + 0.5], label: "n, dimensions", ticks: most, tickFormat: String},
        y: logAxis(domain, "share that is no saddle", {every: 2}),
      };
      return panel(kept, "shares", axes, {
        drawn: (x, y) => [
          path(
            curve(most, i => [i + 1, theory[i]], x, y),
            {...guide, dash: "2 3"},
          ),
          path(
            dots(most, i => [i + 1, theory[i]], x, y),
            {stroke: "var(--ink)", width: 8},
          ),
          path(
            dots(1, () => [n, theory[n - 1]], x, y),
            {stroke: extreme, width: 15},
          ),
          path(
            dots(found > 0 ? 1 : 0, () => [n, found / counted], x, y),
            {stroke: "var(--paper)", width: 6},
          ),
        ],
        words: [
          {
            x: n,
            y: theory[n - 1],
            text: n === 1 ? "none is a saddle" : `1 in ${oneIn(theory[n - 1])}${n < 4 ? " (theory)" : ""}`,
            color: extreme,
            bold: true,
            size: 18,
            anchor: n > 5 ? "end" : "start",
            dx: n > 5 ? -14 : 14,
            dy: n > 5 ? 1 : -4,
          },
          {
            x: 0.5,
            y: domain[0],
            text:
              found > 0
                ? `white dot, counted here: ${found} of ${counted}`
                : `counted here: none of ${counted}`,
            dx: 8,
            dy: -10,
          },
        ],
      });
    }),
  ),
  sight: ["n", "seed"],
  summary: ({values: {n}, data: {found, share}}) =>
    `n = ${n}: ${allBut(share)} of random critical points are saddles, by theory. In this sample ${found} of ${counted} are a minimum or a maximum.`,
  table: () => ({
    columns: ["n", "share of minima and maxima, by theory", "share of saddles"],
    rows: theory.map((share, i) => [i + 1, share, 1 - share]),
  }),
  slides: [
    {words: "In one dimension nothing is a saddle", set: {n: 1}},
    {words: "In two, 71 in 100 are", set: {n: 2}},
    {words: "In eight, a minimum or a maximum is one in some 500 million", set: {n: 8}},
  ],
  exercises: {
    two: {
      ask: "times rarer",
      answer: () => theory[1] / theory[3],
      tolerance: 0.05,
    },
  },
});

function positives(values: Float64Array): number {
  return values.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0);
}

function isExtreme(values: Float64Array): boolean {
  const count = positives(values);
  return count === 0 || count === values.length;
}

/** 1/share to two digits: "20". */
function oneIn(share: number): string {
  return Number((1 / share).toPrecision(2)).toLocaleString("en");
}
