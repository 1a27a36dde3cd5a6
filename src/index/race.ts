import {defineFigure} from "../controls/frame/definition.js";
import {nameBox} from "../controls/frame/nameSide.js";
import {choice} from "../controls/parameters/choice.js";
import {point} from "../controls/parameters/point.js";
import {count, quantity} from "../controls/parameters/quantity.js";
import {counted, short} from "../figures/format.js";
import {type Land, landscapeLevels, type Rectangle} from "../figures/landscape.js";
import {exitArrow} from "../figures/leaving.js";
import {fitted, map, mapHeight} from "../figures/map.js";
import {type MethodKey, methods} from "../figures/methods.js";
import {planePath, stepAt} from "../figures/paths.js";
import {picture} from "../figures/picture.js";
import {remembered} from "../figures/remembered.js";
import {exitUpTo} from "../figures/runOnMap.js";
import {curve, path, type Scale} from "../figures/strokes.js";
import {mark} from "../figures/symbols.js";
import {bestWalk, steps, type Walk} from "../lib/experiments/walkingRace/walkingRace.js";
import {himmelblau} from "../lib/objectives/functions/himmelblau.js";
import {rotatedQuadratic} from "../lib/objectives/functions/rotatedQuadratic.js";
import {sixValleys} from "../lib/objectives/functions/sixValleys.js";
import type {Landscape} from "../lib/objectives/objective.js";
import {adadelta} from "../lib/optimizers/adadelta.js";
import {adam} from "../lib/optimizers/adam.js";
import {gradientDescent} from "../lib/optimizers/gradientDescent.js";
import {momentum} from "../lib/optimizers/momentum.js";
import type {Optimizer} from "../lib/optimizers/optimizer.js";
import {run} from "../lib/run/run.js";
import {bottomOf, countValleys} from "./walkEnds.js";
import {type Line, namesOn} from "./walkNames.js";

/** The landscapes, each with a start from which the methods part: as shares of the window. */
export const scenes = {
  sixValleys: {landscape: sixValleys, start: [0.383, 0.126]},
  himmelblau: {landscape: himmelblau, start: [0.563, 0.438]},
  valley: {
    landscape: {
      ...rotatedQuadratic({lambda: [0.5, 25], angle: 0.35}),
      window: [
        [-4.1, 4.1],
        [-1.9, 1.9],
      ],
      name: "a long valley",
    } as Landscape,
    start: [0.08, 0.8],
  },
} as const;

type Scene = keyof typeof scenes;

/** The methods in the race, in the order of their names on the map. */
const entrants = ["gradientDescent", "momentum", "adadelta", "adam"] as const satisfies readonly MethodKey[];
type Entrant = (typeof entrants)[number];

const lands = Object.fromEntries(
  Object.entries(scenes).map(([key, {landscape}]) => [
    key,
    {surface: landscape, key, levels: landscapeLevels(landscape)},
  ]),
) as unknown as Record<Scene, Land>;

/** Each method with its own parameters. */
const makers: Record<Entrant, (own: readonly number[]) => (eta: number) => Optimizer> = {
  gradientDescent: () => eta => gradientDescent({eta}),
  momentum:
    ([gamma]) =>
    eta =>
      momentum({eta, gamma}),
  adadelta:
    ([gamma]) =>
    eta =>
      adadelta({eta, gamma}),
  adam:
    ([beta, gamma]) =>
    eta =>
      adam({eta, beta, gamma}),
};

/** A walk from a start of a scene; `own` are the method's own parameters. */
type WalkOf = (scene: Scene, at: readonly number[], eta: number | "tuned", own: readonly number[]) => Walk;

/** The walk of each method, which stays while a parameter of another one moves. */
const walkOf = Object.fromEntries(
  entrants.map(method => [
    method,
    remembered<Parameters<WalkOf>, Walk>((scene, at, eta, own) => {
      const {landscape} = scenes[scene];
      const make = makers[method](own);
      return eta === "tuned"
        ? bestWalk(make, landscape, at)
        : {eta, history: run(make(eta), landscape, at, {steps})};
    }),
  ]),
) as Record<Entrant, WalkOf>;

const ringName = "drag me";

/** Where the ring of the start stands, with its name at its left. */
function ringAt([a, b]: readonly number[]) {
  const {left, bottom} = nameBox(ringName, "left");
  return (x: Scale, y: Scale): Line => ({from: x(a) + left, to: x(a) + 22, at: y(b) + bottom});
}

