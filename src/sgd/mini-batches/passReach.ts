import {defineFigure} from "../../controls/frame/definition.js";
import {count} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {picture} from "../../figures/picture.js";
import {curve, dots, path} from "../../figures/strokes.js";
import {N, safeShare, sizes, ways} from "./tenPointsEdges.js";

const domain = {x: [0.9, N * 1.1], y: [0, N + 0.5]} as const;

/** How far all steps of one pass go together, each the largest that is safe. */
export default defineFigure({
  id: "pass-reach",
  parameters: {
    B: count({symbol: "B", label: "batch size", value: 1, min: 1, max: N}),
  },
  compute: ({B}) => ({steps: N / B, with: reachOf(B, true), without: reachOf(B, false)}),
}).shown({
  picture: picture(300, ({values: {B}, data}, size, kept) => {
    const axes = {
      ...size,
      ...plainMargins,
      x: {type: "log", domain: [...domain.x], label: "batch size B", ticks: sizes, tickFormat: String},
      y: {domain: [...domain.y], label: "steps of one pass × largest safe η ÷ (2/λₘₐₓ)", ticks: 5},
    } as const;
    const corner = {x: domain.x[1], y: domain.y[1], anchor: "end", dx: -8} as const;
    const small = size.width < 500;
    return panel(kept, "reach", axes, {
      drawn: (x, y) => [
        path(
          curve(N, i => [sizes[i], N / sizes[i]], x, y),
          {stroke: "var(--ink-soft)", width: 1.5, dash: "2 3"},
        ),
        ...ways.flatMap(({replacement, color, dash}) => {
          const at = (i: number) => [sizes[i], reachOf(sizes[i], replacement)] as const;
          return [
            path(curve(N, at, x, y), {stroke: color, width: 2.5, dash}),
            path(dots(N, at, x, y), {stroke: color, width: 7}),
          ];
        }),
      ],
      words: [
        {
          ...corner,
          text: `B = ${B}: ×${short(data.without)}`,
          size: 28,
          bold: true,
          color: ways[1].color,
          dy: 30,
        },
        {
          ...corner,
          text: `as far in ${short(data.steps)} ${data.steps === 1 ? "step" : "steps"} as one full step may go`,
          bold: true,
          dy: 52,
        },
        {...corner, text: `with replacement ×${short(data.with)}`, color: ways[0].color, dy: 72},
        {
          x: 1,
          y: N,
          text: small ? "no noise" : "if noise cost nothing: N/B",
          color: "var(--ink-soft)",
          dx: 12,
          dy: 6,
        },
      ],
    });
  }),
  sight: ["B"],
  handles: [
    {
      label: "B",
      name: "above",
      along: "x",
      unit: 1,
      at: ({values: {B}, data}) => [B, data.without],
      move: ({x}) => ({B: x}),
    },
  ],
  click: ({x}) => ({B: x}),
  summary: ({values: {B}, data}) =>
    data.steps === 1
      ? `One pass with B = ${B} is one step with all the points; with replacement it may go ${short(data.with)} times as far.`
      : `One pass with B = ${B} is ${short(data.steps)} steps: together they may go ${short(data.without)} times as far as one step with all the points, ${short(data.with)} times with replacement, and ${short(data.steps)} times if noise cost nothing.`,
  table: () => ({
    columns: ["B", "with replacement", "without", "if noise cost nothing"],
    rows: sizes.map(B => [B, reachOf(B, true), reachOf(B, false), N / B]),
  }),
  slides: [{words: "Over a pass, small batches go further", set: {}}],
});

function reachOf(B: number, replacement: boolean): number {
  return (safeShare(B, replacement) * N) / B;
}
