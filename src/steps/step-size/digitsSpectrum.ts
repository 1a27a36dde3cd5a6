import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {counted, powerOfTen, short} from "../../figures/format.js";
import {panel} from "../../figures/panel.js";
import {picture} from "../../figures/picture.js";
import {powersIn} from "../../figures/powers.js";
import {region, rule} from "../../figures/region.js";
import {dots, path, type Words} from "../../figures/strokes.js";
import {checkHessianSpectra} from "../../lib/experiments/hessianSpectrum/result.js";
import {scalesOf} from "../../lib/experiments/hessianSpectrum/scales.js";
import {stepsToTolerance} from "../../lib/theory/stepsToTolerance.js";
import {curvatures, curvatureTicks} from "./curvatureAxis.js";
import {dotColumns} from "./dotColumns.js";

const tolerance = 1e-6;
/** So many steps a reader would wait for. */
const patience = 1000;

/** All eigenvalues of a network's Hessian on the axis of the figure before, and the edge of a step size in hand. */
export default defineFigure({
  id: "digits-spectrum",
  parameters: {
    eta: quantity({symbol: "η", label: "step size", value: 0.5, min: 0.2, max: 200, scale: "log"}),
    moment: choice({
      label: "after",
      value: "middle",
      options: {early: "few passes", middle: "some", late: "many"},
    }),
  },
  files: {
    spectra: {
      name: "hessianSpectrum.json",
      check: (json: unknown) => checkHessianSpectra(json, "hessianSpectrum.json", ""),
    },
  },
  compute({eta, moment}, {files: {spectra}}) {
    const {eigenvalues, passes} = spectra.spectra[{early: 0, middle: 1, late: 2}[moment]];
    const steps = eigenvalues.map(lambda => stepsToTolerance(Math.abs(1 - eta * lambda), tolerance));
    return {
      eigenvalues,
      passes,
      steps,
      scales: scalesOf(eigenvalues),
      /** The directions for which the step is too long. */
      beyond: eigenvalues.filter(lambda => eta * lambda > 2).length,
      done: steps.filter(count => count <= patience).length,
    };
  },
}).shown({
  picture: picture({wide: 370, stacked: 350}, ({values: {eta}, data}, size, kept) => {
    const {eigenvalues, scales, beyond, done} = data;
    const small = size.width < 500;
    const columns = dotColumns(eigenvalues, curvatures, small ? 40 : 84);
    const up = Math.max(6, ...columns.map(({positive}) => positive.length));
    const down = Math.max(3, ...columns.map(({negative}) => negative.length)) + 1.5;
    const high = (small ? 1.75 : 1.35) * up;
    const axes = {
      ...size,
      marginTop: 40,
      marginRight: 16,
      marginBottom: 48,
      marginLeft: 46,
      x: {
        type: "log",
        domain: [...curvatures],
        label: "size of the eigenvalue, |λ|",
        ...curvatureTicks(small),
      },
      y: {domain: [-down, high], axis: null},
    } as const;
    const height = size.height - 88;
    const diameter = Math.min(((size.width - 62) / columns.length) * 0.86, (0.86 * height) / (down + high));
    const wall = 2 / eta;
    const groups = (
      [
        ["var(--good)", (i: number) => data.steps[i] <= patience],
        ["var(--ink-soft)", (i: number) => data.steps[i] > patience && eta * eigenvalues[i] <= 2],
        ["var(--warning)", (i: number) => eta * eigenvalues[i] > 2],
      ] as const
    ).map(([color, test]) => ({
      color,
      places: columns.flatMap(({at, positive}) =>
        positive.flatMap((i, k) => (test(i) ? [[at, k + 0.5] as const] : [])),
      ),
    }));
    const below = columns.flatMap(({at, negative}) => negative.map((_, k) => [at, -k - 0.5] as const));
    const left = Math.min(wall, curvatures[1]);
    const tiny = eigenvalues.filter(lambda => Math.abs(lambda) < curvatures[0]).length;
    return panel(kept, "spectrum", axes, {
      drawn: (x, y) => [
        region(
          2,
          i => [i ? curvatures[1] : left, -down],
          i => [i ? curvatures[1] : left, high],
          x,
          y,
          "var(--warning)",
          0.14,
        ),
        path(rule("y", 0, [...curvatures], x, y), {stroke: "var(--ink)", width: 1.25, cap: "butt"}),
        path(rule("x", wall, [-down, high], x, y), {stroke: "var(--eta)", width: 2.5}),
        ...groups.map(({color, places}) =>
          path(
            dots(places.length, i => places[i], x, y),
            {stroke: color, width: diameter},
          ),
        ),
        path(
          dots(below.length, i => below[i], x, y),
          {stroke: "var(--beta)", width: diameter},
        ),
      ],
      words: x => [
        {
          x: curvatures[0],
          y: high,
          text: `${Math.round(100 * scales.small)} %`,
          size: small ? 24 : 32,
          bold: true,
          dx: 10,
          dy: 30,
        },
        {
          x: curvatures[0],
          y: high,
          text: small ? "below a thousandth of λmax" : "are below a thousandth of the largest",
          dx: 10,
          dy: 52,
          bold: true,
        },
        {
          x: curvatures[0],
          y: high,
          text: small
            ? `${done} of ${eigenvalues.length} done in ${patience} steps`
            : `${done} of ${eigenvalues.length} directions done in ${patience} steps`,
          color: "var(--good)",
          bold: true,
          dx: 10,
          dy: 74,
        },
        ...(beyond > 0
          ? [
              {
                x: wall,
                y: high,
                text: small ? `${beyond} too steep` : `${beyond} too steep: diverges`,
                color: "var(--warning)",
                bold: true,
                // Left of the wall it stands below the numbers along the top.
                ...(x(wall) > x(curvatures[1]) - (small ? 100 : 190)
                  ? ({anchor: "end", dx: -8, dy: 34} as const)
                  : ({anchor: "start", dx: 8, dy: -8} as const)),
              } as const,
            ]
          : []),
        {
          x: curvatures[0],
          y: -down,
          text: small ? `${scales.negative} negative` : `${scales.negative} negative: there f bends down`,
          color: "var(--beta)",
          bold: true,
          dx: 10,
          dy: -8,
        },
        ...(tiny > 0
          ? [
              {
                x: small ? 1e-2 : 1e-4,
                y: -down,
                text: small
                  ? `← ${tiny} more`
                  : `← ${tiny} more, too small for the axis; ${scales.zero} of them 0 to rounding`,
                dy: -8,
                color: "var(--ink-soft)",
              } as const,
            ]
          : []),
        {x: wall, y: high, text: "2/η", color: "var(--eta)", bold: true, anchor: "end", dx: -8, dy: 16},
        ...clockWords(eta, high, small),
      ],
    });
  }),
  sight: ["eta", "moment"],
  marks: {eta: ({data}) => [{value: 2 / data.scales.largest, label: "2/λmax"}]},
  handles: [
    {
      label: "η",
      along: "x",
      name: "none",
      at: ({values}) => [2 / values.eta, 0],
      move: ({x}) => ({eta: 2 / x}),
    },
  ],
  summary: ({values: {eta}, data: {passes, eigenvalues, scales, beyond, done}}) =>
    `After ${counted(passes, "pass", "passes")}: ${eigenvalues.length} eigenvalues from ${short(scales.least)} to ${short(scales.largest)}, ${Math.round(100 * scales.small)} % below a thousandth of the largest, ${scales.negative} negative. With η = ${short(eta)}, ${tooSteep(beyond)}, and ${done} are within a millionth after ${patience} steps.`,
  table: ({data: {eigenvalues, steps}}) => ({
    columns: ["λ", "steps to a millionth"],
    rows: eigenvalues.map((lambda, i) => [
      lambda,
      Number.isFinite(steps[i]) ? steps[i] : lambda > 0 ? "over 10¹⁵, or diverges" : "never",
    ]),
  }),
  slides: [
    {words: "A network has every scale at once", set: {}},
    {words: "A step for the flat directions would blow up the steep ones", set: {eta: 20}},
  ],
  exercises: {
    // Nothing above the edge is right: the middle of what is within 5 % below it.
    safe: {ask: "η", answer: ({data: {scales}}) => (0.975 * 2) / scales.largest, tolerance: 0.0256},
  },
});

function tooSteep(count: number): string {
  if (count === 0) return "none is too steep";
  return count === 1 ? "one is too steep" : `${count} are too steep`;
}

/** How many steps a millionth takes along the top, for this η: ln 10⁶/(ηλ) where ηλ is small. */
function clockWords(eta: number, top: number, small: boolean): Words[] {
  return powersIn([1e2, 1e7])
    .filter((_, i) => !small || i % 2 === 1)
    .map(steps => ({steps, lambda: -Math.log(tolerance) / (eta * steps)}))
    .filter(({lambda}) => lambda > 1.3 * curvatures[0] && lambda < 1 / eta)
    .map(({steps, lambda}) => ({
      x: lambda,
      y: top,
      text: `${powerOfTen(steps)} steps`,
      anchor: "middle",
      color: "var(--eta)",
      dy: -8,
    }));
}
