import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {picture, stack} from "../../figures/picture.js";
import {region, rule} from "../../figures/region.js";
import {curve, dots, guide, path} from "../../figures/strokes.js";
import {answersAt, family, type Relative} from "../../lib/experiments/adamFamily/adamFamily.js";
import {namesOf} from "./namesOf.js";

const {adam: _, ...others} = family;
type Variant = keyof typeof others;

const steps = 400;
/** A memory of a hundred squares in the place of a thousand: most of what follows from it is then in the picture. */
const rates = {eta: 1, beta: 0.1, gamma: 0.01};
/** The weight stands here, which matters to weight decay alone. */
const weight = 20;

const signals = {
  spike: {words: "a spike", at: (t: number) => (t === 100 ? 30 : 1)},
  flip: {words: "a flip", at: (t: number) => (t < 100 ? 1 : -1)},
  constant: {words: "always 0.2", at: () => 0.2},
  growing: {words: "growing", at: (t: number) => 1.1 ** t},
} as const;

/** Where each differs from Adam, in a few words. */
const differences: Readonly<Record<Variant, string>> = {
  adamw: "the weight decays beside the step",
  nadam: "this gradient counts once more",
  amsgrad: "the largest S so far",
  adamax: "the largest |g|, not a mean",
  radam: "no division at first, then shorter steps",
};

/** What a relative of Adam makes of a signal, beside Adam itself. */
export default defineFigure({
  id: "variants",
  parameters: {
    relative: choice({label: "variant", value: "amsgrad", options: namesOf(others)}),
    signal: choice({
      label: "gradients",
      value: "spike",
      options: {
        spike: signals.spike.words,
        flip: signals.flip.words,
        constant: signals.constant.words,
        growing: signals.growing.words,
      },
    }),
  },
  compute({relative, signal}) {
    const gradients = Array.from({length: steps + 1}, (_, t) =>
      signals[signal as keyof typeof signals].at(t),
    );
    const answers = (key: Relative) =>
      answersAt(family[key].make(rates), gradients, weight).map(change => -change);
    const [adam, other] = [answers("adam"), answers(relative as Variant)];
    const apart = adam.map((step, t) => Math.abs(other[t] - step));
    return {gradients, adam, other, widest: apart.indexOf(Math.max(...apart))};
  },
}).shown({
  picture: stack(
    picture({wide: 92, stacked: 90}, ({data: {gradients}}, size, kept) => {
      const sizes = gradients.map(g =>
        Math.max(...gradients) > 1e3 || Math.min(...gradients.map(Math.abs)) < 1e-3
          ? Math.log10(Math.abs(g))
          : g,
      );
      const [least, most] = [Math.min(0, ...sizes), Math.max(0, ...sizes)];
      const axes = {
        ...size,
        ...plainMargins,
        marginBottom: 10,
        x: {domain: [0, steps], axis: null},
        y: {
          domain: [least, most],
          label: sizes[0] === gradients[0] ? "gradient" : "gradient, in powers of ten",
          ticks: 2,
        },
      } as const;
      return panel(kept, "gradient", axes, {
        drawn: (x, y) => [
          path(rule("y", 0, [0, steps], x, y), {...guide, opacity: 0.5}),
          path(
            curve(steps + 1, t => [t, sizes[t]], x, y),
            {stroke: "var(--gradient)", width: 2},
          ),
        ],
      });
    }),
    picture({wide: 270, stacked: 240}, ({values: {relative}, data: {adam, other, widest}}, size, kept) => {
      const key = relative as Variant;
      const all = [...adam, ...other];
      const domain = [Math.min(0, ...all), Math.max(1, ...all)];
      const axes = {
        ...size,
        ...plainMargins,
        x: {domain: [0, steps], label: `step, with γ = ${rates.gamma}`, labelAnchor: "center", ticks: 5},
        y: {domain, label: "step over η; dashed: Adam", ticks: 5, nice: true},
      } as const;
      return panel(kept, "answers", axes, {
        drawn: (x, y) => [
          path(rule("y", 0, [0, steps], x, y), {...guide, opacity: 0.5}),
          region(
            steps + 1,
            t => [t, adam[t]],
            t => [t, other[t]],
            x,
            y,
            "var(--warning)",
            0.22,
          ),
          path(
            curve(steps + 1, t => [t, adam[t]], x, y),
            {stroke: "var(--adam)", width: 2, dash: "6 3"},
          ),
          path(
            curve(steps + 1, t => [t, other[t]], x, y),
            {stroke: "var(--ink)", width: 2.5},
          ),
        ],
        over: (x, y) => [
          path(
            dots(1, () => [widest, adam[widest]], x, y),
            {stroke: "var(--adam)", width: 8},
          ),
          path(
            dots(1, () => [widest, other[widest]], x, y),
            {stroke: "var(--ink)", width: 8},
          ),
        ],
        headlines: [
          {number: family[key].name, text: differences[key], color: "var(--warning)"},
          {number: `${short(other[widest])} η`, text: besideAdam(adam[widest], other[widest], widest)},
        ],
      });
    }),
  ),
  sight: ["relative", "signal"],
  summary: ({values: {relative}, data: {adam, other, widest}}) =>
    `${family[relative as Variant].name}: ${short(other[widest])} η ${besideAdam(adam[widest], other[widest], widest)}. ${capital(differences[relative as Variant])}.`,
  table: ({values: {relative}, data: {gradients, adam, other}}) => ({
    columns: ["step", "gradient", "Adam, over η", `${family[relative as Variant].name}, over η`],
    rows: gradients.map((g, t) => [t + 1, g, adam[t], other[t]]),
  }),
  slides: [
    {words: "After a spike AMSGrad stays slow", set: {}},
    {words: "Growing gradients: Adamax’s step is at most η", set: {relative: "adamax", signal: "growing"}},
    {words: "RAdam begins with the gradient itself", set: {relative: "radam", signal: "constant"}},
  ],
});

/** What Adam does where the two are furthest apart. */
function besideAdam(adam: number, other: number, widest: number): string {
  if (Math.abs(other - adam) < 1e-9) return "as Adam, at every step the same";
  return `at step ${widest + 1}, Adam ${short(adam)} η`;
}

function capital(words: string): string {
  return words[0].toUpperCase() + words.slice(1);
}
