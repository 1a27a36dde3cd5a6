import {defineFigure} from "../../controls/frame/definition.js";
import {count} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {picture, stack} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {checkDoubleDescent} from "../../lib/experiments/doubleDescent/result.js";
import {digitCards} from "./digitCards.js";

const file = "doubleDescent.json";
/** The last place of the ring: it has one for each number of features. */
const places = 25;

/** The share of digits misread against the number of random features, with some of the digits and how they are read. */
export default defineFigure({
  id: "generalise",
  parameters: {
    place: count({label: "number of features, by its place", value: 15, min: 0, max: places}),
  },
  files: {built: {name: file, check: (json: unknown) => checkDoubleDescent(json, file, "")}},
  initial({built: {counts, settings}}) {
    return {place: counts.findIndex(({p}) => p === settings.examples)};
  },
  compute({place}, {files: {built}}) {
    const {counts, settings, shown} = built;
    const now = counts[Math.min(place, counts.length - 1)];
    const best = counts.reduce((least, each) => (each.misread < least.misread ? each : least));
    const most = Math.max(...counts.map(({misread}) => misread));
    return {
      counts,
      shown,
      n: settings.examples,
      now,
      best,
      most,
      wrong: now.read.filter((r, i) => r !== shown[i].label).length,
    };
  },
}).shown({
  picture: stack(
    picture({wide: 340, stacked: 290}, ({data: {counts, n, now, most}}, size, kept) => {
      const domain = [counts[0].p, counts[counts.length - 1].p] as const;
      const top = Math.min(1, most * 1.15);
      const exact = counts.filter(({training}) => training < 1e-9);
      return panel(
        kept,
        "misread",
        {
          ...size,
          ...plainMargins,
          x: {
            ...logAxis(domain, "p, random features", {plain: true}),
            ticks: [10, 20, 50, 100, 200, 500, 1000, 2000].filter(p => p <= domain[1]),
            labelAnchor: "center",
          },
          y: {
            domain: [0, top],
            label: "share of unseen digits misread",
            ticks: 4,
            tickFormat: (share: number) => `${Math.round(100 * share)} %`,
          },
        },
        {
          from: [counts, now],
          headlines: [
            {
              number: `${(100 * now.misread).toFixed(0)} %`,
              text: `misread with ${now.p} features`,
              color: "var(--warning)",
            },
            {number: short(now.length), text: "length of the weights"},
          ],
          drawn: (x, y) => [
            path(rule("x", n, [0, top], x, y), {...guide, dash: "4 4"}),
            path(
              curve(2, i => [i ? domain[1] : exact[0].p, 0], x, y),
              {
                stroke: "var(--good)",
                width: 7,
                cap: "butt",
              },
            ),
            path(
              curve(counts.length, i => [counts[i].p, counts[i].misread], x, y),
              {stroke: "var(--warning)", width: 2.75},
            ),
          ],
          over: (x, y) => [mark("circle", [x(now.p), y(now.misread)], 6, "var(--warning)")],
          words: [
            {x: n, y: top, text: `as many as examples: ${n}`, dx: 14, dy: 14, color: "var(--ink-soft)"},
            // Beside the peak, where the ring is high above the words.
            {
              x: exact[0].p,
              y: 0,
              text: size.width < 500 ? "all by heart" : "all learned by heart",
              dx: 10,
              dy: -8,
              color: "var(--good)",
              bold: true,
            },
          ],
        },
      );
    }),
    picture({wide: 104, stacked: 176}, ({data: {shown, now}}, size, kept) =>
      digitCards(
        kept,
        size,
        shown.map((digit, i) => ({...digit, read: now.read[i]})),
        size.width < 640 ? 6 : 12,
      ),
    ),
  ),
  sight: [],
  presets: [
    {words: "few features", set: () => ({place: 0})},
    {
      words: "as many as examples",
      set: ({data: {counts, n}}) => ({place: counts.findIndex(({p}) => p === n)}),
    },
  ],
  handles: [
    {
      label: "p",
      along: "x",
      name: "above",
      at: ({data: {now}}) => [now.p, now.misread],
      move: ({x}, {data: {counts}}) => ({place: nearest(counts, x)}),
      press: (direction, {data: {counts, now}}) => {
        const next = counts.indexOf(now) + direction;
        return {place: Math.min(counts.length - 1, Math.max(0, next))};
      },
    },
  ],
  click: ({x, plot}, {data: {counts}}) => (plot === 0 ? {place: nearest(counts, x)} : undefined),
  hover: ({x, plot}, {data: {counts}}) => (plot === 0 ? {place: nearest(counts, x)} : undefined),
  summary: ({data: {now, n, shown, wrong, best}}) =>
    `${now.p} features, ${n} examples: ${(100 * now.misread).toFixed(1)} % of the unseen digits are misread, ${wrong} of the ${shown.length} shown; training error ${now.training < 1e-9 ? "0" : short(now.training)}, length of the weights ${short(now.length)}. Fewest, ${(100 * best.misread).toFixed(1)} %, with ${best.p} features.`,
  table: ({data: {counts}}) => ({
    columns: ["p", "training error", "test error", "misread", "length of the weights"],
    rows: counts.map(({p, training, test, misread, length}) => [p, training, test, misread, length]),
  }),
  slides: [
    {words: "As many features as examples: everything learned by heart, and more than half misread", set: {}},
    {words: "Many more features: still by heart, and read well", set: {place: places}},
  ],
  exercises: {
    heart: {
      progress: ({data: {now, best, most}}) => ({
        // The least itself may lie beside the right end by a digit or two: a tenth of the way up to the peak is about it.
        done: now.training < 1e-9 && now.misread <= best.misread + 0.1 * (most - best.misread),
        words: `Training error ${now.training < 1e-9 ? "0" : short(now.training)}, ${(100 * now.misread).toFixed(1)} % misread.`,
      }),
      solution: {place: places},
    },
  },
});

function nearest(counts: readonly {readonly p: number}[], x: number): number {
  const distances = counts.map(({p}) => Math.abs(Math.log(p / Math.max(x, 1e-9))));
  return distances.indexOf(Math.min(...distances));
}
