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
const heading = "steps to ten digits";

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
    const small = size.width < 500;
    const axes = {
      ...size,
      ...plainMargins,
      marginTop: plainMargins.marginTop + (small ? 2 * smallLine : 0),
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
        ...(small ? countsAbove(racers, steps) : countsInCorner(racers, steps)),
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

type Counts = readonly (number | undefined)[];

const smallLine = 18;

function countOf({method}: Racer, steps: number | undefined): Pick<Words, "text" | "color" | "bold"> {
  const {name, color} = methods[method];
  return {text: `${name}: ${steps ?? `over ${raceSteps}`}`, color, bold: true};
}

/** The counts where the curves do not go: left of where BFGS falls. */
function countsInCorner(racers: readonly Racer[], steps: Counts): Words[] {
  const [large, line] = [22, 25];
  const corner = {x: 1, y: domain[0], dx: 14} as const;
  return [
    {...corner, text: heading, dy: -8 - racers.length * line},
    ...racers.map((racer, i) => ({
      ...corner,
      ...countOf(racer, steps[i]),
      size: large,
      dy: -8 - (racers.length - 1 - i) * line,
    })),
  ];
}

/** Above the frame, by twos, where there is no such corner. */
function countsAbove(racers: readonly Racer[], steps: Counts): Words[] {
  const up = (line: number) => -10 - line * smallLine;
  return [
    {x: raceSteps, y: domain[1], text: heading, anchor: "end", dy: up(2)},
    ...racers.map((racer, i) => ({
      ...countOf(racer, steps[i]),
      x: i % 2 === 0 ? 0 : raceSteps / 2,
      y: domain[1],
      // From the picture's edge: the frame begins too far to the right for the longest name.
      dx: i % 2 === 0 ? -44 : 14,
      size: 14.5,
      dy: up(i < 2 ? 1 : 0),
    })),
  ];
}
