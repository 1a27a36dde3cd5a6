import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {beside, byWidth, picture, stack} from "../../figures/picture.js";
import {type At, curve, path, type Scale, type Words} from "../../figures/strokes.js";
import {type BenchMethod, benchMethods} from "../../lib/experiments/invarianceBench/benchMethods.js";
import {benchCovariance, benchStart} from "../../lib/experiments/invarianceBench/invarianceBench.js";
import {noChange, type PlaneChange, planeChange} from "../../lib/experiments/invarianceBench/planeChange.js";
import type {ChangeOfVariables} from "../../lib/objectives/wrappers/changeOfVariables.js";
import type {OtherValleyPart} from "../../workers/jobs/otherValley.js";
import {
  type BenchRun,
  bothPaths,
  leavingNew,
  leavingOld,
  pathInNew,
  pathWords,
  startMark,
} from "./benchPaths.js";
import {type Fate, fateOf} from "./benchWords.js";
import {benchLand, disc, onRim, reach} from "./disc.js";
import {inNew} from "./inNew.js";
import {otherArcs} from "./otherArcs.js";

/** The updates of the longest runs. */
const longest = Math.max(...Object.values(benchMethods).map(({steps}) => steps));
/** Where the handle of the stretching stands on the axis of w₁: opposite to that of the turn, and always in the disc. */
const stretchAt = -1.9;

interface Bench {
  readonly change: PlaneChange;
  readonly coordinates: ChangeOfVariables;
  /** Gradient descent, and last the method that was chosen. */
  readonly runs: readonly BenchRun[];
  /** The turns at which the chosen one ends in another valley, as far as they are known yet. */
  readonly elsewhere: OtherValleyPart["turns"];
}

type Seen = {readonly values: {readonly step: number}; readonly data: Bench};

/** The plane as it is, with both paths on it. */
const asItIs = picture({wide: 350, stacked: 250}, ({values: {step}, data: {runs}}: Seen, size, kept) =>
  disc(
    kept,
    "old",
    size,
    {land: benchLand},
    {
      from: [runs, step],
      drawn: (x, y) => [
        ...axesOf(undefined, x, y),
        ...runs.flatMap(run => bothPaths(run, step, x, y)),
        startMark(benchStart, x, y),
      ],
      over: (x, y) => runs.flatMap(run => leavingOld(run, step, x, y)),
      words: (x, y) => [
        {x: -reach - 0.8, y: reach, text: "as it is: w", bold: true, size: 16},
        ...pathWords(runs, step, x, y),
      ],
    },
  ),
);

/** The changed plane; where there is room beside it, with the numbers. */
const changed = picture({wide: 350, stacked: 260}, ({values: {step}, data}: Seen, size, kept) => {
  const {runs, coordinates} = data;
  return disc(
    kept,
    "new",
    size,
    {land: benchLand, change: coordinates},
    {
      from: [data, step],
      drawn: (x, y) => [
        ...axesOf(coordinates, x, y),
        ...runs.flatMap(run => pathInNew(run, coordinates, step, x, y)),
        startMark(inNew(coordinates)(benchStart), x, y),
      ],
      over: (x, y) => [
        ...otherArcs(runs[runs.length - 1].key, data.elsewhere, data.change, x, y),
        ...runs.flatMap(run => leavingNew(run, coordinates, step, x, y)),
      ],
      words: [
        {x: -reach - 0.8, y: reach, text: "changed: u", bold: true, size: 16},
        ...(size.width > 480
          ? [...whatIsMeasured(reach + 2.1, 4.8), ...numbersOf(runs, {x: reach + 2.1, y: 2.2, below: 4.4})]
          : []),
      ],
    },
  );
});

/** The numbers where there is no room beside. */
const numbers = picture(88, ({data: {runs}}: Seen, size, kept) =>
  panel(
    kept,
    "numbers",
    {...size, margin: 0, x: {domain: [0, 2], axis: null}, y: {domain: [0, 1], axis: null}},
    {from: [runs], words: numbersOf(runs, {x: 0, y: 0.82, beside: 1})},
  ),
);

