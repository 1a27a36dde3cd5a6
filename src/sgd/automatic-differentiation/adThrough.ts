import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {landscapeLevels, type Rectangle} from "../../figures/landscape.js";
import {exitArrow, exitOf} from "../../figures/leaving.js";
import {map} from "../../figures/map.js";
import {methods} from "../../figures/methods.js";
import {beside, picture} from "../../figures/picture.js";
import {curve, dots, path} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {writeNumber} from "../../figures/writeNumber.js";
import {throughDescent} from "../../lib/autodiff/throughDescent.js";
import {descendOnEta, etaSteps} from "../../lib/experiments/adThrough/descendOnEta.js";
import {throughDefaults, throughLosses} from "../../lib/experiments/adThrough/throughLosses.js";
import {logarithmicGrid} from "../../lib/run/logarithmicGrid.js";
import {latest} from "./latest.js";
import {drawnLoss, etaDomain, lossOfEta} from "./lossOfEta.js";
import {type Difference, differenceAt, nearestDifference, usualWidth} from "./nearestDifference.js";

const seen: Rectangle = {x: [-2.2, 2.2], y: [-1.5, 2.3]};
const lossDomains = {bowl: [1e-7, 1e2], bent: [1e-4, 1e2], rosenbrock: [1e-10, 1e2]} as const;
/** Closer together where the curve may be rugged. */
const etas = [...logarithmicGrid(etaDomain[0], 0.06, 20), ...logarithmicGrid(0.062, etaDomain[1], 130)];
/** Beyond this a run has left the numbers that can be drawn. */
const farthest = 1e6;
const {color} = methods.gradientDescent;

type LossKey = keyof typeof throughLosses;

/** L(η), and its curve, which stays the same while η moves. */
const lossAfterRun = latest((key: string) => {
  const [loss, T, ...start] = JSON.parse(key) as [LossKey, number, number, number];
  const L = throughDescent(throughLosses[loss], start, T);
  return {L, curve: etas.map(eta => [eta, L.value(Float64Array.of(eta))] as const)};
});

