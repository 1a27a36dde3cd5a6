import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {powerOfTen, short} from "../../figures/format.js";
import {held} from "../../figures/logarithmic.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {digitsOf, lastOf, onSmooth, type Racer, raceSteps} from "./bowlRace.js";

const kappa = 10;
const shownSteps = 16;
/** Fewer digits than these are no digits yet, and stand so close that their numbers would run together. */
const leastSaid = 0.5;
const domain = [1e-17, 100] as const;
const ticks = [1e-15, 1e-10, 1e-5, 1];
const shownMethods = ["gradientDescent", "newton"] as const;

/** Newton's method and gradient descent on a smooth convex function that is no quadratic. */
export default defineFigure({
  id: "digits-double",
  parameters: {
    away: quantity({label: "start, in every direction", value: 1, min: -2.5, max: 2.5, step: 0.05}),
    step: count({label: "step", value: shownSteps, min: 0, max: shownSteps}),
  },
  compute({away}) {
    const all = onSmooth(kappa, away);
    const racers = shownMethods.map(name => all.find(({method}) => method === name)!);
    return {racers, digits: racers.map(({errors}) => Array.from(errors, error => digitsOf(error, 1)))};
  },
}).shown({
  picture: beside(
    0.54,
    picture({wide: 370, stacked: 240}, ({values: {step}, data: {racers, digits}}, size, kept) => {
      const axes = {
        ...size,
        ...plainMargins,
        x: {domain: [-0.6, shownSteps + 0.6], label: "step", ticks: 8},
        y: {domain: [-2, 18.5], label: "right digits", ticks: [0, 4, 8, 12, 16]},
      } as const;
      const [descent, own] = digits;
      const last = Math.min(step, lastOf(racers[1].errors));
      const {color} = methods.newton;
      // High bars stand at the right if the digits come late, else at the left.
      const late = last > shownSteps / 2;
      const free = {x: late ? 0 : shownSteps, y: 18.5, anchor: late ? "start" : "end"} as const;
      return panel(kept, "digits", axes, {
        drawn: (x, y) => [
          path(rule("y", 0, [-1, shownSteps + 1], x, y), guide),
          ...Array.from({length: last + 1}, (_, t) =>
            path(
              curve(2, i => [t, i * own[t]], x, y),
              {stroke: color, width: 12, opacity: 0.35, cap: "butt"},
            ),
          ),
          path(
            curve(Math.min(step + 1, descent.length), t => [t, descent[t]], x, y),
            {stroke: methods.gradientDescent.color, width: 2.5},
          ),
        ],
        words: [
          ...own
            .slice(0, last + 1)
            .map((value, t) => ({value, t}))
            .filter(({value}) => value >= leastSaid)
            .map(
              ({value, t}) =>
                ({
                  x: t,
                  y: value,
                  text: value >= 16 ? "16" : value.toFixed(1),
                  anchor: "middle",
                  bold: true,
                  size: size.width < 420 ? 13 : 15,
                  dy: -6,
                }) as const,
            ),
          {
            x: shownSteps,
            y: late ? 0 : Math.max(...descent.slice(0, shownSteps + 1)),
            text: "gradient descent",
            color: methods.gradientDescent.color,
            anchor: "end",
            bold: true,
            dy: late ? 20 : -24,
          },
          {...free, text: "Newton’s digits", bold: true, size: 20, dy: 20},
          {...free, text: "16 is all that a number holds", dy: 40},
        ],
      });
    }),
    picture(
      width => Math.min(370, width),
      ({data: {racers}}, size, kept) => {
        const axes = {
          ...size,
          ...plainMargins,
          x: {type: "log", domain: [...domain], label: "error", ticks, tickFormat: powerOfTen},
          y: {type: "log", domain: [...domain], label: "the next error", ticks, tickFormat: powerOfTen},
        } as const;
        const both =
          ({errors}: Racer) =>
          (t: number) =>
            [Math.max(1e-16, held(errors[t])), Math.max(1e-16, held(errors[t + 1]))] as const;
        return panel(kept, "orders", axes, {
          drawn: (x, y) => [
            path(
              curve(2, i => [domain[i], domain[i]], x, y),
              guide,
            ),
            path(
              curve(2, i => [i ? 10 : 1e-9, i ? 100 : 1e-18], x, y),
              {...guide, width: 1.75, dash: "2 4"},
            ),
          ],
          over: (x, y) =>
            racers.flatMap(racer =>
              Array.from({length: lastOf(racer.errors)}, (_, t) => {
                const [a, b] = both(racer)(t);
                const {symbol, color} = methods[racer.method];
                return mark(symbol, [x(a), y(b)], racer.method === "newton" ? 6 : 3.5, color);
              }),
            ),
          words: [
            {x: 1e-12, y: 1e-12, text: "no progress", anchor: "middle", dx: -18, dy: -18},
            {x: 1e-6, y: 1e-12, text: "squared", anchor: "start", dx: 12, dy: 4},
            {
              x: domain[0],
              y: domain[1],
              text: "gradient descent: one factor",
              color: methods.gradientDescent.color,
              bold: true,
              dx: 8,
              dy: 20,
            },
            {x: domain[0], y: domain[1], text: "Newton: each error squared", bold: true, dx: 8, dy: 38},
          ],
        });
      },
    ),
  ),
  time: {parameter: "step", last: () => shownSteps},
  sight: ["away"],
  summary({values: {away}, data: {racers, digits}}) {
    const said = digits[1]
      .slice(0, lastOf(racers[1].errors) + 1)
      .map(value => value.toFixed(1).replace("-", "−"));
    return `From ${short(away)} in every direction: right digits of Newton’s method step by step ${said.join(", ")}; of gradient descent, η tuned, ${(digits[0].at(-1) ?? 0).toFixed(1)} after ${racers[0].errors.length - 1} steps.`;
  },
  table: ({data: {racers}}) => ({
    columns: ["step", ...racers.map(({method}) => methods[method].name)],
    rows: Array.from({length: raceSteps + 1}, (_, t) => [
      t,
      ...racers.map(({errors}) => errors[t] ?? "at its end"),
    ]),
  }),
  slides: [
    {words: "No quadratic: the digits double", set: {}},
    {words: "From further away: first it leaps, then it creeps", set: {away: -2.5}},
  ],
});