/** The invariance bench: a method's path, its path in changed coordinates, and that one mapped back. */
export default defineFigure({
  id: "vector-covariant",
  parameters: {
    method: choice({
      label: "method",
      value: "adam",
      options: {
        gradientDescent: "gradient descent",
        momentum: "momentum",
        adam: "Adam",
        adadelta: "AdaDelta",
        newton: "Newton",
      },
    }),
    turn: quantity({label: "turn", value: 33, min: -180, max: 180, step: 1, unit: "°"}),
    stretch: quantity({label: "stretch of w₁", value: 1, min: 0.4, max: 2.5, scale: "log"}),
    shift: point({
      label: "shift",
      value: [0, 0],
      bounds: [
        [-2, 2],
        [-2, 2],
      ],
    }),
    lossScale: quantity({symbol: "c", label: "unit of the loss", value: 1, min: 0.1, max: 10, scale: "log"}),
    step: count({label: "step", value: longest, min: 0, max: longest}),
  },
  work: {job: "otherValley", inputs: ({method}) => [{method}]},
  compute({method, turn, stretch, shift, lossScale}, {work}) {
    const change: PlaneChange = {turn, stretch, shift: [shift[0], shift[1]], lossScale};
    const of = (key: BenchMethod): BenchRun => {
      const covariance = benchCovariance(key, change);
      return {key, covariance, fate: fateOf(key, covariance)};
    };
    const chosen = of(method);
    const descent = method === "gradientDescent" ? chosen : of("gradientDescent");
    return {
      change,
      coordinates: planeChange(change),
      runs: [...new Set([descent, chosen])],
      elsewhere: work.parts.find(part => part.method === method)?.turns ?? [],
    } satisfies Bench;
  },
}).shown({
  picture: byWidth(beside(0.36, asItIs, changed), stack(asItIs, changed, numbers)),
  time: {parameter: "step", last: ({runs}) => Math.max(...runs.map(({covariance}) => covariance.steps))},
  sight: ["method"],
  more: ["turn", "stretch", "lossScale"],
  presets: (
    [
      ["turn", {turn: 33}],
      ["stretch", {stretch: 1.5}],
      ["shift", {shift: [2, -1]}],
      ["loss ×10", {lossScale: 10}],
      ["no change", {}],
    ] as const
  ).map(([words, change]) => ({words, set: () => ({...noChange, ...change})})),
  handles: [
    {
      label: "turn",
      plot: 1,
      name: "right",
      at: ({values: {turn}}) => onRim(turn, 0.35),
      move: ({x, y}) => ({turn: snapped((Math.atan2(y, x) * 180) / Math.PI, 0, 2)}),
    },
    {
      label: "stretch",
      plot: 1,
      name: "below",
      at: ({data: {coordinates}}) => inDisc(inNew(coordinates)([stretchAt, 0])),
      move: ({x, y}, {values: {turn, shift}}) => {
        const angle = (turn * Math.PI) / 180;
        const along = (x - shift[0]) * Math.cos(angle) + (y - shift[1]) * Math.sin(angle);
        return {stretch: snapped(Math.max(0.1, along / stretchAt), 1, 0.05)};
      },
    },
    {
      label: "shift",
      plot: 1,
      name: "below",
      at: ({values: {shift}}) => [shift[0], shift[1]],
      move: ({x, y}) => ({shift: [snapped(x, 0, 0.1), snapped(y, 0, 0.1)]}),
    },
  ],
  summary: ({values: {turn, stretch, shift, lossScale}, data: {runs}}) => {
    const changes = [
      turn !== 0 && `turned by ${short(turn)}°`,
      stretch !== 1 && `w₁ stretched ×${short(stretch)}`,
      (shift[0] !== 0 || shift[1] !== 0) && `shifted by (${short(shift[0])}, ${short(shift[1])})`,
      lossScale !== 1 && `loss ×${short(lossScale)}`,
    ].filter(Boolean);
    const paths = runs.map(({key, fate}) => `${methods[key].name}: ${inOneLine(fate)}`).join("; ");
    return `${changes.length === 0 ? "As it is" : `Changed: ${changes.join(", ")}`}. ${paths[0].toUpperCase()}${paths.slice(1)}.`;
  },
  table: ({data: {runs}}) => ({
    columns: ["method", "step", "w₁", "w₂", "w₁ mapped back", "w₂ mapped back"],
    rows: runs.flatMap(({key, covariance: {path, mappedBack, steps}}) =>
      Array.from({length: steps + 1}, (_, k) => [
        methods[key].name,
        k,
        path[2 * k],
        path[2 * k + 1],
        mappedBack[2 * k],
        mappedBack[2 * k + 1],
      ]),
    ),
  }),
  slides: [
    {words: "Turn the axes: Adam rolls into another valley", set: {}},
    {words: "At 15° it comes home, by another path", set: {turn: 15}},
    {words: "Gradient descent and momentum never notice", set: {method: "momentum"}},
    {
      words: "Stretch an axis: gradient descent is lost, AdaDelta is not",
      set: {turn: 0, stretch: 1.5, method: "adadelta"},
    },
    {words: "Newton survives everything, and climbs to the hilltop", set: {method: "newton", stretch: 1.5}},
  ],
  exercises: {
    home: {
      progress: ({values: {method, turn, stretch}, data: {runs}}) => {
        const {fate} = runs[runs.length - 1];
        return {
          done: method === "adam" && fate.survives && Math.abs(turn) >= 45 && stretch === 1,
          words: `${methods[method].name} at ${short(turn)}°: ${inOneLine(fate)}.`,
        };
      },
      solution: {turn: 90},
    },
  },
});

