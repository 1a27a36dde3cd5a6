import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {percent, short} from "../../figures/format.js";
import {panel} from "../../figures/panel.js";
import {picture, stack} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {rule} from "../../figures/region.js";
import {remembered} from "../../figures/remembered.js";
import {curve, path, type Scale, type Words} from "../../figures/strokes.js";
import {
  bestCut,
  drawnProblem,
  knotSchedule,
  lossParts,
} from "../../lib/experiments/drawnSchedule/drawnSchedule.js";
import {lossBands} from "./lossBands.js";

const {steps} = drawnProblem;
/** Room at the right for the names of the curves, which are shorter in a small picture. */
const marginsIn = (isSmall: boolean) =>
  ({marginTop: 12, marginRight: isSmall ? 96 : 132, marginBottom: 34, marginLeft: 50}) as const;
const etas = [0.005, 1.5] as const;
const losses = [0.01, 30] as const;
const eta = (label: string, value: number) =>
  quantity({symbol: "η", label, value, min: smallest, max: largest, scale: "log"});
const bestOf = remembered(bestCut);
/** The step sizes that the figure begins with. */
const [large, small] = [0.5, 0.05];
/** The first step of a cut whose ring stands clear of the one at the start. */
const soonest = 10;
/** The step sizes that can be set; some of them evenly in logarithms. */
const [smallest, largest] = [0.01, 1];
const levels = Array.from({length: 21}, (_, i) => smallest * (largest / smallest) ** (i / 20));
/** What one cut can do at most, to whatever step size: what a better schedule is measured by. */
const bar = remembered(() => Math.min(...levels.map(after => bestCut(large, after).loss)));
const steep = "var(--eta)";
const flat = "var(--good)";
/** The height of a line of words, in pixels. */
const lineOfWords = 18;

