import {defineFigure} from "../../controls/frame/definition.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {apart} from "../../figures/apart.js";
import {powerOfTen, short} from "../../figures/format.js";
import type {Headline} from "../../figures/headline.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, dots, path, type Scale, type Words} from "../../figures/strokes.js";
import {
  checkInvariancePrice,
  type InvariancePrice,
  priceValleys,
} from "../../lib/experiments/invariancePrice/invariancePrice.js";
import type {PriceMethod} from "../../lib/experiments/invariancePrice/priceMethods.js";
import type {StepTimesPart} from "../../workers/jobs/stepTimes.js";

const file = "invariancePrice.json";
/** The largest matrix for which full-matrix RMS is timed: there an update takes long as it is. */
const largestFull = 8;
const weightsOf = (size: number) => size * size;

const looks: Readonly<
  Record<PriceMethod, {readonly name: string; readonly color: string; readonly dash: string}>
> = {
  adam: {name: "Adam", color: "var(--adam)", dash: "9 3 2 3"},
  muon: {name: "Muon", color: "var(--adagrad)", dash: "2 3"},
  soap: {name: "SOAP", color: "var(--nesterov)", dash: "5 2"},
  shampoo: {name: "Shampoo", color: "var(--bfgs)", dash: "6 3"},
  fullMatrixRms: {name: "full matrix", color: "var(--rmsprop)", dash: "none"},
};
const keys = Object.keys(looks) as PriceMethod[];

/** What invariance saves in steps, and what an update of it takes on this machine. */
export default defineFigure({
  id: "invariance-price",
  parameters: {
    size: quantity({label: "rows and columns of W", value: 8, min: 2, max: 16, step: 1}),
  },
  files: {price: {name: file, check: (json: unknown) => checkInvariancePrice(json, file, "")}},
  work: {
    job: "stepTimes",
    inputs: (_, {price}) => [{sizes: price.settings.sizes, largestFull}],
  },
  compute({size}, {files: {price}, work: {parts}}) {
    const near = price.settings.sizes.reduce((best, each) =>
      Math.abs(each - size) < Math.abs(best - size) ? each : best,
    );
    return {price, near, parts, saved: savedAt(near, price), times: timesAt(near, parts)};
  },
}).shown({
  picture: beside(
    0.5,
    picture({wide: 340, stacked: 260}, ({data: {price, near, saved}}, size, kept) => {
      const most =
        20 * Math.ceil(Math.max(...keys.flatMap(key => stepsOf(price, key).map(at => at[1]))) / 19);
      return panel(
        kept,
        "steps",
        {
          ...size,
          ...margins,
          x: weightsAxis(price),
          y: {
            domain: [0, most],
            label: `steps to 10⁻⁴ of the loss, median of ${priceValleys} valleys`,
            ticks: 5,
          },
        },
        {
          from: [price, near],
          headlines: [
            {
              number: `÷${short(Number(saved.toPrecision(2)))}`,
              text: `steps, Shampoo at ${weightsOf(near)} weights`,
              color: looks.shampoo.color,
            },
          ],
          over: (x, y) => [
            path(rule("x", weightsOf(near), [0, most], x, y), {stroke: "var(--rule)", width: 2}),
            ...keys.flatMap(key => lineOf(key, stepsOf(price, key), x, y)),
          ],
          words: (_, y) => names(key => stepsOf(price, key), y),
        },
      );
    }),
    picture({wide: 340, stacked: 280}, ({data: {price, near, parts, times}}, size, kept) => {
      const domain = secondsDomain(parts);
      return panel(
        kept,
        "seconds",
        {
          ...size,
          ...margins,
          x: weightsAxis(price),
          y: {
            type: "log",
            domain: [...domain],
            label: "seconds per update, its gradient aside",
            ticks: 8,
            tickFormat: powerOfTen,
          },
        },
        {
          from: [near, parts],
          headlines: [{...inNumbers(times, weightsOf(near)), color: looks.shampoo.color}],
          over: (x, y) => [
            path(rule("x", weightsOf(near), domain, x, y), {stroke: "var(--rule)", width: 2}),
            ...keys.flatMap(key => lineOf(key, secondsOf(parts, key), x, y)),
          ],
          words: (_, y) => [
            ...names(key => secondsOf(parts, key), y),
            ...leftOut(parts, weightsAxis(price).domain[0], domain[1]),
          ],
        },
      );
    }),
  ),
  sight: [],
  more: ["size"],
  handles: [
    {
      label: "size",
      plot: 1,
      along: "x",
      name: "above",
      at: ({data: {near, parts}}) => [weightsOf(near), secondsDomain(parts)[0]],
      move: ({x}) => ({size: Math.sqrt(Math.max(1, x))}),
    },
  ],
  summary: ({data: {near, saved, times}}) =>
    `A matrix of ${weightsOf(near)} weights: Shampoo needs ${short(Number(saved.toPrecision(2)))} times fewer steps than Adam; ${inWords(times)}.`,
  table: ({data: {price, parts}}) => ({
    columns: ["method", "weights", "what", "number"],
    rows: [
      ...keys.flatMap(key =>
        stepsOf(price, key).map(([weights, steps]) => [looks[key].name, weights, "steps", steps]),
      ),
      ...parts.map(({method, size, seconds}) => [
        looks[method].name,
        weightsOf(size),
        "seconds per update, its gradient aside",
        seconds ?? "not steady",
      ]),
    ],
  }),
  slides: [{words: "Fewer steps, dearer steps", set: {}}],
});

