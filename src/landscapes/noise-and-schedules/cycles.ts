import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {panel} from "../../figures/panel.js";
import {beside, type Picture, picture, stack} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {remembered} from "../../figures/remembered.js";
import {curve, path, type Scale} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {cyclesSettings, kinds, noisyValley, tuned} from "../../lib/experiments/cycles/cycles.js";
import {lossBands} from "./lossBands.js";

const keys = ["constant", "step", "cosine", "restarts", "triangular", "oneCycle"] as const;
const names = ["constant", "cut twice", "cosine", "warm restarts", "triangles", "one cycle"] as const;
const options = Object.fromEntries(keys.map((key, k) => [key, names[k]])) as Record<
  (typeof keys)[number],
  string
>;
const {steps, ...valley} = cyclesSettings;
/** The places of a curve that are drawn. */
const places = 250;
const allOf = remembered((lambda: number, sigma: number) =>
  kinds.map(kind => tuned(kind, noisyValley(lambda, sigma), steps)),
);

/** Six ways to spend one budget of steps, each at its own best peak. */
const figure = defineFigure({
  id: "cycles",
  parameters: {
    kind: choice({label: "schedule", value: "restarts", options}),
    lambda: quantity({
      ...{symbol: "λ", label: "curvature of the flat way", value: valley.lambda, min: 0.002, max: 0.2},
      scale: "log",
    }),
    sigma: quantity({symbol: "σ", label: "noise", value: valley.sigma, min: 0.03, max: 3, scale: "log"}),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  compute({kind, lambda, sigma}) {
    const all = allOf(lambda, sigma);
    return {all, ends: all.map(({losses}) => losses[steps]), chosen: keys.indexOf(kind)};
  },
});
type Shown = Parameters<Parameters<typeof figure.shown>[0]["summary"]>[0];

/** What the words beside a small drawing need, in pixels. */
const roomForWords = 125;

/** Heights are told over the peak: then the drawing of a schedule stays while its peak is chosen anew. */
const thumbs = keys.map((_, k) =>
  picture<Shown>({wide: 58, stacked: 44}, ({data: {all, ends, chosen}}, size, kept) => {
    const width = Math.min(Math.round(1.5 * size.height), size.width - roomForWords);
    const {schedule} = all[k];
    const top = Math.max(
      ...Array.from({length: 101}, (_, i) => schedule(Math.min(steps - 1, (i / 100) * steps))),
    );
    const axes = {
      ...size,
      marginTop: 0,
      marginBottom: 0,
      marginLeft: 0,
      marginRight: size.width - width,
      x: {domain: [0, steps], axis: null},
      y: {domain: [-0.1, 1.2], axis: null},
    } as const;
    const color = k === chosen ? "var(--eta)" : "var(--ink-soft)";
    return panel(kept, "thumb", axes, {
      drawn: (x, y) => [
        path(
          curve(5, i => [[0, 0, steps, steps, 0][i], [-0.1, 1.2, 1.2, -0.1, -0.1][i]], x, y),
          k === chosen ? {stroke: "var(--accent)", width: 6} : {stroke: "var(--rule)", width: 2},
        ),
        path(
          curve(
            201,
            i => [(i / 200) * steps, schedule(Math.min(steps - 1, Math.round((i / 200) * steps))) / top],
            x,
            y,
          ),
          {stroke: color, width: 2},
        ),
      ],
      words: [
        {
          ...{x: steps, y: 1.2, dx: 12, dy: size.height / 2 - 4, plain: true},
          ...{text: names[k], bold: k === chosen, color: k === chosen ? "var(--eta)" : undefined},
        },
        {
          ...{x: steps, y: 1.2, dx: 12, dy: size.height / 2 + 16, plain: true},
          ...{text: `ends at ${short(ends[k])}`, color: "var(--ink-soft)"},
        },
      ],
    });
  }),
);

const big: Picture<Shown> = picture({wide: 388, stacked: 250}, ({values: {step}, data}, size, kept) => {
  const {all, ends, chosen} = data;
  const greatest = Math.max(...all.map(each => Math.max(...each.losses)));
  const losses = [
    10 ** Math.floor(Math.log10(Math.min(...ends))),
    10 ** Math.ceil(Math.log10(greatest)),
  ] as const;
  const isLate = step > 0.45 * steps;
  const axes = {
    ...size,
    ...{marginTop: 22, marginRight: 14, marginBottom: 36, marginLeft: 50},
    x: {domain: [0, steps], label: "step", ticks: 5},
    y: logAxis(losses, "expected loss", {plain: true}),
  };
  const line = (k: number, x: Scale, y: Scale) => {
    const count = Math.max(2, Math.round((places * step) / steps));
    const at = (i: number) => Math.round((i / (count - 1)) * step);
    return curve(count, i => [at(i), all[k].losses[at(i)]], x, y);
  };
  return panel(kept, "losses", axes, {
    ground: (x, y) => lossBands(kept, [0, steps], losses, x, y, 0.3),
    drawn: (x, y) => {
      const own = chosen === 0 ? "" : line(chosen, x, y);
      return [
        ...keys.flatMap((_, k) =>
          k === 0 || k === chosen
            ? []
            : [path(line(k, x, y), {stroke: "var(--gradient-descent)", width: 1.2, opacity: 0.6})],
        ),
        path(line(0, x, y), {stroke: "var(--ink)", width: 2.6, dash: "8 5"}),
        path(own, {stroke: "var(--paper)", width: 6, opacity: 0.8}),
        path(own, {stroke: "var(--eta)", width: 3}),
      ];
    },
    over: (x, y) =>
      step < steps
        ? []
        : ends.map((end, k) =>
            mark(
              "circle",
              [x(steps), y(end)],
              k === chosen ? 6 : 4,
              k === chosen ? "var(--eta)" : k === 0 ? "var(--ink)" : "var(--gradient-descent)",
            ),
          ),
    words: [
      {
        x: step,
        y: all[0].losses[step],
        ...(isLate ? {anchor: "end", dx: -10, dy: -12} : {dx: 8, dy: 4}),
        text: "the best constant η",
        bold: true,
      },
    ],
    headlines: [
      {
        number: chosen === 0 ? short(ends[0]) : factor(ends[chosen] / ends[0]),
        text: chosen === 0 ? "at the end, at the best constant η" : "compared with the best constant η",
        color: "var(--eta)",
      },
    ],
  });
});

export default figure.shown({
  picture: beside(0.7, big, stack(...thumbs)),
  time: {parameter: "step", last: () => steps},
  sight: ["lambda", "sigma"],
  more: ["kind"],
  click: ({plot}) => (plot > 0 ? {kind: keys[plot - 1]} : undefined),
  summary: ({data: {ends, chosen}}) =>
    `${steps} steps, each schedule at its own best peak: ${names[chosen]} ends at ${short(ends[chosen])}, the best constant η at ${short(ends[0])}. Lowest: ${names[ends.indexOf(Math.min(...ends))]}.`,
  table: ({data: {all, ends}}) => ({
    columns: ["schedule", "greatest η", "expected loss at the end"],
    rows: keys.map((_, k) => [names[k], all[k].peak, ends[k]]),
  }),
  exercises: {
    constant: {
      progress: ({data: {ends}}) => ({
        done: ends.slice(1).every(end => end > ends[0]),
        words: `${ends.slice(1).filter(end => end > ends[0]).length} of the ${ends.length - 1} others end above the constant step size.`,
      }),
      solution: {lambda: 0.003, sigma: 0.03},
    },
  },
  slides: [
    {words: "Warm restarts: η rises thrice, and the end is low", set: {}},
    {words: "One cycle: up once, and down", set: {kind: "oneCycle"}},
  ],
});

/** What a number is multiplied or divided by. */
function factor(ratio: number): string {
  return ratio > 1 ? `× ${short(ratio)}` : `÷ ${short(1 / ratio)}`;
}
