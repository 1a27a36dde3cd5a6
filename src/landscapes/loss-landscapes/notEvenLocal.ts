import {defineFigure} from "../../controls/frame/definition.js";
import {count} from "../../controls/parameters/quantity.js";
import {counted, short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {profile} from "../../lib/experiments/notEvenLocal/notEvenLocal.js";
import {checkLongRun} from "../../lib/experiments/notEvenLocal/result.js";

const most = 40;
const slope = "var(--gradient)";
const bend = "var(--beta)";

/** A long training: its gradient, its most negative curvature, and the way down that is left along it. */
export default defineFigure({
  id: "not-even-local",
  parameters: {
    moment: count({label: "look", value: most, min: 0, max: most}),
  },
  files: {
    long: {
      name: "notEvenLocal.json",
      check: (json: unknown) => checkLongRun(json, "notEvenLocal.json", ""),
    },
  },
  compute({moment}, {files: {long}}) {
    const {moments, dimension, trainCount} = long;
    const last = moments.length - 1;
    const now = moments[Math.min(moment, last)];
    // In per cent of the loss here.
    const along = now.along.map(loss => 100 * (loss / now.loss - 1));
    return {moments, dimension, trainCount, last, now, along, lowest: Math.min(...along)};
  },
}).shown({
  picture: beside(
    0.56,
    picture({wide: 360, stacked: 260}, ({values, data: {moments, last}}, size, kept) => {
      const shown = Math.min(values.moment, last) + 1;
      const [first, end] = [moments[0].passes, moments[last].passes];
      const sizes = moments
        .flatMap(({gradientNorm, least}) => [gradientNorm, -least])
        .filter(size => size > 0);
      const domain = [Math.min(...sizes) / 3, 2 * Math.max(...sizes)] as const;
      const axes = {
        ...size,
        ...plainMargins,
        marginRight: 26,
        x: logAxis([first, end * 1.01], "passes over the digits", {plain: true}),
        y: logAxis(domain, "size"),
      };
      const lines = [
        {color: slope, dash: undefined, of: (k: number) => moments[k].gradientNorm, name: "slope, |∇L|"},
        {
          color: bend,
          dash: "9 3",
          of: (k: number) => Math.max(-moments[k].least, 1e-30),
          name: "minus the least curvature",
        },
      ];
      return panel(kept, "run", axes, {
        drawn: (x, y) =>
          lines.map(({color, dash, of}) =>
            path(
              curve(shown, k => [moments[k].passes, of(k)], x, y),
              {stroke: color, dash, width: 2.75},
            ),
          ),
        over: (x, y) =>
          lines.map(({color, of}, i) =>
            mark(i === 0 ? "circle" : "square", [x(moments[shown - 1].passes), y(of(shown - 1))], 6, color),
          ),
        words: lines.map(({color, of, name}, i) => {
          // Right of its line's end while the run is short; later next to the line: above it, or below on the left.
          const short = shown - 1 < 0.5 * last;
          const k = Math.min(shown - 1, Math.round((i === 0 ? 0.5 : 0.75) * last));
          return {
            x: moments[k].passes,
            y: of(k),
            text: name,
            color,
            bold: true,
            anchor: i === 0 || short ? ("start" as const) : ("end" as const),
            dx: i === 0 || short ? 12 : -6,
            dy: i === 0 ? -12 : 22,
          };
        }),
      });
    }),
    picture({wide: 360, stacked: 260}, ({data: {now, along, lowest}}, size, kept) => {
      const {each, reach} = profile;
      // The scale follows the way down, which gets small.
      const deep = Math.max(0.02, -lowest);
      const axes = {
        ...size,
        ...plainMargins,
        x: {domain: [-reach, reach], label: "weights moved, along that direction", ticks: 5},
        y: {domain: [-1.6 * deep, 2.4 * deep], label: "change of the loss, in % of the loss here", ticks: 5},
      };
      const at = (k: number) => [((k - each) / each) * reach, along[k]] as const;
      const best = along.indexOf(lowest);
      return panel(kept, "profile", axes, {
        drawn: (x, y) => [
          path(rule("y", 0, [-reach, reach], x, y), {...guide, dash: "2 3"}),
          path(curve(along.length, at, x, y), {stroke: bend, width: 3}),
        ],
        over: (x, y) => [
          mark("circle", [x(0), y(0)], 7, "var(--gradient-descent)"),
          mark("circle", [x(at(best)[0]), y(lowest)], 6, "var(--paper)", bend),
        ],
        words: [
          {
            x: 0,
            y: 0,
            text: `pass ${now.passes}`,
            color: "var(--gradient-descent)",
            bold: true,
            anchor: "middle",
            dy: -14,
          },
          {
            x: at(best)[0],
            y: lowest,
            text: `${short(lowest)} %`,
            color: bend,
            bold: true,
            anchor: "middle",
            dy: 24,
          },
        ],
        headlines: [
          {number: `λmin = ${short(now.least)}`, text: now.least < 0 ? "no minimum" : "", color: bend},
        ],
      });
    }),
  ),
  time: {parameter: "moment", last: ({last}) => last},
  sight: [],
  click: ({x, plot}, {data: {moments}}) => {
    if (plot !== 0) return undefined;
    const away = moments.map(({passes}) => Math.abs(Math.log(passes / x)));
    return {moment: away.indexOf(Math.min(...away))};
  },
  summary: ({data: {now, dimension, trainCount, lowest}}) =>
    `${dimension.toLocaleString("en")} weights after ${counted(now.passes, "pass", "passes")}: ${now.right} of ${trainCount} training digits right, loss ${short(now.loss)}, slope ${short(now.gradientNorm)}, curvatures ${short(now.least)} to ${short(now.largest)}; along the least the loss falls by ${short(-lowest)} %.`,
  table: ({data: {moments}}) => ({
    columns: ["passes", "digits right", "loss", "|∇L|", "λmin", "λmax"],
    rows: moments.map(({passes, right, loss, gradientNorm, least, largest}) => [
      passes,
      right,
      loss,
      gradientNorm,
      least,
      largest,
    ]),
  }),
  slides: [
    {words: "After one pass: steep, and bent down", set: {moment: 0}},
    {words: "After all of them: flatter, and still bent down", set: {}},
  ],
});