/** Room at the right for the names of the lines. */
const margins = {...plainMargins, marginRight: 88};

function weightsAxis({settings: {sizes}}: InvariancePrice) {
  const weights = [sizes[0], sizes[sizes.length - 1]].map(weightsOf);
  const domain = [0.88 * weights[0], 1.1 * weights[1]];
  return {
    type: "log",
    domain,
    label: "weights",
    labelAnchor: "center",
    base: 2,
    ticks: [4, 16, 64, 256].filter(count => count > domain[0] && count < domain[1]),
    tickFormat: (count: number) => String(count),
  } as const;
}

type Places = readonly (readonly [number, number])[];

function stepsOf(price: InvariancePrice, key: PriceMethod): Places {
  return key === "muon" ? [] : price[key].map(({size, steps}) => [weightsOf(size), steps]);
}

/** What was measured of a method: what was not steady is left out. */
function secondsOf(parts: readonly StepTimesPart[], key: PriceMethod): Places {
  return parts.flatMap(({method, size, seconds}) =>
    method === key && seconds !== undefined ? [[weightsOf(size), seconds] as const] : [],
  );
}

/** Whole powers of ten around all that was measured. */
function secondsDomain(parts: readonly StepTimesPart[]): readonly [number, number] {
  const exponents = parts.flatMap(({seconds}) => (seconds === undefined ? [] : [Math.log10(seconds)]));
  return [10 ** Math.floor(Math.min(-6.5, ...exponents)), 10 ** Math.ceil(Math.max(-2, ...exponents))];
}

/** How many times fewer steps Shampoo needs than Adam. */
function savedAt(size: number, {adam, shampoo}: InvariancePrice): number {
  const [a, s] = [adam, shampoo].map(counts => counts.find(count => count.size === size)!.steps);
  return a / Math.max(1, s);
}

/** How many times as long an update of Shampoo takes as one of Adam: where both are measured, and steadily so. */
function timesAt(size: number, parts: readonly StepTimesPart[]): number | "not steady" | undefined {
  const [s, a] = (["shampoo", "adam"] as const).map(key =>
    parts.find(part => part.method === key && part.size === size),
  );
  if (!s || !a) return undefined;
  return s.seconds === undefined || a.seconds === undefined ? "not steady" : s.seconds / a.seconds;
}

/** A measured ratio to one digit: no more of it is the same the next time. */
const about = (times: number) => short(Number(times.toPrecision(1)));

function inNumbers(times: ReturnType<typeof timesAt>, weights: number): Headline {
  if (times === undefined) return {number: "…", text: "being timed on your machine"};
  if (times === "not steady") return {number: "not steady", text: `here, at ${weights} weights`};
  return {number: `≈ ×${about(times)}`, text: `time, Shampoo at ${weights} weights`};
}

function inWords(times: ReturnType<typeof timesAt>): string {
  if (times === undefined) return "the time of an update is being measured";
  if (times === "not steady") return "the time of an update is not steady on this machine";
  return `an update of it takes about ${about(times)} times as long, on this machine, the gradient aside`;
}

function lineOf(key: PriceMethod, points: Places, x: Scale, y: Scale): Element[] {
  const {color, dash} = looks[key];
  const at = (i: number) => points[i];
  return [
    path(curve(points.length, at, x, y), {stroke: color, width: 2.5, dash}),
    path(dots(points.length, at, x, y), {stroke: color, width: 7}),
  ];
}

/** The names of the lines behind their ends; those of lines that end above one another are moved apart. */
function names(of: (key: PriceMethod) => Places, y: Scale): Words[] {
  const ends = keys.flatMap(key => {
    const points = of(key);
    const [weights, value] = points[points.length - 1] ?? [];
    return weights === undefined ? [] : [{key, x: weights, value, pixel: y(value)}];
  });
  return [...new Set(ends.map(end => end.x))].flatMap(weights =>
    apart(ends.filter(end => end.x === weights)).map(({key, value, dy}): Words => {
      const {name, color} = looks[key];
      return {x: weights, y: value, text: name, color, bold: true, dx: 9, dy: dy + 5};
    }),
  );
}

/** What is said where measurements were left out. */
function leftOut(parts: readonly StepTimesPart[], x: number, y: number): Words[] {
  const count = parts.filter(({seconds}) => seconds === undefined).length;
  if (count === 0) return [];
  return [{x, y, text: `${count} of ${parts.length} not steady: left out`, dx: 8, dy: 18}];
}