/** Four methods from one start, each with its own best step size. */
export default defineFigure({
  id: "race",
  parameters: {
    landscape: choice({
      label: "landscape",
      value: "sixValleys",
      options: {sixValleys: "six valleys", himmelblau: "Himmelblau", valley: "a long valley"},
    }),
    start: point({
      label: "start, as shares of the window",
      value: scenes.sixValleys.start,
      bounds: [
        [0, 1],
        [0, 1],
      ],
    }),
    gamma: quantity({symbol: "γ", label: "damping", value: 0.9, min: 0, max: 0.99}),
    beta: quantity({symbol: "β", label: "Adam’s average", value: 0.1, min: 0.01, max: 1}),
    rate: quantity({
      symbol: "γ",
      label: "rate of the averages of g²",
      value: 0.05,
      min: 0.001,
      max: 1,
      scale: "log",
    }),
    tuning: choice({
      symbol: "η",
      label: "step size",
      value: "tuned",
      options: {tuned: "each its own best", free: "the same for all"},
    }),
    eta: quantity({symbol: "η", label: "for all", value: 0.05, min: 1e-4, max: 1, scale: "log"}),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  compute({landscape: name, start, gamma, beta, rate, tuning, eta}) {
    const {landscape} = scenes[name as Scene];
    const at = landscape.window.map(([least, most], i) => least + start[i] * (most - least));
    const own = {gradientDescent: [], momentum: [gamma], adadelta: [rate], adam: [beta, rate]};
    const walks = entrants.map(method => {
      const walk = walkOf[method](name as Scene, at, tuning === "tuned" ? "tuned" : eta, own[method]);
      return {method, ...walk, bottom: bottomOf(walk, landscape)};
    });
    return {landscape, at, walks, valleys: countValleys(walks, landscape)};
  },
}).shown({
  picture: picture(
    mapHeight(windowOf(sixValleys), 300, 445),
    ({values, data: {landscape, at: start, walks}}, size, kept) => {
      const window = windowOf(landscape);
      const seen = fitted(window, size);
      return map(kept, "map", lands[values.landscape as Scene], window, size, {
        drawn: (x, y) => [
          ...landscape.minima.map(({at: [a, b]}) => mark("times", [x(a), y(b)], 5, "var(--ink)")),
          ...walks.flatMap(({method, history}) => {
            const {color, dash, symbol} = methods[method];
            const at = planePath(history);
            const shown = stepAt(history, values.step);
            const [a, b] = at(shown);
            const line = curve(shown + 1, at, x, y);
            const exit = exitUpTo(history, values.step, seen);
            return [
              path(line, {stroke: "var(--paper)", width: 5, opacity: 0.75}),
              path(line, {stroke: color, width: 2.5, dash}),
              ...(exit ? [path(exitArrow(exit, x, y), {stroke: color, width: 4})] : []),
              mark(symbol, [x(a), y(b)], 6.5, color),
            ];
          }),
        ],
        words: namesOn(walks, values.step, seen, size.width < 500 ? 13 : 15, ringAt(start)),
      });
    },
  ),
  time: {parameter: "step", last: () => steps},
  sight: ["gamma", "beta"],
  more: ["landscape", "rate", "tuning", "eta"],
  when: {eta: ({tuning}) => tuning === "free"},
  handles: [
    {
      label: ringName,
      name: "left",
      at: ({data: {at}}) => [at[0], at[1]],
      move: ({x, y}, {data: {landscape}}) => ({start: sharesOf(landscape, x, y)}),
    },
  ],
  click: ({x, y}, {data: {landscape}}) => ({start: sharesOf(landscape, x, y)}),
  summary: ({data: {walks, valleys}}) => {
    const sizes = walks.map(({method, eta, history}) =>
      history.outcome === "diverged"
        ? `${methods[method].name} ${history.message}`
        : `${methods[method].name} ${short(eta)}`,
    );
    const onTheWay = walks.filter(({history, bottom}) => history.outcome !== "diverged" && !bottom).length;
    const reached = `${counted(valleys, "valley")} reached`;
    return `${reached}${onTheWay > 0 ? `, ${onTheWay} still on their way` : ""}. Step sizes: ${sizes.join(", ")}.`;
  },
  table: ({data: {walks}}) => ({
    columns: ["step", ...walks.map(({method}) => `f, ${methods[method].name}`)],
    rows: Array.from({length: steps + 1}, (_, k) => [
      k,
      ...walks.map(({history}) => history.values[k] ?? "diverged"),
    ]),
  }),
});

function windowOf({window: [x, y]}: Landscape): Rectangle {
  return {x, y};
}

function sharesOf({window: [[x0, x1], [y0, y1]]}: Landscape, x: number, y: number): [number, number] {
  return [(x - x0) / (x1 - x0), (y - y0) / (y1 - y0)];
}
