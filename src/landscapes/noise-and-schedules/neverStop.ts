import {defineFigure} from "../../controls/frame/definition.js";
import {count} from "../../controls/parameters/quantity.js";
import {percent, short} from "../../figures/format.js";
import {exitArrow, exitOf} from "../../figures/leaving.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture, stack} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, dots, guide, path} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {directions, lags} from "../../lib/experiments/neverStop/parabola.js";
import {checkNeverStop} from "../../lib/experiments/neverStop/result.js";
import {apart} from "../../lib/experiments/neverStop/settings.js";
import {meanSquaredDisplacement} from "../../lib/theory/displacement.js";
import {stationaryVariance} from "../../lib/theory/stationaryVariance.js";

const most = 2000;
const longest = Math.max(...lags);
/** The root mean square between two places of the cloud that know nothing of one another. */
const forgotten = Math.sqrt(
  2 * directions.reduce((sum, direction) => sum + stationaryVariance(direction), 0),
);
const exact = Array.from({length: longest + 1}, (_, t) => Math.sqrt(meanSquaredDisplacement(directions, t)));

/** A network whose loss is flat, and whose weights go on and on; beside it a parabola, whose cloud has an end. */
export default defineFigure({
  id: "never-stop",
  parameters: {
    from: count({label: "measured from pass", value: 100, min: apart, max: most}),
    pass: count({label: "pass", value: most, min: 0, max: most}),
  },
  files: {
    built: {
      name: "neverStop.json",
      check: (json: unknown) => checkNeverStop(json, "neverStop.json", ""),
    },
  },
  initial: ({built: {settings}}) => ({from: settings.burnIn}),
  compute({from}, {files: {built}}) {
    const {squares, losses, dimension, parabola} = built;
    const last = squares.length - 1;
    const k = Math.min(last - 1, Math.max(1, Math.round(from / apart)));
    const away = squares[k].map(Math.sqrt);
    return {
      losses,
      dimension,
      last: last * apart,
      from: k * apart,
      /** Whether there is room for words to the right of it. */
      hasRoom: k * apart < 0.55 * last * apart,
      away,
      /** The axis holds all that comes after, and a little of what was before. */
      top: 1.15 * Math.max(...away.slice(Math.max(0, k - 2))),
      /** How far the training had come from its start by then. */
      come: away[0],
      walked: parabola.map(Math.sqrt),
    };
  },
}).shown({
  picture: beside(
    0.62,
    stack(
      picture({wide: 106, stacked: 96}, ({values, data: {losses, last, from, hasRoom}}, size, kept) => {
        const pass = Math.min(values.pass, last);
        const axes = {
          ...size,
          ...{marginTop: 24, marginRight: 14, marginBottom: 8, marginLeft: 50},
          x: {domain: [0, last], axis: null},
          y: {domain: [0, Math.min(2.4, losses[0] * 1.1)], label: "loss", ticks: 3},
        } as const;
        return panel(kept, "loss", axes, {
          drawn: (x, y) => [
            path(rule("x", from, [0, 3], x, y), guide),
            path(
              curve(pass, i => [i + 1, losses[i]], x, y),
              {stroke: "var(--ink)", width: 2.2},
            ),
          ],
          words: [
            {
              ...{x: hasRoom ? last : from, y: losses[losses.length - 1], anchor: "end", dx: -6, dy: 22},
              ...{text: pass < from ? "" : "the loss is flat", bold: true},
            },
          ],
        });
      }),
      picture({wide: 262, stacked: 220}, ({values, data}, size, kept) => {
        const {last, from, hasRoom, away, come, top} = data;
        const pass = Math.min(values.pass, last);
        const axes = {
          ...size,
          ...{marginTop: 20, marginRight: 14, marginBottom: 36, marginLeft: 50},
          x: {domain: [0, last], label: "passes over the digits", ticks: 6},
          y: {domain: [0, top], label: "distance", ticks: 4},
        } as const;
        const shown = Math.floor(pass / apart) + 1;
        const k = from / apart;
        const [now, isPast] = [away[shown - 1], shown - 1 > k];
        const isAbove = now > top;
        const place = (i: number) => [i * apart, away[i]] as const;
        const back = (i: number) => place(Math.max(0, Math.min(k, shown - 1) - i));
        const exit = exitOf(k + 1, back, {x: [0, last], y: [0, top]});
        return panel(kept, "away", axes, {
          drawn: (x, y) => [
            path(rule("x", from, [0, top], x, y), guide),
            path(curve(Math.min(k, shown - 1) + 1, back, x, y), {
              stroke: "var(--gradient-descent)",
              width: 1.6,
              dash: "5 4",
            }),
            path(exit ? exitArrow(exit, x, y) : "", {stroke: "var(--gradient-descent)", width: 2}),
            path(
              curve(Math.max(0, shown - k), i => place(k + i), x, y),
              {stroke: "var(--gradient-descent)", width: 3},
            ),
          ],
          over: (x, y) =>
            isAbove ? [] : [mark("circle", [x((shown - 1) * apart), y(now)], 6, "var(--gradient-descent)")],
          words: [
            {
              ...{x: last, y: 0, anchor: "end", dx: -10, dy: -16},
              ...{text: hasRoom && isPast ? "the weights go on" : "", bold: true},
              color: "var(--gradient-descent)",
            },
            {
              ...{x: (shown - 1) * apart, y: top, dx: hasRoom ? 2 : -2, dy: 20, bold: true},
              ...{anchor: hasRoom ? "start" : "end", color: "var(--gradient-descent)"},
              text: isAbove ? `↑ ${short(now)}` : "",
            },
            {
              ...{x: exit ? exit.edge[0] : 0, y: top, dx: hasRoom ? 12 : -12, dy: 20},
              anchor: hasRoom ? "start" : "end",
              text: exit ? `at the start: ${short(come)}` : "",
            },
          ],
          headlines: [
            {
              number: percent(now / come),
              text: isPast
                ? `of the way that it had come by pass ${from}`
                : `of the way to pass ${from} is left`,
              color: "var(--gradient-descent)",
            },
          ],
        });
      }),
    ),
    picture({wide: 376, stacked: 230}, ({data: {walked}}, size, kept) => {
      const axes = {
        ...size,
        ...plainMargins,
        marginRight: 20,
        x: {domain: [0, longest], label: "steps between", ticks: 5},
        y: {domain: [0, 1.3 * forgotten], label: "distance, root mean square", ticks: 4},
      } as const;
      return panel(kept, "parabola", axes, {
        drawn: (x, y) => [
          path(rule("y", forgotten, [0, longest], x, y), guide),
          path(
            curve(longest + 1, t => [t, exact[t]], x, y),
            {stroke: "var(--ink)", width: 2.2, dash: "7 4"},
          ),
        ],
        over: (x, y) => [
          path(
            dots(lags.length, i => [lags[i], walked[i]], x, y),
            {stroke: "var(--gradient-descent)", width: 8},
          ),
        ],
        words: [
          {x: 0, y: 1.3 * forgotten, dx: 12, dy: 22, text: "on a parabola", bold: true},
          {x: longest, y: forgotten, anchor: "end", dx: -8, dy: -8, text: "its cloud is no wider"},
          {x: longest, y: 0, anchor: "end", dx: -8, dy: -34, text: "dots: measured"},
          {x: longest, y: 0, anchor: "end", dx: -8, dy: -14, text: "dashed: exact"},
        ],
      });
    }),
  ),
  time: {parameter: "pass", last: ({last}) => last},
  sight: [],
  handles: [
    {
      label: "from here",
      name: "right",
      along: "x",
      unit: apart,
      plot: 1,
      at: ({data: {from, top}}) => [from, top / 2],
      move: ({x}) => ({from: Math.max(0, Math.round(x))}),
    },
  ],
  click: ({x, plot}) => (plot < 2 ? {from: Math.max(0, Math.round(x))} : undefined),
  summary: ({data: {losses, away, from, last, dimension}}) =>
    `${dimension.toLocaleString("en")} weights: from pass ${from} to pass ${last} the distance grows to ${short(away[away.length - 1])}, while the loss goes from ${short(losses[Math.max(0, from - 1)])} to ${short(losses[losses.length - 1])}.`,
  table: ({data: {losses, away, from}}) => ({
    columns: ["pass", "loss", `distance from pass ${from}`],
    rows: away.map((distance, k) => [k * apart, losses[Math.max(0, k * apart - 1)], distance]),
  }),
  slides: [
    {words: "The loss is flat, and the weights go on", set: {}},
    {words: "From a later moment they still go, but slower", set: {from: 200}},
  ],
});
