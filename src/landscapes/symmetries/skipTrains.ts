import {defineFigure} from "../../controls/frame/definition.js";
import {count} from "../../controls/parameters/quantity.js";
import {counted, percent, short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {picture} from "../../figures/picture.js";
import {curve, path} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {checkDeepResidual} from "../../lib/experiments/deepResidual/result.js";
import {moments} from "../../lib/experiments/deepResidual/settings.js";

/** So far right of a filled mark the open one stands, in pixels. */
const beside = 13;

/** Plain and residual networks of several depths, after each tenth of their steps. */
export default defineFigure({
  id: "skip-trains",
  parameters: {moment: count({label: "moment", value: moments, min: 0, max: moments})},
  files: {
    deep: {
      name: "deepResidual.json",
      check: (json: unknown) => checkDeepResidual(json, "deepResidual.json", ""),
    },
  },
  compute: ({moment}, {files: {deep}}) => {
    const kinds = [false, true].map(residual => ({
      residual,
      points: deep.runs
        .filter(run => run.residual === residual)
        .map(({depth, accuracy, unseen}) => {
          const reached = Math.min(moment, accuracy.length - 1);
          return {depth, share: accuracy[reached], unseen: unseen[reached]};
        }),
    }));
    const {steps, depths, eta} = deep.settings;
    return {kinds, step: (steps / moments) * moment, depths, eta};
  },
}).shown({
  picture: picture({wide: 400, stacked: 300}, ({data: {kinds, step, depths, eta}}, size, kept) => {
    const small = size.width < 500;
    const axes = {
      ...size,
      ...plainMargins,
      marginRight: small ? 24 : 110,
      x: {
        type: "log",
        domain: [depths[0], depths[depths.length - 1]],
        label: `hidden layers; η = ${short(eta)} for all, falling to 0`,
        ticks: [...depths],
        tickFormat: String,
      },
      y: {domain: [0, 1], label: "share of digits read right", ticks: 5, tickFormat: percent},
    } as const;
    const color = (residual: boolean) => (residual ? "var(--good)" : "var(--warning)");
    return panel(kept, "depths", axes, {
      drawn: (x, y) =>
        kinds.map(({residual, points}) =>
          path(
            curve(points.length, i => [points[i].depth, points[i].share], x, y),
            {stroke: color(residual), width: 2.5, dash: residual ? undefined : "6 5"},
          ),
        ),
      over: (x, y) =>
        kinds.flatMap(({residual, points}) =>
          points.flatMap(({depth, share, unseen}) => {
            const symbol = residual ? "circle" : "square";
            return [
              mark(symbol, [x(depth) + beside, y(unseen)], 6, "var(--paper)", color(residual)),
              mark(symbol, [x(depth), y(share)], 6, color(residual)),
            ];
          }),
        ),
      // Between where the curves start, before the first step, and where they are after a tenth of the steps.
      words: [
        {
          x: depths[0],
          y: 0.46,
          dx: 10,
          text: small ? "filled: trained on" : "filled: the digits that they are trained on",
        },
        {
          x: depths[0],
          y: 0.38,
          dx: 10,
          text: small ? "open: not seen" : "open: digits that they have not seen",
        },
      ],
      headlines: [...kinds].reverse().map(({residual, points}) => {
        const {depth, share} = points[points.length - 1];
        return {
          number: percent(share),
          text: `${residual ? "with skips" : "plain"}, ${depth} layers, step ${step}`,
          color: color(residual),
        };
      }),
    });
  }),
  time: {parameter: "moment", last: () => moments},
  sight: [],
  summary: ({data: {kinds, step}}) =>
    `After ${counted(step, "step")}, training (unseen) digits right with ${kinds[0].points.map(({depth}) => depth).join(", ")} layers: ${kinds.map(({residual, points}) => `${residual ? "skips" : "plain"} ${points.map(({share, unseen}) => `${percent(share)} (${percent(unseen)})`).join(", ")}`).join("; ")}.`,
  table: ({data: {kinds}}) => ({
    columns: ["network", "hidden layers", "share right", "share of unseen digits right"],
    rows: kinds.flatMap(({residual, points}) =>
      points.map(({depth, share, unseen}) => [residual ? "residual" : "plain", depth, share, unseen]),
    ),
  }),
  slides: [{words: "Deep and plain trains badly, with skips it trains well", set: {}}],
});
