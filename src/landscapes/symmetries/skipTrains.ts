import {defineFigure} from "../../controls/frame/definition.js";
import {count} from "../../controls/parameters/quantity.js";
import {percent} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {picture} from "../../figures/picture.js";
import {curve, path} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {checkDeepResidual} from "../../lib/experiments/deepResidual/result.js";

/** Plain and residual networks of several depths, after each pass over the digits. */
export default defineFigure({
  id: "skip-trains",
  parameters: {epoch: count({label: "pass", value: 100, min: 0, max: 100})},
  files: {
    deep: {
      name: "deepResidual.json",
      check: (json: unknown) => checkDeepResidual(json, "deepResidual.json", ""),
    },
  },
  initial: ({deep}) => ({epoch: deep.settings.epochs}),
  compute: ({epoch}, {files: {deep}}) => {
    const kinds = [false, true].map(residual => ({
      residual,
      points: deep.runs
        .filter(run => run.residual === residual)
        .map(({depth, accuracy}) => ({depth, share: accuracy[Math.min(epoch, accuracy.length - 1)]})),
    }));
    return {kinds, epochs: deep.settings.epochs, depths: deep.settings.depths};
  },
}).shown({
  picture: picture({wide: 340, stacked: 300}, ({values, data: {kinds, epochs, depths}}, size, kept) => {
    const small = size.width < 500;
    const axes = {
      ...size,
      ...plainMargins,
      marginRight: small ? 24 : 110,
      x: {
        type: "log",
        domain: [depths[0], depths[depths.length - 1]],
        label: "hidden layers",
        ticks: [...depths],
        tickFormat: String,
      },
      y: {domain: [0, 1], label: "share of training digits read right", ticks: 5, tickFormat: percent},
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
          points.map(({depth, share}) =>
            mark(residual ? "circle" : "square", [x(depth), y(share)], 6, color(residual)),
          ),
        ),
      headlines: [...kinds].reverse().map(({residual, points}) => {
        const {depth, share} = points[points.length - 1];
        return {
          number: percent(share),
          text: `${residual ? "with skips" : "plain"}, ${depth} layers, pass ${Math.min(values.epoch, epochs)}`,
          color: color(residual),
        };
      }),
    });
  }),
  time: {parameter: "epoch", last: ({epochs}) => epochs},
  sight: [],
  summary: ({values, data: {kinds, epochs}}) =>
    `After ${Math.min(values.epoch, epochs)} passes ${kinds.map(({residual, points}) => `${residual ? "residual" : "plain"} networks read ${points.map(({depth, share}) => `${percent(share)} (${depth} layers)`).join(", ")} right`).join("; ")}.`,
  table: ({data: {kinds}}) => ({
    columns: ["network", "hidden layers", "share right"],
    rows: kinds.flatMap(({residual, points}) =>
      points.map(({depth, share}) => [residual ? "residual" : "plain", depth, share]),
    ),
  }),
  slides: [{words: "Deep and plain trains badly, with skips it trains well", set: {}}],
});
