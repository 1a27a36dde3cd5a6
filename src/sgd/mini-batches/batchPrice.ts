import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {picture} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path, type Words} from "../../figures/strokes.js";
import {expectedSteps} from "../../lib/experiments/batchCost/criticalBatch.js";

const most = 1024;
const prices = [0.9, 100] as const;
const places = 241;

/** What a training costs by the law of the critical batch, over the least that it can: in steps, examples, and time. */
export default defineFigure({
  id: "batch-price",
  parameters: {
    B: count({symbol: "B", label: "batch size", value: 32, min: 1, max: most}),
    critical: quantity({label: "critical batch", value: 32, min: 4, max: 256, scale: "log"}),
    parallel: count({symbol: "P", label: "examples at once", value: 64, min: 1, max: 256}),
  },
  compute: ({B, critical, parallel}) => ({
    price: priceOf(B, critical, parallel),
    /** The time is shortest at B = P. */
    leastTime: priceOf(parallel, critical, parallel).time,
    /** Batches on an even grid of their logarithms, with their prices. */
    grid: Array.from({length: places}, (_, i) => {
      const batch = most ** (i / (places - 1));
      return {batch, ...priceOf(batch, critical, parallel)};
    }),
  }),
}).shown({
  picture: picture(350, ({values: {B, critical, parallel}, data: {grid, price, leastTime}}, size, kept) => {
    const axes = {
      ...size,
      ...plainMargins,
      marginRight: 24,
      x: {
        type: "log",
        base: 2,
        domain: [0.9, most * 1.15],
        label: "batch size B",
        ticks: [1, 4, 16, 64, 256, 1024],
        tickFormat: String,
      },
      y: logAxis(prices, "times the least", {plain: true}),
    } as const;
    const small = size.width < 500;
    const corner = {x: 1, y: prices[1], dx: small ? 90 : size.width / 3} as const;
    return panel(kept, "prices", axes, {
      drawn: (x, y) => [
        path(rule("x", critical, [prices[0], 2], x, y), {...guide, dash: "2 3"}),
        path(rule("y", 2, [1, most], x, y), {...guide, dash: "2 3"}),
        path(rule("x", B, [prices[0], Math.max(price.steps, price.examples)], x, y), {...guide, width: 1.5}),
        path(
          curve(places, i => [grid[i].batch, grid[i].time], x, y),
          {stroke: "var(--ink)", width: 2, dash: "3 3"},
        ),
        path(
          curve(places, i => [grid[i].batch, grid[i].steps], x, y),
          {stroke: "var(--gradient-descent)", width: 2.5},
        ),
        path(
          curve(places, i => [grid[i].batch, grid[i].examples], x, y),
          {stroke: "var(--momentum)", width: 2.5, dash: "9 3"},
        ),
      ],
      words: [
        {...corner, text: `B = ${B} costs`, bold: true, dy: 18},
        {
          ...corner,
          text: `×${short(price.steps)} steps`,
          color: "var(--gradient-descent)",
          size: 22,
          bold: true,
          dy: 44,
        },
        {
          ...corner,
          text: `×${short(price.examples)} examples`,
          color: "var(--momentum)",
          size: 22,
          bold: true,
          dy: 70,
        },
        {
          ...corner,
          text: `×${short(price.time)} time, ${small ? `P = ${parallel}` : `${parallel === 1 ? "one example" : `${short(parallel)} examples`} at once`}`,
          bold: true,
          dy: 92,
        },
        {x: critical, y: prices[0], text: "critical", dx: 6, dy: -8},
        ...clipped(grid, leastTime, corner),
      ],
    });
  }),
  sight: ["critical", "parallel"],
  more: ["B"],
  handles: [
    {
      label: "B",
      name: "above",
      along: "x",
      at: ({values: {B}, data: {price}}) => [B, Math.min(prices[1], price.steps)],
      move: ({x}) => ({B: x}),
    },
  ],
  click: ({x}) => ({B: x}),
  summary: ({values: {B, critical, parallel}, data: {price}}) =>
    `With a critical batch of ${short(critical)}, B = ${B} takes ${short(price.steps)} times the least steps and ${short(price.examples)} times the least examples. If ${short(parallel)} run at once, it takes the time of ${short(price.time)} times the least steps.`,
  table: ({data: {grid}}) => ({
    columns: ["B", "steps ÷ least", "examples ÷ least", "time ÷ that of the least steps"],
    rows: grid
      .filter((_, i) => i % 24 === 0)
      .map(({batch, steps, examples, time}) => [Math.round(batch), steps, examples, time]),
  }),
  slides: [
    {words: "At the critical batch both cost twice the least", set: {}},
    {
      words: "Ten times beyond it: hardly a step left to save, eleven times the least examples",
      set: {B: 320},
    },
  ],
});

type Price = ReturnType<typeof priceOf>;

/** Steps and examples over the least of each, and time over that of the least steps, if P examples take the time of one. */
function priceOf(B: number, critical: number, parallel: number) {
  const steps = expectedSteps({least: 1, critical}, B);
  return {steps, examples: (steps * B) / critical, time: steps * Math.ceil(B / parallel)};
}

/** What is said where a curve leaves the picture; at the corner, below what stands there, if it does not come in. */
function clipped(grid: readonly Price[], leastTime: number, corner: Omit<Words, "text">): Words[] {
  const [first, last] = [grid[0], grid[grid.length - 1]];
  const up = {y: prices[1], bold: true} as const;
  const atEnd = {...up, x: most, anchor: "end"} as const;
  return [
    ...(first.steps > prices[1]
      ? [{...up, x: 1, text: `↑ ×${short(first.steps)}`, dx: 4, dy: 14, color: "var(--gradient-descent)"}]
      : []),
    ...(last.examples > prices[1]
      ? [{...atEnd, text: `×${short(last.examples)} ↑`, dy: 14, color: "var(--momentum)"}]
      : []),
    ...(leastTime > prices[1]
      ? [{...corner, text: `↑ time ×${short(leastTime)} and more`, dy: 112}]
      : last.time > prices[1]
        ? [{...atEnd, text: "time ↑", dy: 32}]
        : []),
  ];
}
