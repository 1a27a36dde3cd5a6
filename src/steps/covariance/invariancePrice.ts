import {defineFigure} from "../../controls/frame/definition.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {powerOfTen, short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, dots, path, type Scale, type Words} from "../../figures/strokes.js";
import {
  checkInvariancePrice,
  type InvariancePrice,
} from "../../lib/experiments/invariancePrice/invariancePrice.js";
import type {PriceMethod} from "../../lib/experiments/invariancePrice/priceMethods.js";

const file = "invariancePrice.json";
/** The matrices whose steps are timed, and the largest for full-matrix RMS: there a step takes long as it is. */
const timed = {sizes: [2, 3, 4, 6, 8, 12, 16], largestFull: 12};
const weightsOf = (size: number) => size * size;
const axis = [3.5, 330] as const;

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

/** What invariance saves in steps, and what a step of it takes on this machine. */
export default defineFigure({
  id: "invariance-price",
  parameters: {
    size: quantity({label: "rows and columns of W", value: 8, min: 2, max: 16, step: 1}),
  },
  files: {price: {name: file, check: (json: unknown) => checkInvariancePrice(json, file, "")}},
  work: {job: "stepTimes", inputs: () => [timed]},
  compute({size}, {files: {price}, work}) {
    const near = timed.sizes.reduce((best, each) =>
      Math.abs(each - size) < Math.abs(best - size) ? each : best,
    );
    const seconds = (method: PriceMethod, at = near) =>
      work.parts.find(part => part.method === method && part.size === at)?.seconds;
    const [shampoo, adam] = [seconds("shampoo"), seconds("adam")];
    return {price, near, parts: work.parts, share: work.share, times: shampoo && adam && shampoo / adam};
  },
}).shown({
  picture: beside(
    0.5,
    picture({wide: 340, stacked: 260}, ({data: {price}}, size, kept) => {
      const most =
        20 * Math.ceil(Math.max(...keys.flatMap(key => stepsOf(price, key).map(at => at[1]))) / 19);
      const {saved, at} = saving(price);
      return panel(
        kept,
        "steps",
        {
          ...size,
          ...plainMargins,
          x: weightsAxis,
          y: {domain: [0, most], label: "steps to 10⁻⁴ of the loss", ticks: 5},
        },
        {
          from: [price],
          headlines: [
            {number: `÷${short(saved)}`, text: `steps, Shampoo at ${at} weights`, color: looks.shampoo.color},
          ],
          over: (x, y) => keys.flatMap(key => lineOf(key, stepsOf(price, key), x, y)),
          words: keys.flatMap(key => nameAt(key, stepsOf(price, key))),
        },
      );
    }),
    picture({wide: 340, stacked: 280}, ({data: {near, parts, times, share}}, size, kept) => {
      const secondsOf = (key: PriceMethod) =>
        parts
          .filter(({method}) => method === key)
          .map(({size: rows, seconds}) => [weightsOf(rows), held(seconds)] as const);
      return panel(
        kept,
        "seconds",
        {
          ...size,
          ...plainMargins,
          x: weightsAxis,
          y: {
            type: "log",
            domain: [...secondsDomain],
            label: "seconds per step, here and now",
            ticks: [1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1],
            tickFormat: powerOfTen,
          },
        },
        {
          from: [near, parts, share],
          headlines: [
            times === undefined
              ? {number: "…", text: "is being timed on your machine", color: looks.shampoo.color}
              : {
                  number: `×${short(times)}`,
                  text: `time per step, Shampoo at ${weightsOf(near)} weights`,
                  color: looks.shampoo.color,
                },
          ],
          over: (x, y) => [
            path(rule("x", weightsOf(near), secondsDomain, x, y), {stroke: "var(--rule)", width: 2}),
            ...keys.flatMap(key => lineOf(key, secondsOf(key), x, y)),
          ],
          words: keys.flatMap(key => nameAt(key, secondsOf(key))),
        },
      );
    }),
  ),
  sight: ["size"],
  handles: [
    {
      label: "size",
      plot: 1,
      along: "x",
      at: ({data: {near}}) => [weightsOf(near), secondsDomain[0]],
      move: ({x}) => ({size: Math.sqrt(Math.max(1, x))}),
    },
  ],
  summary: ({data: {price, near, parts, times}}) => {
    const {saved, at} = saving(price);
    const told =
      times === undefined
        ? "its time per step is being measured"
        : `a step of it takes ${short(times)} times as long`;
    return `Shampoo needs ${short(saved)} times fewer steps than Adam at ${at} weights; at ${weightsOf(near)} weights ${told}${parts.length > 0 ? ", on this machine" : ""}.`;
  },
  table: ({data: {price, parts}}) => ({
    columns: ["method", "weights", "what", "number"],
    rows: [
      ...keys.flatMap(key =>
        stepsOf(price, key).map(([weights, steps]) => [looks[key].name, weights, "steps", steps]),
      ),
      ...parts.map(({method, size, seconds}) => [
        looks[method].name,
        weightsOf(size),
        "seconds per step",
        seconds,
      ]),
    ],
  }),
  slides: [{words: "Fewer steps, dearer steps", set: {}}],
});

const secondsDomain = [1e-7, 1] as const;
const weightsAxis = {
  type: "log",
  domain: [...axis],
  label: "weights",
  labelAnchor: "center",
  base: 2,
  ticks: [4, 16, 64, 256],
  tickFormat: (weights: number) => String(weights),
} as const;

/** A time that the axis can hold. */
function held(seconds: number): number {
  return Math.min(secondsDomain[1], Math.max(secondsDomain[0], seconds));
}

function stepsOf(price: InvariancePrice, key: PriceMethod): (readonly [number, number])[] {
  return key === "muon" ? [] : price[key].map(({size, steps}) => [weightsOf(size), steps]);
}

/** How many times fewer steps Shampoo needs than Adam, at the largest size that was counted. */
function saving({adam, shampoo}: InvariancePrice): {saved: number; at: number} {
  const [a, s] = [adam[adam.length - 1], shampoo[shampoo.length - 1]];
  return {saved: a.steps / Math.max(1, s.steps), at: weightsOf(a.size)};
}

function lineOf(
  key: PriceMethod,
  points: readonly (readonly [number, number])[],
  x: Scale,
  y: Scale,
): Element[] {
  const {color, dash} = looks[key];
  const at = (i: number) => points[i];
  return [
    path(curve(points.length, at, x, y), {stroke: color, width: 2.5, dash}),
    path(dots(points.length, at, x, y), {stroke: color, width: 7}),
  ];
}

function nameAt(key: PriceMethod, points: readonly (readonly [number, number])[]): Words[] {
  const last = points[points.length - 1];
  if (!last) return [];
  const {name, color} = looks[key];
  return [{x: last[0], y: last[1], text: name, color, bold: true, anchor: "end", dx: 6, dy: -9}];
}
