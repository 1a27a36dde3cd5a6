import {defineFigure} from "../../controls/frame/definition.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {picture} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, path} from "../../figures/strokes.js";
import {
  conserved,
  descentOfFactors,
  drift,
  factorsStart,
  watched,
} from "../../lib/experiments/linearFactors/gradientFlow.js";

/** How many points of a run are drawn. */
const drawn = 200;

/** What gradient flow keeps for ever drifts under steps of finite length, half as far at half the step. */
export default defineFigure({
  id: "conservation",
  parameters: {
    eta: quantity({symbol: "η", label: "step size", value: 0.05, min: 0.01, max: 0.2, scale: "log"}),
  },
  compute({eta}) {
    const runs = [eta, eta / 2].map(size => {
      const way = descentOfFactors(size, watched);
      const every = Math.max(1, Math.floor(way.length / drawn));
      const last = way.length - 1;
      const at = Array.from({length: Math.ceil(last / every) + 1}, (_, i) => {
        const k = Math.min(last, every * i);
        return {time: k * size, drift: drift(way[0], way[k])};
      });
      return {eta: size, at, end: at[at.length - 1].drift};
    });
    return {runs, ratio: runs[0].end / runs[1].end, kept: Math.hypot(...conserved(factorsStart))};
  },
}).shown({
  picture: picture({wide: 330, stacked: 280}, ({data: {runs, ratio, kept: whole}}, size, kept) => {
    const highest = 1.15 * Math.max(...runs.flatMap(({at}) => at.map(point => point.drift)));
    const small = size.width < 500;
    const axes = {
      ...size,
      ...plainMargins,
      marginLeft: 62,
      marginRight: small ? 70 : 120,
      x: {domain: [0, watched], label: "time ηt", ticks: 5},
      y: {domain: [0, highest], label: "drift of W₁W₁ᵀ − W₂ᵀW₂", ticks: 4},
    };
    return panel(kept, "drift", axes, {
      drawn: (x, y) => [
        path(rule("y", 0, [0, watched], x, y), {stroke: "var(--good)", width: 3}),
        ...runs.map(({at}, i) =>
          path(
            curve(at.length, k => [at[k].time, at[k].drift], x, y),
            {stroke: "var(--eta)", width: 2.5, dash: i ? "6 5" : undefined},
          ),
        ),
      ],
      words: [
        {
          x: watched,
          y: runs[0].end,
          dx: 6,
          dy: 5,
          text: `η = ${short(runs[0].eta)}`,
          color: "var(--eta)",
          bold: true,
        },
        {x: watched, y: runs[1].end, dx: 6, dy: 5, text: `η = ${short(runs[1].eta)}`, color: "var(--eta)"},
        {
          x: watched,
          y: 0,
          dx: 6,
          dy: 0,
          text: small ? "flow" : "gradient flow",
          color: "var(--good)",
          bold: true,
        },
      ],
      headlines: [
        {number: `×${short(ratio)}`, text: "as far with steps twice as long", color: "var(--eta)"},
        {number: short(runs[0].end), text: `far, of ${short(whole)} that are kept`, color: "var(--eta)"},
      ],
    });
  }),
  sight: ["eta"],
  summary: ({data: {runs, ratio, kept}}) =>
    `η = ${short(runs[0].eta)}: what the flow keeps has drifted by ${short(runs[0].end)} of ${short(kept)}, ${short(ratio)} times as far as with half the step.`,
  table: ({data: {runs}}) => ({
    columns: ["η", "ηt", "drift"],
    rows: runs.flatMap(({eta, at}) =>
      at.filter((_, k) => k % 10 === 0 || k === at.length - 1).map(({time, drift}) => [eta, time, drift]),
    ),
  }),
  slides: [
    {words: "What the flow keeps drifts with finite steps", set: {}},
    {words: "Shorter steps, less drift", set: {eta: 0.02}},
  ],
});
