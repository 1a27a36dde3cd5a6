import {defineFigure} from "../../controls/frame/definition.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {counted, short} from "../../figures/format.js";
import {panel} from "../../figures/panel.js";
import {picture, stack} from "../../figures/picture.js";
import {region} from "../../figures/region.js";
import {remembered} from "../../figures/remembered.js";
import {curve, path, type Scale} from "../../figures/strokes.js";
import {sigma} from "../../lib/experiments/valleys/settings.js";
import {smoothed, valleysOf} from "../../lib/experiments/valleys/smoothed.js";
import {multiScale} from "../../lib/objectives/functions/multiScale.js";

const [low, high] = multiScale.window[0];
const [deepest] = multiScale.minima[0].at;
const largest = 300;
const whole = smoothed(0);
const all = valleysOf(0).minima.length;
const resolved = remembered((eta: number) => valleysOf(eta * sigma));
/** The whole, and a view of it, by places that lie evenly: they stay while the step size moves. */
const outline = Array.from({length: 800}, (_, i) => along([low, high], i / 799, whole.value));
const lineIn = remembered((from: number, to: number, points: number) =>
  Array.from({length: points}, (_, i) => along([from, to], i / (points - 1), whole.value)),
);
const heights = rangeOf([low, high]);

/** Valleys inside valleys, as deep as one likes to look; those that steps of one length can see are banded. */
export default defineFigure({
  id: "valley-scales",
  parameters: {
    eta: quantity({symbol: "η", label: "step size", value: 0.1, min: 0.001, max: 0.5, scale: "log"}),
    zoom: quantity({label: "zoom", value: 4, min: 1, max: largest, scale: "log"}),
    middle: quantity({label: "middle of the view", value: deepest, min: low, max: high}),
  },
  compute({eta, zoom, middle}) {
    const half = (high - low) / (2 * zoom);
    const centre = Math.min(high - half, Math.max(low + half, middle));
    const view = [centre - half, centre + half] as const;
    return {view, seen: smoothed(eta * sigma), valleys: resolved(eta)};
  },
}).shown({
  picture: stack(
    picture(84, ({data: {view}}, size, kept) => {
      const [least, most] = heights;
      const axes = {
        ...{...size, marginTop: 4, marginRight: 12, marginBottom: 4, marginLeft: 12},
        ...{x: {domain: [low, high], axis: null}, y: {domain: [least, most], axis: null}},
      } as const;
      return panel(kept, "whole", axes, {
        drawn: (x, y) => [
          region(
            2,
            i => [view[i], least],
            i => [view[i], most],
            x,
            y,
            "var(--eta)",
            0.25,
          ),
          path(
            curve(outline.length, i => outline[i], x, y),
            {stroke: "var(--ink)", width: 1.2},
          ),
        ],
        words: [{x: low, y: least, text: "the whole", dx: 2, dy: -4}],
        from: [...view, size.width],
      });
    }),
    picture({wide: 277, stacked: 280}, ({values: {eta, zoom}, data: {view, seen, valleys}}, size, kept) => {
      const [least, most] = rangeOf(view);
      const axes = {
        ...{...size, marginTop: 20, marginRight: 12, marginBottom: 36, marginLeft: 12},
        x: {domain: [...view], label: "x", ticks: 6},
        y: {domain: [least, most], axis: null},
      } as const;
      const edges = [low, ...valleys.maxima, high].filter((_, i, every) => {
        const [before, after] = [every[i - 1] ?? low, every[i + 1] ?? high];
        return after >= view[0] && before <= view[1];
      });
      const left = valleys.minima.filter(x => x >= view[0] && x <= view[1]).length;
      const points = Math.round(size.width);
      const there = lineIn(...view, points);
      return panel(kept, "view", axes, {
        drawn: (x, y) => [
          ...[0, 1].map(odd =>
            path(bands(edges, odd, least, most, x, y), {fill: `var(--land-${odd ? 2 : 5})`, opacity: 0.55}),
          ),
          path(
            curve(points, i => there[i], x, y),
            {stroke: "var(--ink)", width: 1.6},
          ),
          path(
            curve(points, i => [there[i][0], seen.value(there[i][0])], x, y),
            {stroke: "var(--eta)", width: 3.2},
          ),
        ],
        words: [
          {
            x: view[0],
            y: most,
            text: `×${short(zoom)}: ${counted(left, "bottom")} in view`,
            bold: true,
            dx: 10,
            dy: 22,
          },
          {
            x: view[0],
            y: most,
            text: "thick: what the steps see",
            color: "var(--eta)",
            bold: true,
            dx: 10,
            dy: 42,
          },
        ],
        headlines: [
          {
            number: `${valleys.minima.length} of ${all}`,
            text: `valleys are there for η = ${short(eta)}`,
            color: "var(--eta)",
          },
        ],
      });
    }),
  ),
  sight: ["eta", "zoom"],
  more: ["middle"],
  presets: [{words: "the whole", set: () => ({zoom: 1})}],
  handles: [
    {
      label: "where to look",
      name: "right",
      along: "x",
      at: ({data: {view}}) => [(view[0] + view[1]) / 2, heights[1] * 0.75],
      move: ({x}) => ({middle: x}),
    },
  ],
  click: ({x, plot}, {values: {zoom}}) =>
    plot === 0 ? {middle: inside(x)} : {middle: inside(x), zoom: Math.min(largest, 3 * zoom)},
  // What lies under the fingers stays there.
  zoom: ({x}, factor, {values: {zoom}, data: {view}}) => {
    const next = Math.min(largest, Math.max(1, zoom * factor));
    const centre = (view[0] + view[1]) / 2;
    return {zoom: next, middle: inside(x + ((centre - x) * zoom) / next)};
  },
  summary: ({values: {eta, zoom}, data: {view, valleys}}) =>
    `Steps of η = ${short(eta)} see ${valleys.minima.length} of ${all} valleys. In view, ×${short(zoom)}: from ${short(view[0])} to ${short(view[1])}.`,
  table: ({data: {view, seen}}) => ({
    columns: ["x", "f", "what the steps see"],
    rows: Array.from({length: 101}, (_, i) => {
      const [x, value] = along(view, i / 100, whole.value);
      return [x, value, seen.value(x)];
    }),
  }),
  slides: [
    {words: "Large steps see the big valleys alone", set: {eta: 0.3, zoom: 1}},
    {words: "Small steps see valleys inside valleys", set: {eta: 0.01, zoom: 12}},
    {words: "The smallest see them all", set: {eta: 0.001, zoom: 100}},
  ],
  exercises: {
    one: {
      progress: ({values: {eta}, data: {valleys}}) => ({
        done: valleys.minima.length === 1,
        words: `η = ${short(eta)}: ${counted(valleys.minima.length, "valley")}.`,
      }),
      solution: {eta: 0.5},
    },
  },
});

/** Every other valley, from edge to edge, as one shape. */
function bands(
  edges: readonly number[],
  odd: number,
  least: number,
  most: number,
  x: Scale,
  y: Scale,
): string {
  let shape = "";
  for (let i = odd; i + 1 < edges.length; i += 2) {
    const corners = [
      [edges[i], least],
      [edges[i + 1], least],
      [edges[i + 1], most],
      [edges[i], most],
    ] as const;
    shape += `${curve(4, k => corners[k], x, y)}Z`;
  }
  return shape;
}

function along(
  [from, to]: readonly [number, number],
  share: number,
  f: (x: number) => number,
): [number, number] {
  const x = from + share * (to - from);
  return [x, f(x)];
}

/** The heights of the function in a view, with some room. */
function rangeOf(view: readonly [number, number]): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i <= 400; i++) {
    const [, value] = along(view, i / 400, whole.value);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const room = 0.12 * (most - least);
  return [least - room, most + 2.5 * room];
}

function inside(x: number): number {
  return Math.min(high, Math.max(low, x));
}
