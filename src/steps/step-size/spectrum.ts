import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {short} from "../../figures/format.js";
import {panel} from "../../figures/panel.js";
import {picture} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {region, rule} from "../../figures/region.js";
import {curve, guide, path, type Scale, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {descentOptimum} from "../../lib/theory/descentOptimum.js";
import {descentEdge, descentRate} from "../../lib/theory/descentRate.js";
import {stepsToTolerance} from "../../lib/theory/stepsToTolerance.js";
import {curvatures, curvatureTicks} from "./curvatureAxis.js";

const tolerance = 1e-6;
const most = 1e8;
const points = 400;
const across = (i: number) => curvatures[0] * (curvatures[1] / curvatures[0]) ** (i / (points - 1));
const bounds = [1e-5, curvatures[1]] as const;

/** A spectrum in hand: the largest eigenvalue sets the step, and the smallest pays for it. */
export default defineFigure({
  id: "spectrum",
  parameters: {
    lambdas: point({
      symbol: "λ",
      label: "eigenvalues",
      value: [0.002, 0.02, 0.1, 0.6, 3],
      bounds: Array.from({length: 5}, () => bounds),
    }),
  },
  compute({lambdas}) {
    const sorted = [...lambdas].sort((a, b) => a - b);
    const [least, largest] = [sorted[0], sorted[sorted.length - 1]];
    const eta = descentOptimum(least, largest);
    const directions = sorted.map(lambda => {
      const left = 1 - eta * lambda;
      return {lambda, left, steps: stepsToTolerance(Math.abs(left), tolerance)};
    });
    return {
      eta,
      edge: descentEdge(largest),
      kappa: largest / least,
      directions,
      total: stepsToTolerance(descentRate({eta, lambdas}), tolerance),
    };
  },
}).shown({
  picture: picture({wide: 370, stacked: 330}, ({data: {eta, kappa, directions, total}}, size, kept) => {
    const small = size.width < 500;
    const axes = {
      ...size,
      marginTop: 26,
      marginRight: 16,
      marginBottom: 48,
      marginLeft: 46,
      x: {
        type: "log",
        domain: [...curvatures],
        label: "eigenvalue λ: drag them",
        ...curvatureTicks(small),
      },
      y: logAxis([1, most], "steps until a millionth is left", {every: small ? 3 : 1}),
    } as const;
    const wall = 2 / eta;
    const steps = (lambda: number) => {
      const left = Math.abs(1 - eta * lambda);
      return left >= 1 ? most : Math.min(most, Math.max(1, Math.log(tolerance) / Math.log(left)));
    };
    const last = directions.length - 1;
    return panel(kept, "spectrum", axes, {
      drawn: (x, y) => [
        region(
          2,
          i => [i ? curvatures[1] : wall, 1],
          i => [i ? curvatures[1] : wall, most],
          x,
          y,
          "var(--warning)",
          0.14,
        ),
        path(rule("x", wall, [1, most], x, y), {stroke: "var(--warning)", width: 2}),
        path(rule("y", total, [curvatures[0], curvatures[1]], x, y), {...guide, dash: "4 4"}),
        path(
          curve(points, i => [across(i), across(i) < wall ? steps(across(i)) : most], x, y),
          {
            stroke: "var(--eta)",
            width: 2.25,
          },
        ),
        ...directions.map(({lambda, steps}) =>
          path(rule("x", lambda, [1, Math.min(most, steps)], x, y), {
            stroke: "var(--ink)",
            width: 2.5,
            cap: "butt",
          }),
        ),
      ],
      over: (x, y) =>
        directions.map(({lambda, steps}, i) =>
          mark("circle", [x(lambda), y(steps)], 6, i === 0 || i === last ? "var(--warning)" : "var(--ink)"),
        ),
      words: x => [
        {
          ...besideWall(x, wall, small),
          y: most,
          text: inSteps(total),
          size: small ? 22 : 30,
          bold: true,
          dy: small ? 24 : 28,
        },
        {
          ...besideWall(x, wall, small),
          y: most,
          text: `κ = ${short(kappa)}, η = ${short(eta)}`,
          dy: small ? 44 : 52,
          color: "var(--eta)",
          bold: true,
        },
        {x: wall, y: most, text: "2/η", color: "var(--warning)", bold: true, dx: 6, dy: 16},
        ...(small
          ? []
          : [
              {
                x: curvatures[0],
                y: 1,
                text: "the line: ln 10⁶ ÷ −ln |1 − ηλ|",
                color: "var(--eta)",
                dx: 8,
                dy: -10,
              } as const,
            ]),
        ...namesOf(directions, x, small),
      ],
    });
  }),
  sight: [],
  presets: [
    {words: "κ = 10", set: () => ({lambdas: spread(0.3, 3)})},
    {words: "κ = 1000", set: () => ({lambdas: spread(0.003, 3)})},
    {words: "κ = 100,000", set: () => ({lambdas: spread(3e-5, 3)})},
  ],
  handles: Array.from({length: 5}, (_, i) => ({
    label: `eigenvalue ${i + 1}`,
    along: "x" as const,
    name: "none" as const,
    at: ({values}) => [values.lambdas[i], 1],
    move: ({x}, {values}) => ({lambdas: values.lambdas.map((old, j) => (j === i ? x : old))}),
  })),
  summary: ({data: {eta, kappa, directions, total}}) =>
    `κ = ${short(kappa)}, η = ${short(eta)}, the best: the flattest direction keeps ${(directions[0].left).toPrecision(6)} per step, and all are within a millionth after ${inSteps(total)}; λ = ${short(directions[2].lambda)} in the middle needs ${directions[2].steps}.`,
  table: ({data: {directions}}) => ({
    columns: ["λ", "1 − ηλ", "steps to a millionth"],
    rows: directions.map(({lambda, left, steps}) => [lambda, left, steps]),
  }),
  slides: [
    {words: "The largest sets the step, the smallest pays", set: {}},
    {words: "Take the largest away: a fifth of the steps", set: {lambdas: [0.002, 0.02, 0.1, 0.6, 0.6]}},
    {words: "The ones between change nothing", set: {lambdas: [0.002, 0.5, 0.5, 0.6, 3]}},
  ],
  exercises: {
    tenth: {
      progress: ({data: {total, directions}}) => ({
        done: total >= 900 && total <= 1100,
        words: `${inSteps(total)} with eigenvalues from ${short(directions[0].lambda)} to ${short(directions[4].lambda)}.`,
      }),
      solution: {lambdas: [0.002, 0.02, 0.1, 0.29, 0.29]},
    },
  },
});

/** Five eigenvalues at even places of a logarithmic scale. */
function spread(least: number, largest: number): number[] {
  return Array.from({length: 5}, (_, i) => Number((least * (largest / least) ** (i / 4)).toPrecision(12)));
}

interface Direction {
  readonly lambda: number;
  readonly left: number;
  readonly steps: number;
}

/** The steps of each direction beside its point; where points crowd, those of the outermost alone. */
function namesOf(directions: readonly Direction[], x: Scale, small: boolean): Words[] {
  const last = directions.length - 1;
  const room = small ? 46 : 84;
  const outer: Record<number, string> = {0: "the smallest pays", [last]: "the largest sets η"};
  return directions.flatMap(({lambda, steps}, i): Words[] => {
    const near = (j: number) => Math.abs(x(directions[j].lambda) - x(lambda)) < room;
    if (!(i in outer) && (near(i - 1) || near(i + 1))) return [];
    const atEdge = small && i === last;
    const number: Words = {
      ...{x: lambda, y: steps, text: steps.toLocaleString("en"), bold: true, dy: -8},
      ...(atEdge ? {anchor: "end", dx: -8} : {dx: 10}),
    };
    const crowded = i === last && x(lambda) - x(directions[0].lambda) < 2 * room;
    if (!(i in outer) || small || crowded) return [number];
    const role = {x: lambda, y: steps, text: outer[i], color: "var(--warning)", bold: true} as const;
    return [number, {...role, anchor: "end", dx: -10, dy: i === 0 ? 20 : -8}];
  });
}

/** Where the two large lines stand: left of the wall, or right of it where the left has no room. */
function besideWall(x: Scale, wall: number, small: boolean): Pick<Words, "x" | "anchor" | "dx"> {
  const away = small ? 24 : 40;
  const room = (small ? 150 : 220) + away;
  return x(wall) - x(curvatures[0]) > room
    ? {x: wall, anchor: "end", dx: -away}
    : {x: wall, anchor: "start", dx: away};
}

function inSteps(count: number): string {
  return count === 1 ? "1 step" : `${count.toLocaleString("en")} steps`;
}