/** A schedule drawn by its knots: how much of the loss is way still to go, and how much is shaking. */
export default defineFigure({
  id: "draw-schedule",
  parameters: {
    cut: count({label: "step of the cut", value: 60, min: soonest, max: steps}),
    first: eta("η at first", large),
    before: eta("η before the cut", large),
    after: eta("η after the cut", small),
    last: eta("η at the end", small),
  },
  compute({cut, first, before, after, last}) {
    const schedule = knotSchedule({first, cut, before, after, last});
    const [s, f] = lossParts(schedule);
    const total = s.travelling.map((_, t) => s.travelling[t] + s.shaking[t] + f.travelling[t] + f.shaking[t]);
    const best = bestOf(before, after);
    /** Whether one cut between the two step sizes is better than none. */
    const helps = best.cut > 0 && best.cut < steps;
    return {schedule, steep: s, flat: f, total, best: helps ? best : undefined};
  },
}).shown({
  picture: stack(
    picture(112, ({values, data: {schedule, best}}, size, kept) => {
      const axes = {
        ...size,
        ...marginsIn(size.width < 500),
        x: {domain: [0, steps], label: null, ticks: 6, tickFormat: () => ""},
        y: logAxis(etas, "η", {plain: true}),
        marginBottom: 10,
      };
      const before = [
        [0, values.first],
        [values.cut, values.before],
      ] as const;
      const after = [
        [values.cut, values.after],
        [steps, values.last],
      ] as const;
      const knots = values.cut < steps ? [...before, ...after] : before;
      return panel(kept, "schedule", axes, {
        drawn: (x, y) => [
          path(
            curve(knots.length, i => knots[i], x, y),
            {stroke: "var(--eta)", width: 3},
          ),
          path(best ? rule("x", best.cut, etas, x, y) : "", {
            stroke: "var(--ink)",
            width: 1.2,
            dash: "2 4",
          }),
        ],
        rings: knots,
        words: best
          ? [
              {
                ...{x: best.cut, y: etas[0], anchor: best.cut > steps / 2 ? "end" : "start", dy: -6},
                dx: best.cut > steps / 2 ? -8 : 8,
                text:
                  size.width < 500 ? `best: step ${best.cut}` : `best moment for this cut: step ${best.cut}`,
                bold: true,
              },
            ]
          : [],
        from: [schedule, best, size.width],
      });
    }),
    picture({wide: 326, stacked: 270}, ({data}, size, kept) => {
      const {total, best} = data;
      const isSmall = size.width < 500;
      const axes = {
        ...size,
        ...marginsIn(isSmall),
        x: {domain: [0, steps], label: "step", labelAnchor: "center", ticks: 6},
        y: logAxis(losses, "expected loss", {plain: true}),
      } as const;
      const parts = [
        {
          of: data.steep.travelling,
          color: steep,
          dash: undefined,
          name: isSmall ? "steep way" : "steep, travelling",
        },
        {of: data.steep.shaking, color: steep, dash: "7 4", name: isSmall ? "steep shake" : "steep, shaking"},
        {
          of: data.flat.travelling,
          color: flat,
          dash: undefined,
          name: isSmall ? "flat way" : "flat, travelling",
        },
        {of: data.flat.shaking, color: flat, dash: "7 4", name: isSmall ? "flat shake" : "flat, shaking"},
      ];
      const named = [
        ...parts,
        {of: total, color: "var(--ink)", name: isSmall ? "together" : "thick: together"},
      ];
      return panel(kept, "losses", axes, {
        ground: (x, y) => lossBands(kept, [0, steps], losses, x, y, 0.3),
        drawn: (x, y) => [
          ...parts.map(({of, color, dash}) =>
            path(
              curve(steps + 1, t => [t, Math.max(1e-4, of[t])], x, y),
              {stroke: color, width: 2, dash},
            ),
          ),
          path(
            curve(steps + 1, t => [t, total[t]], x, y),
            {stroke: "var(--ink)", width: 3},
          ),
        ],
        words: (_, y) => namesAtEnds(named, y),
        headlines: [
          {number: short(total[steps]), text: isSmall ? "at the end" : verdict(data)},
          {
            number: best ? short(best.loss) : "",
            text: best
              ? `with one${isSmall ? "" : " such"} cut, at step ${best.cut}`
              : `no single cut${isSmall ? "" : " between the two"} helps`,
            color: "var(--ink-soft)",
          },
        ],
      });
    }),
  ),
  sight: ["cut"],
  more: ["first", "before", "after", "last"],
  presets: [
    {words: "never cut", set: ({values: {before}}) => ({cut: steps, first: before})},
    {words: "cut at the best moment", set: ({values: {cut}, data: {best}}) => ({cut: best?.cut ?? cut})},
  ],
  handles: [
    {
      label: "start",
      name: "none",
      along: "y",
      at: ({values}) => [0, values.first],
      move: ({y}) => ({first: snapped(y)}),
    },
    {
      label: "the cut",
      name: "right",
      at: ({values}) => [values.cut, values.before],
      move: ({x, y}) => ({cut: Math.round(x), before: snapped(y)}),
    },
    {
      label: "after the cut",
      name: "none",
      along: "y",
      at: ({values}) => (values.cut < steps ? [values.cut, values.after] : undefined),
      move: ({y}) => ({after: snapped(y)}),
    },
    {
      label: "end",
      name: "none",
      along: "y",
      at: ({values}) => (values.cut < steps ? [steps, values.last] : undefined),
      move: ({y}) => ({last: y}),
    },
  ],
  summary: ({values: {cut}, data: {total, steep, flat, best}}) =>
    `${cut < steps ? `Cut at step ${cut}` : "Never cut"}: the end is at ${short(total[steps])}, ${short(flat.travelling[steps])} of it flat travelling and ${short(steep.shaking[steps])} steep shaking. ${best ? `Best cut: step ${best.cut}, ${short(best.loss)}` : "No single cut between the two helps"}.`,
  table: ({data: {schedule, steep, flat, total}}) => ({
    columns: [
      "step",
      "η",
      "expected loss",
      "steep, travelling",
      "steep, shaking",
      "flat, travelling",
      "flat, shaking",
    ],
    rows: Array.from(total, (loss, t) => [
      ...[t, schedule(Math.min(t, steps - 1)), loss],
      ...[steep.travelling[t], steep.shaking[t], flat.travelling[t], flat.shaking[t]],
    ]),
  }),
  slides: [
    {words: "Cut too early: the flat direction never arrives", set: {}},
    {words: "Never cut: the steep direction shakes to the end", set: {cut: steps}},
  ],
  exercises: {
    better: {
      // From larger steps than 0.5 a single cut ends lower, too.
      progress: ({values: {first, before, after, last}, data: {total}}) => ({
        done: total[steps] < 0.95 * bar() && Math.max(first, before, after, last) <= large,
        words: `${short(total[steps])} at the end; a single cut from ${large}, to whatever step size, leaves ${short(bar())} at best.`,
      }),
      solution: {cut: 200, first: 0.5, before: 0.5, after: 0.5, last: 0.01},
    },
  },
});

/** A step size, or the one that the figure begins with if it is dragged near to that. */
function snapped(eta: number): number {
  return Math.abs(Math.log10(eta / large)) < 0.06 ? large : eta;
}

/** What most of the loss at the end is. */
function verdict({steep, flat, total}: {steep: Parts; flat: Parts; total: Float64Array}): string {
  const travelling = (steep.travelling[steps] + flat.travelling[steps]) / total[steps];
  return `at the end, of which ${percent(travelling)} is way still to go`;
}
type Parts = ReturnType<typeof lossParts>[number];

/** Names at the right ends of the curves that are in sight there, one above the other where they are too near. */
function namesAtEnds(curves: readonly {of: Float64Array; color: string; name: string}[], y: Scale): Words[] {
  let room = y(losses[0]) + lineOfWords;
  return curves
    .filter(({of}) => of[steps] > losses[0])
    .sort((a, b) => a.of[steps] - b.of[steps])
    .map(({of, color, name}) => {
      const end = y(of[steps]);
      room = Math.min(end + 5, room - lineOfWords);
      return {...{x: steps, y: of[steps], dx: 8, dy: room - end}, ...{text: name, color, bold: true}};
    });
}