function inOneLine({number, words}: Fate): string {
  return number === "diverges" ? `diverges ${words}` : `deviation ${number}, ${words}`;
}

/** A place, or the one on the rim before it. */
function inDisc([x, y]: readonly [number, number]): readonly [number, number] {
  const inwards = Math.min(1, reach / Math.hypot(x, y));
  return [inwards * x, inwards * y];
}

/** A value, or a round one that it is near to. */
function snapped(value: number, round: number, within: number): number {
  return Math.abs(value - round) <= within ? round : value;
}

const plain: At = k => [[-20, 20, 0, 0][k], [0, 0, -20, 20][k]];

/** The axes of w, where they lie. */
function axesOf(change: ChangeOfVariables | undefined, x: Scale, y: Scale): Element[] {
  const at = (k: number) => (change ? inNew(change)(plain(k)) : plain(k));
  const look = {stroke: "var(--paper)", width: 1.25, dash: change ? "5 4" : undefined, opacity: 0.8};
  return [0, 2].map(first =>
    path(
      curve(2, i => at(first + i), x, y),
      look,
    ),
  );
}

/** What the numbers are, above them. */
function whatIsMeasured(x: number, y: number): Words[] {
  return ["largest distance of the two paths,", "the path’s own extent = 1"].map((text, line) => ({
    x,
    y,
    text,
    dy: 18 * line,
    color: "var(--ink-soft)",
    plain: true,
  }));
}

/** The numbers of the methods, the chosen one's first and large; the next one so far below or beside it. */
function numbersOf(
  runs: readonly BenchRun[],
  {x, y, below = 0, beside = 0}: {x: number; y: number; below?: number; beside?: number},
): Words[] {
  return [...runs].reverse().flatMap(({key, fate}, i): Words[] => {
    const {name, color} = methods[key];
    const place = {x: x + i * beside, y: y - i * below, color, plain: true} as const;
    return [
      {...place, text: name, bold: true, size: 16},
      {...place, text: fate.number, bold: true, size: i === 0 ? 42 : 28, dy: i === 0 ? 42 : 34},
      {...place, text: fate.words, dy: i === 0 ? 64 : 56},
    ];
  });
}
