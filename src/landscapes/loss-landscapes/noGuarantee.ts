import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {faded} from "../../figures/faded.js";
import {short} from "../../figures/format.js";
import type {Rectangle} from "../../figures/landscape.js";
import {fitted} from "../../figures/map.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {planePath, stepAt} from "../../figures/paths.js";
import {beside, type Picture, picture, stack} from "../../figures/picture.js";
import {pixelAxes} from "../../figures/pixelAxes.js";
import {remembered} from "../../figures/remembered.js";
import {curve, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {widthOf} from "../../figures/words/wordBox.js";
import {
  type BasinLandscape,
  type BasinMethod,
  basinLandscapes,
  basinMethods,
  basinNames,
  basinSteps,
  shareEnding,
  type Valley,
  valleyAt,
  valleysOf,
} from "../../lib/experiments/basins/basins.js";
import {run} from "../../lib/run/run.js";
import {endCells, isLevel, valleyColor} from "./endCells.js";

/** The finest map. */
const [columns, rows] = [96, 48];
const windows = Object.fromEntries(
  Object.entries(basinLandscapes).map(
    ([
      name,
      {
        window: [x, y],
      },
    ]) => [name, {x, y}],
  ),
) as Record<BasinLandscape, Rectangle>;
const valleysByName = remembered(
  (name: BasinLandscape) => valleysOf(basinLandscapes[name], basinMethods.gradientDescent.eta[name]),
  2,
);
const etaOf = (method: BasinMethod, landscape: BasinLandscape, times: number) =>
  basinMethods[method].eta[landscape] * times;

const figure = defineFigure({
  id: "no-guarantee",
  parameters: {
    start: point({
      label: "start, as shares of the window",
      value: [0.383, 0.126],
      bounds: [
        [0, 1],
        [0, 1],
      ],
    }),
    times: quantity({
      symbol: "η",
      label: "every step size, times",
      value: 1,
      min: 0.25,
      max: 8,
      scale: "log",
    }),
    landscape: choice({
      label: "landscape",
      value: "sixValleys",
      options: {sixValleys: "valleys of all depths", himmelblau: "Himmelblau, four alike"},
    }),
    step: count({label: "step", value: basinSteps, min: 0, max: basinSteps}),
  },
  work: {
    job: "basins",
    inputs: ({times, landscape}) =>
      basinNames.map(method => ({
        landscape: landscape as BasinLandscape,
        method,
        eta: etaOf(method, landscape as BasinLandscape, times),
        valleys: valleysByName(landscape as BasinLandscape),
        columns,
        rows,
      })),
  },
  compute({start, times, landscape: name}, {work}) {
    const landscape = name as BasinLandscape;
    const {window} = basinLandscapes[landscape];
    const at = window.map(([least, most], i) => least + start[i] * (most - least));
    const valleys = valleysByName(landscape);
    return {
      landscape,
      at,
      valleys,
      stale: work.stale,
      share: work.share,
      walks: basinNames.map(method => {
        const eta = etaOf(method, landscape, times);
        const history = run(basinMethods[method].make(eta), basinLandscapes[landscape], at, {
          steps: basinSteps,
        });
        const maps = work.parts.filter(part => part.landscape === landscape && part.method === method);
        const map = maps.reduce(
          (finest, each) => (finest && finest.columns > each.columns ? finest : each),
          maps[0],
        );
        const end = history.outcome === "diverged" ? -1 : valleyAt(valleys, history.w[0], history.w[1]);
        return {method, eta, history, end, map: map as typeof map | undefined};
      }),
    };
  },
});
type Shown = Parameters<Parameters<typeof figure.shown>[0]["summary"]>[0];

const maps: Picture<Shown>[] = basinNames.map((method, k) =>
  picture({wide: 194, stacked: 132}, ({values, data}, size, kept) => {
    const {landscape, valleys, walks, stale} = data;
    const {history, map, end} = walks[k];
    const window = windows[landscape];
    const seen = fitted(window, size);
    const axes = {
      ...size,
      margin: 0,
      x: {domain: [...seen.x], axis: null},
      y: {domain: [...seen.y], axis: null},
    } as const;
    const shown = stepAt(history, values.step);
    const at = planePath(history);
    const {name, color, symbol} = methods[method];
    // Words stand on the map, or beside one that leaves room for them.
    const beside = (seen.x[1] - window.x[1]) / (seen.x[1] - seen.x[0]) > 0.2 ? seen : window;
    const right = {x: beside.x[1], anchor: "end", dx: -8} as const;
    return panel(kept, method, axes, {
      ground: (x, y) => faded(endCells(kept, map, valleys, window, x, y), stale),
      drawn: (x, y) => {
        const line = curve(shown + 1, at, x, y);
        return [
          path(line, {stroke: "var(--paper)", width: 5.5, opacity: 0.9}),
          path(line, {stroke: color, width: 2.5}),
          mark(symbol, [x(at(shown)[0]), y(at(shown)[1])], 6.5, color),
        ];
      },
      words: [
        {...right, y: seen.y[1], text: name, color, bold: true, size: 16, dy: 22},
        {
          ...right,
          y: seen.y[0],
          text: map ? `${Math.round(100 * shareEnding(map, 0))} %` : "…",
          bold: true,
          size: 24,
          dy: -28,
        },
        {
          ...right,
          y: seen.y[0],
          text: landscape === "sixValleys" ? "reach the deepest" : "reach valley 1",
          dy: -10,
        },
        ...valleys.map(
          ({at: [a, b]}, i): Words => ({
            x: a,
            y: b,
            text: String(i + 1),
            bold: true,
            size: 16,
            anchor: "middle",
            dy: 5,
          }),
        ),
        {x: beside.x[0], y: seen.y[0], text: endWords(end), dx: 8, dy: -10, color, bold: true},
      ],
    });
  }),
);

/** What the colours mean. */
const key: Picture<Shown> = picture(26, ({data: {valleys}}, size, kept) => {
  const isSmall = size.width < 500;
  const from = isSmall ? 58 : 150;
  const forLast = widthOf(keyName(-1, valleys, isSmall)) + 19;
  const wide = Math.min(isSmall ? 44 : 92, (size.width - from - forLast) / valleys.length);
  return panel(kept, "key", pixelAxes(size), {
    drawn: () =>
      [...valleys.keys(), -1].map((valley, i) =>
        path(`M${from + i * wide},7h14v14h-14z`, {
          fill: valleyColor(valley, valleys),
          stroke: "var(--ink-soft)",
          width: 0.75,
        }),
      ),
    words: [
      {x: 0, y: 19, text: isSmall ? "ends in" : "A start here ends in"},
      ...[...valleys.keys(), -1].map(
        (valley, i): Words => ({
          x: from + 19 + i * wide,
          y: 19,
          text: keyName(valley, valleys, isSmall),
        }),
      ),
    ],
  });
});

export default figure.shown({
  picture: stack(beside(0.5, maps[0], maps[1]), beside(0.5, maps[2], maps[3]), key),
  time: {parameter: "step", last: () => basinSteps},
  sight: ["times"],
  more: ["landscape"],
  handles: basinNames.map((method, plot) => ({
    label: plot === 0 ? "start" : `start, ${methods[method].name}`,
    name: plot === 0 ? ("right" as const) : ("none" as const),
    plot,
    at: ({data: {at}}: Shown) => [at[0], at[1]] as const,
    move: ({x, y}: {x: number; y: number}, {data: {landscape}}: Shown) => ({
      start: sharesOf(landscape, x, y),
    }),
  })),
  click: ({x, y, plot}, {data: {landscape}}) => (plot < 4 ? {start: sharesOf(landscape, x, y)} : undefined),
  summary: ({data: {walks, share}}) => {
    const ends = walks.map(
      ({method, end}, i) =>
        `${methods[method].name} ${i ? "" : "ends "}in ${end < 0 ? "none" : `${i ? "" : "valley "}${end + 1}`}`,
    );
    const shares = walks.flatMap(({map}) => (map ? [Math.round(100 * shareEnding(map, 0))] : []));
    const all = shares.length === walks.length ? `; valley 1 from ${shares.join(", ")} % of all starts` : "";
    return `From here ${ends.join(", ")}${all}.${share < 1 ? " Still refining." : ""}`;
  },
  table: ({data: {walks, valleys}}) => ({
    columns: [
      "method",
      "η",
      "ends in valley",
      ...valleys.map((_, i) => `share of starts, valley ${i + 1}`),
      "not arrived",
    ],
    rows: walks.map(({method, eta, end, map}) => [
      methods[method].name,
      eta,
      end < 0 ? "none" : end + 1,
      ...[...valleys.keys(), -1].map(valley => (map ? shareEnding(map, valley) : "…")),
    ]),
  }),
  slides: [
    {words: "One start, four methods, several ends: none is sure to find the deepest", set: {}},
    {
      words: "Longer steps move momentum’s borders, and AdaDelta mostly does not come to rest",
      set: {times: 4},
    },
    {words: "Four minima alike: Himmelblau’s borders", set: {landscape: "himmelblau"}},
  ],
  exercises: {
    deepest: {
      progress: ({data: {walks, valleys}}) => {
        if (isLevel(valleys)) return {done: false, words: "No valley is deeper than another here."};
        const there = walks.filter(({end}) => end === 0).length;
        return {done: there === 4, words: `${there} of 4 methods end in the deepest valley.`};
      },
      solution: {start: [0.8, 0.65]},
    },
  },
});

function endWords(end: number): string {
  return end < 0 ? "does not arrive" : `ends in valley ${end + 1}`;
}

function keyName(valley: number, valleys: readonly Valley[], small: boolean): string {
  if (valley < 0) return small ? "not arrived" : `not arrived after ${basinSteps} steps`;
  return small || isLevel(valleys)
    ? String(valley + 1)
    : `${valley + 1}: ${short(Number(valleys[valley].value.toFixed(2)))}`;
}

function sharesOf(landscape: BasinLandscape, x: number, y: number): [number, number] {
  const [[x0, x1], [y0, y1]] = basinLandscapes[landscape].window;
  return [(x - x0) / (x1 - x0), (y - y0) / (y1 - y0)];
}
