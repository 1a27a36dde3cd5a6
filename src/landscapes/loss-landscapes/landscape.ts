import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {count} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import type {Rectangle} from "../../figures/landscape.js";
import {fitted, map} from "../../figures/map.js";
import {beside, type Picture, picture, stack} from "../../figures/picture.js";
import {curve, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {type Knife, knives, nearer} from "../../lib/experiments/lossSlices/knives.js";
import {checkLossSlices, type Slice} from "../../lib/experiments/lossSlices/result.js";
import {lossKey} from "./lossKey.js";
import {landOf, levelsOf, windowOf} from "./sliceLand.js";
import {sliceThumb} from "./sliceThumb.js";

const names: Readonly<Record<Knife, string>> = {
  path: "along its path",
  random: "two random ways",
  filters: "sized like neurons",
  curvature: `steepest bends, ×${nearer}`,
  solutions: "three solutions",
};
const most = 300;
/** The passes that are named on the path. */
const named = [1, 3, 10, 30];
const percent = (share: number) => `${short(100 * share)} %`;

/** One trained network, cut by several planes: what the landscape looks like is the knife's doing. */
const figure = defineFigure({
  id: "landscape",
  parameters: {
    knife: choice({label: "cut", value: "path", options: names}),
    pass: count({label: "pass", value: most, min: 0, max: most}),
  },
  files: {
    built: {
      name: "lossSlices.json",
      check: (json: unknown) => checkLossSlices(json, "lossSlices.json", ""),
    },
  },
  compute({knife}, {files: {built}}) {
    const slice = built.slices[knives.indexOf(knife as Knife)];
    return {
      built,
      slice,
      last: built.pathLosses.length - 1,
      levels: levelsOf(built),
    };
  },
});
type Shown = Parameters<Parameters<typeof figure.shown>[0]["summary"]>[0];

/** The room below the map for its key, where there is none on it. */
const roomForKey = 36;

const big: Picture<Shown> = picture({wide: 392, stacked: 200 + roomForKey}, ({values, data}, size, kept) => {
  const {built, slice, levels, last} = data;
  const pass = Math.min(values.pass, last);
  const small = size.width < 500;
  const marginBottom = small ? roomForKey : 0;
  const seen = fitted(windowOf(slice), {width: size.width, height: size.height - marginBottom});
  const at = (i: number) => slice.shadows[i];
  const line = (x: (v: number) => number, y: (v: number) => number) => curve(pass + 1, at, x, y);
  return map(
    kept,
    "slice",
    landOf(slice, levels),
    seen,
    {...size, marginBottom},
    {
      drawn: (x, y) => [
        path(line(x, y), {stroke: "var(--paper)", width: 5.5, opacity: 0.85}),
        path(line(x, y), {stroke: "var(--gradient-descent)", width: 3}),
        ...(values.knife === "path" ? named.filter(k => k < pass) : []).map(k =>
          mark("circle", [x(at(k)[0]), y(at(k)[1])], 4, "var(--gradient-descent)"),
        ),
        mark("circle", [x(at(0)[0]), y(at(0)[1])], 6, "var(--paper)", "var(--ink)"),
        ...slice.solutions.map(([a, b]) => mark("circle", [x(a), y(b)], 6, "var(--good)")),
        mark("circle", [x(at(pass)[0]), y(at(pass)[1])], 7, "var(--gradient-descent)"),
      ],
      over: () => lossKey(levels, size),
      words: (x, y) => [
        ...placeNames(slice, pass, built.pathLosses, small, x, y),
        ...shareWords(slice, built.dimension, built.walkShare, small, seen),
        ...(small ? [] : scaleWords(slice, built.length, seen)),
      ],
    },
  );
});

const thumbs = knives.map(knife =>
  picture<Shown>({wide: 72, stacked: 46}, ({values, data: {built, levels}}, size, kept) => {
    const slice = built.slices[knives.indexOf(knife)];
    return sliceThumb(
      kept,
      slice,
      {
        levels,
        name: names[knife],
        told: `${percent(slice.share)} of the path`,
        chosen: values.knife === knife,
      },
      size,
    );
  }),
);

export default figure.shown({
  picture: beside(0.68, big, stack(...thumbs)),
  time: {parameter: "pass", last: ({last}) => last},
  sight: [],
  more: ["knife"],
  click: ({plot}) => (plot > 0 ? {knife: knives[plot - 1]} : undefined),
  summary: ({values, data: {built, slice, last}}) => {
    const pass = Math.min(values.pass, last);
    return `A network of ${built.dimension.toLocaleString("en")} weights, cut “${names[slice.knife]}”: the plane holds ${percent(slice.share)} of the variance of its path. After ${pass} passes its loss is ${short(built.pathLosses[pass])}, and at its shadow in the plane ${short(slice.shadowLosses[pass])}.`;
  },
  table: ({data: {built, slice}}) => ({
    columns: ["pass", "loss", "a", "b", "loss at the shadow"],
    rows: built.pathLosses.map((loss, k) => [k, loss, ...slice.shadows[k], slice.shadowLosses[k]]),
  }),
  slides: [
    {words: "Cut along the path, the landscape is a slope into a valley", set: {}},
    {words: "Cut at random, the same network sits in a bowl", set: {knife: "random"}},
    {words: "Cut where it bends most, it sits in a narrow pit", set: {knife: "curvature"}},
    {words: "Three solutions, and walls between them", set: {knife: "solutions"}},
  ],
  exercises: {
    hidden: {
      progress: ({data: {slice, built}}) => ({
        done: slice.shadowLosses[0] < built.pathLosses[0] / 10,
        words: `At the start the loss is ${short(built.pathLosses[0])}; at its shadow in this plane ${short(slice.shadowLosses[0])}.`,
      }),
      solution: {knife: "random"},
    },
  },
});

/** The share, large, in the upper right corner. */
function shareWords(
  slice: Slice,
  dimension: number,
  walk: number,
  small: boolean,
  {x: [, x], y: [, y]}: Rectangle,
): Words[] {
  const place = {x, y, anchor: "end", dx: -12} as const;
  return [
    {...place, text: percent(slice.share), size: small ? 26 : 42, bold: true, dy: small ? 28 : 44},
    {
      ...place,
      text: small ? "of the path’s variance" : "of the path’s variance is in this plane,",
      dy: small ? 46 : 68,
    },
    ...(small
      ? []
      : [{...place, text: `2 of ${dimension.toLocaleString("en")} dimensions`, dy: 88} as const]),
    ...(slice.knife === "path"
      ? [
          {
            ...place,
            text: `(${small ? "" : "best plane of a "}random walk: ${percent(walk)})`,
            color: "var(--ink-soft)",
            dy: small ? 64 : 108,
          } as const,
        ]
      : []),
  ];
}

/** Where the path starts, where it is, and the passes between. */
function placeNames(
  slice: Slice,
  pass: number,
  losses: readonly number[],
  small: boolean,
  x: (v: number) => number,
  y: (v: number) => number,
): Words[] {
  const [start, here] = [slice.shadows[0], slice.shadows[pass]];
  const apart = Math.hypot(x(start[0]) - x(here[0]), y(start[1]) - y(here[1])) > 60;
  const hereLoss = `pass ${pass}: ${lossWords(slice, pass, losses, small)}`;
  const startLoss = `start: ${lossWords(slice, 0, losses, small)}`;
  const startPlace = apart
    ? ({x: start[0], y: start[1], anchor: x(start[0]) > 330 ? "end" : "start", dx: -6, dy: -14} as const)
    : ({x: here[0], y: here[1], anchor: "middle", dy: 46} as const);
  const before = slice.shadows[Math.max(0, pass - 5)];
  const toTheRight = apart && x(here[0]) > x(start[0]);
  return [
    {
      x: here[0],
      y: here[1],
      text: hereLoss,
      bold: true,
      color: "var(--gradient-descent)",
      anchor: toTheRight ? "end" : "middle",
      dx: toTheRight ? (small ? 22 : 50) : 0,
      // On the side from which the path does not come.
      dy: toTheRight && y(before[1]) > y(here[1]) ? -14 : 26,
    },
    ...(pass > 0 ? [{...startPlace, text: small ? "start" : startLoss}] : []),
    ...(slice.knife === "path" && !small ? named.filter(k => k < pass) : []).map(
      (k): Words => ({
        x: slice.shadows[k][0],
        y: slice.shadows[k][1],
        text: `pass ${k}`,
        anchor: "middle",
        dy: 20,
      }),
    ),
    ...slice.solutions.slice(1).map(
      ([a, b], i): Words => ({
        x: a,
        y: b,
        text: `solution ${"BC"[i]}`,
        color: "var(--good)",
        bold: true,
        ...(i === 0 ? ({anchor: "start", dx: 12} as const) : ({anchor: "end", dx: -12} as const)),
        dy: 5,
      }),
    ),
  ];
}

/** The loss after a pass, and that at its shadow where it is another: what the colours show. */
function lossWords({shadowLosses}: Slice, pass: number, losses: readonly number[], small: boolean): string {
  const [own, shadow] = [losses[pass], shadowLosses[pass]].map(short);
  return own === shadow ? `loss ${own}` : `loss ${own}, ${small ? "" : "its "}shadow ${shadow}`;
}

/** How wide what is in sight is: in lengths of the weights where directions are sized like these. */
function scaleWords({knife}: Slice, length: number, {x: [left, right], y: [bottom]}: Rectangle): Words[] {
  const across =
    knife === "filters"
      ? `${short((right - left) / length)} times the weights’ length across`
      : `${short(right - left)} across, in units of the weights`;
  return [{x: left, y: bottom, text: across, dx: 12, dy: -12}];
}