/** The last loss of a run as a function of its step size, differentiated through all its steps. */
export default defineFigure({
  id: "ad-through",
  parameters: {
    loss: choice({
      label: "loss",
      value: "bowl",
      options: {bowl: "a bowl, κ = 10", bent: "a bent valley", rosenbrock: "Rosenbrock’s, scaled"},
    }),
    eta: quantity({
      symbol: "η",
      label: "step size to start from",
      value: throughDefaults.eta,
      min: etaDomain[0],
      max: etaDomain[1],
      scale: "log",
    }),
    T: count({symbol: "T", label: "steps of the run", value: throughDefaults.steps, min: 1, max: 40}),
    start: point({label: "start point", value: throughDefaults.start, bounds: [seen.x, seen.y]}),
    step: count({label: "step of the descent on η", value: etaSteps, min: 0, max: etaSteps}),
  },
  compute({loss, eta, T, start, step}) {
    const {L, curve} = lossAfterRun(JSON.stringify([loss, T, ...start]));
    const {etas: path, losses} = descendOnEta(L, eta);
    const visited = Array.from(path, (each, k) => [each, losses[k]] as const);
    const at = Math.min(step, visited.length - 1);
    const [here] = visited[at];
    const slope = new Float64Array(1);
    const value = L.gradient(Float64Array.of(here), slope);
    const trajectory = L.trajectory.slice();
    const usual = differenceAt(L, here, slope[0], usualWidth);
    const nearest = nearestDifference(L, here, slope[0]);
    return {curve, visited, at, eta: here, value, slope: slope[0], trajectory, usual, nearest};
  },
}).shown({
  picture: beside(
    0.42,
    picture({wide: 350, stacked: 260}, ({values: {loss}, data: {trajectory}}, size, kept) => {
      const surface = throughLosses[loss];
      const land = {surface, key: loss, levels: landscapeLevels(surface)};
      const place = (k: number) => [trajectory[2 * k], trajectory[2 * k + 1]] as const;
      let count = 0;
      while (2 * count < trajectory.length && place(count).every(wi => Math.abs(wi) < farthest)) count++;
      const exit = exitOf(count, place, seen);
      return map(kept, "map", land, seen, size, {
        drawn: (x, y) => {
          const [a, b] = place(count - 1);
          return [
            path(curve(count, place, x, y), {stroke: color, width: 2}),
            path(dots(count, place, x, y), {stroke: color, width: 5}),
            mark("circle", [x(a), y(b)], 6, color),
            path(exit ? exitArrow(exit, x, y) : "", {stroke: "var(--warning)", width: 2.5}),
          ];
        },
        words: exit
          ? [
              {
                x: seen.x[0],
                y: seen.y[0],
                text: count < trajectory.length / 2 ? "diverges" : "leaves the picture",
                color: "var(--warning)",
                bold: true,
                dx: 8,
                dy: -8,
              },
            ]
          : [],
      });
    }),
    picture({wide: 350, stacked: 280}, ({values: {loss}, data}, size, kept) => {
      const {curve, visited, at, slope, nearest, usual} = data;
      const check = agreement(nearest, usual, slope);
      return lossOfEta({curve, lossDomain: lossDomains[loss], visited, step: at, slope, check}, size, kept);
    }),
  ),
  time: {parameter: "step", last: ({visited}) => visited.length - 1},
  sight: ["loss"],
  more: ["eta", "T"],
  marks: {eta: ({values: {loss}}) => (loss === "bowl" ? [{value: 2 / 10, label: "2/λmax"}] : [])},
  presets: [
    {
      words: "trapped",
      set: () => ({loss: "bent", eta: 0.17, step: etaSteps, T: 20, start: throughDefaults.start}),
    },
  ],
  handles: [
    {
      label: "start",
      name: "above",
      at: ({values: {start}}) => [start[0], start[1]],
      move: ({x, y}) => ({start: [x, y]}),
    },
    {
      label: "η",
      name: "above",
      plot: 1,
      along: "x",
      at: ({values: {loss, eta}, data: {visited}}) => [eta, drawnLoss(visited[0][1], lossDomains[loss])],
      move: ({x}) => ({eta: x, step: 0}),
    },
  ],
  click: ({x, y, plot}) => (plot === 0 ? {start: [x, y]} : {eta: x, step: 0}),
  summary({data: {at, eta, value, slope, visited, nearest, usual}}) {
    const [best, least] = visited[visited.length - 1];
    return `Step ${at} of the descent on η: η = ${writeNumber(eta)}, L = ${writeNumber(value)} and dL/dη = ${writeNumber(slope)} by reverse mode: ${inWords(nearest, usual, slope)}. The descent ends at η = ${writeNumber(best)} with L = ${writeNumber(least)}.`;
  },
  table: ({data: {visited}}) => ({
    columns: ["step of the descent on η", "η", "L"],
    rows: visited.map(([eta, reached], k) => [
      k,
      eta,
      Number.isFinite(reached) ? reached : writeNumber(reached),
    ]),
  }),
  slides: [
    {words: "Back through twenty steps of gradient descent", set: {step: 0}},
    {words: "A descent on the step size finds the best", set: {}},
    {words: "Rugged near the edge of stability", set: {loss: "bent", eta: 0.17}},
  ],
  exercises: {
    best: {
      progress({values: {loss, eta, start, T}, data: {curve, visited}}) {
        const [best] = curve.reduce((a, b) => (b[1] < a[1] ? b : a));
        const asOpened =
          loss === "bowl" &&
          T === throughDefaults.steps &&
          start.every((wi, i) => wi === throughDefaults.start[i]);
        return {
          done: asOpened && Math.abs(eta / best - 1) < 0.035,
          words: `You start from η = ${writeNumber(eta)}, where L = ${writeNumber(visited[0][1])}.`,
        };
      },
      solution: {eta: 0.176, step: 0},
    },
  },
});

/** Whether a difference confirms a slope: as many digits as it has at best in what is so rugged. */
const confirms = ({deviation}: Difference) => deviation < 1e-3;

/** What differences say about the slope, in a few words. */
function agreement(nearest: Difference, usual: Difference, slope: number): string {
  if (!Number.isFinite(slope)) return "no number: the run diverges";
  if (confirms(usual)) return "a central difference agrees";
  if (confirms(nearest)) return `right; a difference needs h = ${writeNumber(nearest.width)} η`;
  return "no difference can confirm it";
}

function inWords(nearest: Difference, usual: Difference, slope: number): string {
  if (!Number.isFinite(slope)) return "no number, for the run diverges";
  if (confirms(usual)) return `a central difference agrees to ${writeNumber(usual.deviation)} of it`;
  const far = `a central difference with h = ${writeNumber(usual.width)} η gives ${writeNumber(usual.value)}`;
  return confirms(nearest)
    ? `${far}, which is wrong. With h = ${writeNumber(nearest.width)} η it agrees to ${writeNumber(nearest.deviation)} with reverse mode, which is right`
    : `${far}, and one of no other width comes near the slope. Rounding errors have grown with the run, and neither can be relied on`;
}
