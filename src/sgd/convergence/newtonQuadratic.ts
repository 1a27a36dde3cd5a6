import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {powerOfTen, short} from "../../figures/format.js";
import {held} from "../../figures/logarithmic.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {picture} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {lastOf, onQuadratic, type Racer, raceSteps, stepsToShare} from "./bowlRace.js";

/** Ten digits. */
const share = 1e-10;
const domain = [1e-17, 100] as const;

/** Four methods on one quadratic: how fast each comes near the minimum. */
export default defineFigure({
  id: "newton-quadratic",
  parameters: {
    kappa: quantity({symbol: "κ", label: "condition number", value: 100, min: 1, max: 1000, scale: "log"}),
    step: count({label: "step", value: raceSteps, min: 0, max: raceSteps}),
  },
  compute({kappa}) {
    const racers = onQuadratic(kappa, 1);
    return {racers, steps: racers.map(({errors}) => stepsToShare(errors, share))};
  },
}).shown({
  picture: picture({wide: 380, stacked: 330}, ({values: {step}, data: {racers, steps}}, size, kept) => {
    const axes = {
      ...size,
      ...plainMargins,
      x: {domain: [0, raceSteps], label: "step", ticks: 5},
      y: {
        type: "log",
        domain: [...domain],
        label: "distance from the minimum",
        ticks: [1e-15, 1e-10, 1e-5, 1],
        tickFormat: powerOfTen,
      },
    } as const;
    const shown = ({errors}: Racer) => Math.min(step, lastOf(errors));
    const place = ({errors}: Racer, t: number) => [t, Math.max(1e-16, held(errors[t]))] as const;
    const large = size.width < 500 ? 14.5 : 22;
    // Left of where BFGS falls.
    const corner = {x: 1, y: domain[0], dx: 14} as const;
    const line = large + 3;
    return panel(kept, "errors", axes, {
      drawn: (x, y) => [
        path(rule("y", share * racers[0].errors[0], [0, raceSteps], x, y), {...guide, dash: "2 3"}),
        ...racers.map(racer => {
          const {color, dash} = methods[racer.method];
          return path(
            curve(shown(racer) + 1, t => place(racer, t), x, y),
            {stroke: color, width: 2.25, dash: dash === "none" ? undefined : dash},
          );
        }),
      ],
      over: (x, y) =>
        racers.flatMap(racer =>
          Array.from({length: shown(racer) + 1}, (_, t) => {
            const [a, b] = place(racer, t);
            const {symbol, color} = methods[racer.method];
            return mark(symbol, [x(a), y(b)], racer.method === "newton" ? 6 : 3.5, color);
          }),
        ),
      words: [
        {...corner, text: "steps to ten digits", dy: -8 - racers.length * line},
        ...racers.map(
          ({method}, i): Words => ({
            ...corner,
            text: `${methods[method].name}: ${steps[i] ?? `over ${raceSteps}`}`,
            color: methods[method].color,
            bold: true,
            size: large,
            dy: -8 - (racers.length - 1 - i) * line,
          }),
        ),
        {x: 0, y: share * racers[0].errors[0], text: "ten digits", dx: 18, dy: -6, color: "var(--ink-soft)"},
        {
          x: raceSteps,
          y: domain[0],
          text: "below 10⁻¹⁶: rounding",
          anchor: "end",
          dx: -6,
          dy: -6,
          color: "var(--ink-soft)",
        },
      ],
    });
  }),
  time: {parameter: "step", last: () => raceSteps},
  sight: ["kappa"],
  summary: ({values: {kappa}, data: {racers, steps}}) =>
    `Steps to ten digits in five dimensions, κ = ${short(kappa)}: ${racers.map(({method}, i) => `${methods[method].name} ${steps[i] ?? `more than ${raceSteps}`}`).join(", ")}.`,
  table: ({data: {racers}}) => ({
    columns: ["step", ...racers.map(({method}) => methods[method].name)],
    rows: Array.from({length: raceSteps + 1}, (_, t) => [
      t,
      ...racers.map(({errors}) => errors[t] ?? "at its end"),
    ]),
  }),
  slides: [
    {words: "On a quadratic Newton needs one step", set: {}},
    {words: "A longer valley: Newton does not care", set: {kappa: 1000}},
  ],
});
