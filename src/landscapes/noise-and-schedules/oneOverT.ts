import {defineFigure} from "../../controls/frame/definition.js";
import {quantity, seed} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {keep} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {region} from "../../figures/region.js";
import {remembered} from "../../figures/remembered.js";
import {curve, dots, path} from "../../figures/strokes.js";
import {logSlope, meanSquares, oneOverTSettings} from "../../lib/experiments/oneOverT/oneOverT.js";
import {createGenerator} from "../../lib/random/generator.js";
import {oneOverT} from "../../lib/schedules/oneOverT.js";
import {expectedLoss} from "../../lib/theory/expectedLoss.js";

const {start, sigma} = oneOverTSettings;
const [chains, steps] = [200, 1000];
/** From here on the slope is measured, as in the claim. */
const settled = 50;
const cs = [0.1, 4] as const;
const squaresRange = [5e-4, 40] as const;
/** Where the mean squares are shown: evenly on the axis. */
const shown = [...new Set(Array.from({length: 41}, (_, k) => Math.round(steps ** (k / 40))))];

/** Random numbers depend on the seed alone: only what is made of them follows the slider. */
const normalsOf = remembered((seed: number) => {
  const random = createGenerator(seed, "noise");
  return Float64Array.from({length: chains * steps}, () => random.normal());
});
/** E x² after each step, exactly. */
const expected = (c: number) =>
  expectedLoss({lambdas: [1], sigmas: [sigma], start: [start]}, {eta: oneOverT({eta: c}), steps}).map(
    loss => 2 * loss,
  );
const best = expected(1);
/** The power of t with which the mean square goes down. */
const power = (c: number) => -Math.min(1, 2 * c);

/** Noisy descent with η = c/t: how fast the noise averages away, by c. */
export default defineFigure({
  id: "one-over-t",
  parameters: {
    c: quantity({label: "c", value: 0.25, min: cs[0], max: cs[1], scale: "log"}),
    seed: seed(20),
  },
  compute({c, seed}) {
    const normals = normalsOf(seed);
    let used = 0;
    const squares = meanSquares(c, {chains, steps, normal: () => normals[used++]});
    return {squares, expected: expected(c), slope: logSlope(squares, settled)};
  },
}).shown({
  picture: beside(
    0.6,
    picture({wide: 372, stacked: 260}, ({values: {c}, data}, size, kept) => {
      const axes = {
        ...size,
        ...plainMargins,
        marginRight: 18,
        x: logAxis([1, steps], "step t", {plain: true}),
        y: logAxis(squaresRange, "mean squared error", {plain: true}),
      };
      const held = (value: number) => Math.max(squaresRange[0] / 2, value);
      return panel(kept, "squares", axes, {
        drawn: (x, y) => [
          keep(kept, "running mean", `${size.width} × ${size.height}`, () =>
            path(
              curve(steps, i => [i + 1, held(best[i + 1])], x, y),
              {stroke: "var(--ink-soft)", width: 1.8, dash: "6 4"},
            ),
          ),
          path(
            curve(shown.length, i => [shown[i], held(data.expected[shown[i]])], x, y),
            {stroke: "var(--eta)", width: 3},
          ),
          path(
            dots(shown.length, i => [shown[i], held(data.squares[shown[i]])], x, y),
            {stroke: "var(--gradient-descent)", width: 6},
          ),
        ],
        words: [
          {
            ...{x: 30, y: best[30], anchor: "end", dx: -8, dy: 16},
            text: "c = 1: the running mean",
          },
          {x: 1, y: squaresRange[0], dx: 12, dy: -14, text: `dots: ${chains} runs; line: expected`},
          {
            // As high as the line is where the words begin.
            ...{x: steps, y: data.expected[steps / 4], anchor: "end", dx: -8, dy: -8},
            ...{text: `c = ${short(c)}`, bold: true, color: "var(--eta)"},
          },
        ],
        headlines: [
          {
            number: `÷ ${short(data.expected[steps / 10] / data.expected[steps])}`,
            text: size.width < 500 ? "for ten times the steps" : "for ten times as many steps",
            color: "var(--eta)",
          },
        ],
      });
    }),
    picture({wide: 372, stacked: 230}, ({values: {c}, data: {slope}}, size, kept) => {
      const axes = {
        ...size,
        ...plainMargins,
        x: {
          type: "log",
          domain: [...cs],
          label: "c",
          ticks: [0.1, 0.25, 0.5, 1, 2, 4],
          tickFormat: (value: number) => ({0.25: "¼", 0.5: "½"})[value] ?? String(value),
        },
        y: {domain: [-1.25, 0.05], label: "power of t", ticks: [0, -0.5, -1]},
      } as const;
      const at = (i: number) => (i < 60 ? cs[0] * (0.5 / cs[0]) ** (i / 59) : cs[1]);
      return panel(kept, "powers", axes, {
        ground: (x, y) =>
          keep(kept, "too small", String(size.width), () =>
            region(
              2,
              i => [[cs[0], 0.5][i], -1.25],
              i => [[cs[0], 0.5][i], 0.05],
              x,
              y,
              "var(--warning)",
              0.1,
            ),
          ),
        drawn: (x, y) => [
          path(
            curve(61, i => [at(i), power(at(i))], x, y),
            {stroke: "var(--ink)", width: 2.5},
          ),
          path(
            dots(1, () => [c, slope], x, y),
            {stroke: "var(--gradient-descent)", width: 9},
          ),
        ],
        words: [
          {x: cs[0], y: 0.05, dx: 10, dy: 20, text: "too small: t⁻²ᶜ", bold: true, color: "var(--warning)"},
          {x: cs[1], y: -1, anchor: "end", dx: -8, dy: -12, text: "as fast as 1/t", bold: true},
          {
            ...{x: cs[1], y: -1.25, anchor: "end", dx: -8, dy: -9},
            text: `line: in the end; dot: from step ${settled} on`,
          },
        ],
        headlines: [
          {
            number: slope.toFixed(2).replace("-", "−"),
            text: `is the power of t from step ${settled} on`,
            color: "var(--gradient-descent)",
          },
        ],
      });
    }),
  ),
  sight: ["c"],
  more: ["seed"],
  marks: {c: () => [{value: 0.5, label: "½"}]},
  handles: [
    {
      label: "c",
      name: "above",
      along: "x",
      plot: 1,
      at: ({values: {c}}) => [c, power(c)],
      move: ({x}) => ({c: x}),
    },
  ],
  summary: ({values: {c}, data: {squares, slope}}) =>
    `η = ${short(c)}/t: after ${steps} steps the mean squared error of ${chains} runs is ${short(squares[steps])}. From step ${settled} on it goes as t to the power ${short(slope)}; in the long run to the power ${short(power(c))}.`,
  table: ({data: {squares, expected}}) => ({
    columns: ["t", "mean squared error", "expected"],
    rows: shown.map(t => [t, squares[t], expected[t]]),
  }),
  exercises: {
    best: {
      progress: ({values: {c}, data: {expected}}) => ({
        done: expected[steps] < 1.01 * best[steps],
        words: `c = ${short(c)}: ${short(expected[steps])} after ${steps} steps.`,
      }),
      solution: {c: 1},
    },
  },
  slides: [
    {words: "c = ¼: too small, and the error falls as the root of 1/t", set: {}},
    {words: "c = 1: the running mean", set: {c: 1}},
  ],
});
