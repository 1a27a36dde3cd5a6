import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {count} from "../../controls/parameters/quantity.js";
import {box} from "../../figures/cells.js";
import {counted, short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {curve, dots, path, within} from "../../figures/strokes.js";
import {pixelCount, side} from "../../lib/data/digits.js";
import {checkWeightScales} from "../../lib/experiments/weightScales/result.js";
import {etaOf} from "../../lib/experiments/weightScales/settings.js";
import {middleOf, pairWindow, pixelAt, pixelPair, second} from "./pixelPair.js";

/** What is in sight of a pixel's ink, and of the steps: what a gradient of 1 moves a weight. */
const inks = [1e-3, 1] as const;
const steps = [3e-3, 1e3] as const;
const file = "weightScales.json";

/** The step sizes that AdaGrad and RMSProp have found for the weights of the digits network, pixel by pixel. */
export default defineFigure({
  id: "weight-scales",
  parameters: {
    method: choice({
      label: "method",
      value: "rmsprop",
      options: {adagrad: "AdaGrad", rmsprop: "RMSProp"},
    }),
    pixel: count({label: "pixel", value: 23, min: 0, max: pixelCount - 1}),
    moment: count({label: "moment", value: 4, min: 0, max: 4}),
  },
  files: {built: {name: file, check: (json: unknown) => checkWeightScales(json, file, "")}},
  compute({method, pixel, moment}, {files: {built}}) {
    const {settings, ink, trainings} = built;
    const {passes, scales} = trainings.find(training => training.method === method)!.moments[moment];
    const eta = etaOf(method, settings);
    const weights = scales.map((scale, i) => ({
      pixel: i % pixelCount,
      step: scale > 0 ? eta / scale : undefined,
    }));
    const moved = weights.flatMap(({step}) => (step === undefined ? [] : [step])).sort((a, b) => a - b);
    const ofPixel = Array.from({length: pixelCount}, (_, p) =>
      meanOf(weights.flatMap(weight => (weight.pixel === p ? [weight.step] : []))),
    );
    const median = moved[Math.floor(moved.length / 2)];
    return {built, passes, ink, weights, ofPixel, median, times: ofPixel[pixel] && ofPixel[pixel] / median};
  },
}).shown({
  picture: beside(
    0.54,
    picture(
      width => (width * (pairWindow.y[0] - pairWindow.y[1])) / (pairWindow.x[1] - pairWindow.x[0]),
      ({values: {method, pixel}, data}, size, kept) => {
        const {ink, ofPixel, median} = data;
        const most = Math.max(...ink);
        const axes = {
          ...size,
          margin: 0,
          x: {domain: [...pairWindow.x], axis: null},
          y: {domain: [...pairWindow.y], axis: null},
        };
        // From a third of the median step to a thousand times it.
        const shade = (step: number | undefined) =>
          step === undefined
            ? undefined
            : Math.min(1, Math.max(0.05, Math.log10((3 * step) / median) / Math.log10(3000)));
        return panel(kept, "pixels", axes, {
          drawn: (x, y) => [
            ...pixelPair(
              [ink.map(value => value / most), ofPixel.map(shade)],
              ["var(--ink)", methods[method].color],
              x,
              y,
            ),
            path(box(x(pixel % side), y(Math.floor(pixel / side)), x(1) - x(0), x(1) - x(0)), {
              stroke: "var(--accent)",
              width: 2.5,
            }),
          ],
          words: [
            {x: 0, y: 0, text: "ink", bold: true, dy: -8},
            {
              x: second,
              y: 0,
              text: "step size of the weights",
              bold: true,
              color: methods[method].color,
              dy: -8,
            },
            {x: 0, y: side, text: "full: much ink", dy: 18},
            {
              x: second,
              y: side,
              text: size.width < 400 ? "full: large; ×: none" : "full: large; ×: no ink, no step",
              dy: 18,
            },
          ],
        });
      },
    ),
    picture({wide: 330, stacked: 280}, ({values: {method, pixel}, data}, size, kept) => {
      const {ink, weights, median, passes, times} = data;
      const {color, name} = methods[method];
      const axes = {
        ...size,
        ...plainMargins,
        x: {
          ...logAxis(inks, "ink of the pixel, root mean square", {plain: true}),
          labelAnchor: "center",
        },
        y: {
          ...logAxis(
            steps,
            size.width < 400 ? "moved by a gradient of 1" : "what a gradient of 1 moves a weight",
            {
              plain: true,
            },
          ),
        },
      } as const;
      const at = (chosen: boolean) => {
        const points = weights.filter(weight => (weight.pixel === pixel) === chosen);
        return {
          count: points.length,
          at: within(inks, steps, i => [ink[points[i].pixel], points[i].step ?? Number.NaN]),
        };
      };
      const [others, own] = [at(false), at(true)];
      const above = weights.filter(({step}) => step !== undefined && step > steps[1]).length;
      const middle = [...ink].sort((a, b) => a - b)[pixelCount / 2];
      return panel(kept, "scatter", axes, {
        from: [method, pixel, data],
        headlines: [
          times === undefined
            ? {number: "no step", text: "this pixel never has ink", color: "var(--accent)"}
            : {
                number: `×${short(Number(times.toPrecision(2)))}`,
                text: "the median step size",
                color: "var(--accent)",
              },
        ],
        drawn: (x, y) => [
          path(
            curve(2, i => [inks[i], (median * middle) / inks[i]], x, y),
            {
              stroke: "var(--ink-soft)",
              width: 1.25,
              dash: "2 4",
            },
          ),
          path(dots(others.count, others.at, x, y), {stroke: color, width: 5, opacity: 0.5}),
          path(dots(own.count, own.at, x, y), {stroke: "var(--accent)", width: 9}),
        ],
        words: [
          {
            x: inks[0],
            y: steps[0],
            text: `${name}, after ${counted(passes, "pass", "passes")}`,
            color,
            bold: true,
            dx: 8,
            dy: -28,
          },
          {x: inks[0], y: steps[0], text: "dotted: in proportion to 1/ink", dx: 8, dy: -10},
          ...(above > 0
            ? [
                {
                  x: inks[1],
                  y: steps[1],
                  text: `↑ ${counted(above, "weight")} above`,
                  anchor: "end",
                  dx: -6,
                  dy: 18,
                } as const,
              ]
            : []),
        ],
      });
    }),
  ),
  time: {parameter: "moment", last: () => 4},
  sight: ["method"],
  handles: [
    {
      label: "pixel",
      name: "none",
      unit: 1,
      at: ({values: {pixel}}) => middleOf(pixel),
      move: ({x, y}) => ({pixel: pixelAt(x, y)}),
    },
  ],
  click: ({x, y, plot}) => (plot === 0 ? {pixel: pixelAt(x, y)} : undefined),
  summary: ({values: {method, pixel}, data: {ink, passes, ofPixel, times}}) => {
    const where = `row ${Math.floor(pixel / side) + 1}, column ${(pixel % side) + 1}`;
    const told =
      times === undefined
        ? "never has ink, and its weights have had no gradient"
        : `has an ink of ${short(ink[pixel])}; a gradient of 1 moves its weights by ${short(ofPixel[pixel]!)}, ×${short(Number(times.toPrecision(2)))} the median`;
    return `${methods[method].name}, after ${counted(passes, "pass", "passes")}: the pixel in ${where} ${told}.`;
  },
  table: ({data: {ink, ofPixel}}) => ({
    columns: ["row", "column", "ink", "moved by a gradient of 1, mean over the neurons"],
    rows: ink.map((value, p) => [
      Math.floor(p / side) + 1,
      (p % side) + 1,
      value,
      ofPixel[p] ?? "no gradient yet",
    ]),
  }),
  slides: [
    {words: "The rarer a pixel’s ink, the larger the step sizes of its weights", set: {}},
    {words: "In the middle of the picture step sizes are small", set: {pixel: 27}},
    {words: "AdaGrad: all step sizes shrink from pass to pass", set: {method: "adagrad"}},
  ],
  exercises: {
    shrink: {
      ask: "times as small",
      answer: ({values: {pixel}, data: {built}}) => {
        const {moments} = built.trainings[0];
        const [first, last] = [moments[0], moments[moments.length - 1]].map(({scales}) =>
          meanOf(scales.filter((_, i) => i % pixelCount === pixel)),
        );
        return last && first ? last / first : Number.NaN;
      },
      tolerance: 0.05,
    },
  },
});

/** The geometric mean of what is there of some numbers, 0 being nothing; undefined where nothing is. */
function meanOf(list: readonly (number | undefined)[]): number | undefined {
  const known = list.flatMap(value => (value ? [Math.log(value)] : []));
  return known.length > 0 ? Math.exp(known.reduce((sum, log) => sum + log, 0) / known.length) : undefined;
}
