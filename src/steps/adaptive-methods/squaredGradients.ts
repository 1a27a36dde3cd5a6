import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {narrow, type Picture, picture, stack} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, dots, guide, path, type Words} from "../../figures/strokes.js";
import {answerTo} from "../../lib/experiments/gradientSignal/answerTo.js";
import {adadelta} from "../../lib/optimizers/adadelta.js";
import {adagrad} from "../../lib/optimizers/adagrad.js";
import {adam} from "../../lib/optimizers/adam.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import {rmsprop} from "../../lib/optimizers/rmsprop.js";
import {exitArrowAt, exitsOf} from "./clipped.js";
import {buttons, length, nearestTime, presets, reach, stroke} from "./drawnSignal.js";

/** What the steps are drawn between: 1 is the step that a method settles at while the gradient stays 1. */
const stepReach = [-0.15, 2.2] as const;
/** The same where steps go both ways. */
const bothWays = [-2.2, 2.2] as const;
/** AdaGrad's steps only fall: with this η its sixteenth under a gradient of 1 is 1. Its row says so. */
const adagradEta = 4;

interface Row {
  readonly method: keyof typeof methods;
  readonly note: string;
  readonly steps: readonly number[];
}

interface Data {
  readonly signal: readonly number[];
  /** √S and M after each gradient. */
  readonly scale: readonly number[];
  readonly mean: readonly number[];
  readonly rows: readonly Row[];
}

/** A gradient signal that the reader draws, the averages of it, and the steps that each method makes of it. */
export default defineFigure({
  id: "squared-gradients",
  parameters: {
    signal: point({
      label: "signal",
      value: presets["spike and step"],
      bounds: Array.from({length}, () => reach),
    }),
    gamma: quantity({
      symbol: "γ",
      label: "rate of S",
      value: 0.1,
      min: 0.005,
      max: 1,
      scale: "log",
    }),
    beta: quantity({symbol: "β", label: "rate of M", value: 0.1, min: 0.01, max: 1, scale: "log"}),
    damping: quantity({label: "momentum’s damping", value: 0.9, min: 0, max: 0.98}),
    step: count({label: "step", value: 14, min: 0, max: length - 1}),
  },
  compute({signal, gamma, beta, damping}): Data {
    const heavy = answerTo(momentum({eta: 1 - damping, gamma: damping}), signal, () => 0);
    const rms = answerTo(rmsprop({eta: 1, gamma, epsilon: 0}), signal, ({S}) => Math.sqrt(S[0]));
    const both = answerTo(adam({eta: 1, beta, gamma, epsilon: 0}), signal, ({M}) => M[0]);
    const none = () => 0;
    return {
      signal,
      scale: rms.states,
      mean: both.states,
      rows: [
        {method: "momentum", note: `v, damping ${short(damping)}`, steps: heavy.steps},
        {
          method: "adagrad",
          note: `S sums g², η = ${adagradEta}`,
          steps: answerTo(adagrad({eta: adagradEta, epsilon: 0}), signal, none).steps,
        },
        {method: "rmsprop", note: "η g/√S", steps: rms.steps},
        {
          method: "adadelta",
          note: "a weight held at 1",
          steps: answerTo(adadelta({eta: 1, gamma, epsilon: 0}), signal, none).steps,
        },
        {method: "adam", note: "η M/√S, no lag", steps: both.steps},
      ],
    };
  },
}).shown({
  picture: stack(
    row(
      "gradient",
      86,
      () => [reach[0] - 0.3, reach[1] + 0.3],
      ({data: {signal}}) => [{values: signal, color: "var(--gradient)", width: 2.4}],
      () => ({name: "gradient g", note: "draw it with the pen", color: "var(--gradient)"}),
    ),
    row(
      "averages",
      60,
      ({data: {signal}}) => [hasBothSigns(signal) ? reach[0] : -0.3, reach[1] + 0.3],
      ({data: {signal, scale, mean}}) => [
        {values: signal.map(Math.abs), color: "var(--ink-soft)", width: 1, dash: "1 3"},
        {values: mean, color: "var(--beta)", width: 1.8, dash: "5 3"},
        {values: scale, color: "var(--gamma)", width: 2.6},
      ],
      () => ({name: "scale √S", note: "dashed: average M", color: "var(--gamma)"}),
    ),
    ...[0, 1, 2, 3, 4].map(i =>
      row(
        `row ${i}`,
        i === 4 ? 51 : 30,
        ({data: {signal}}) => (hasBothSigns(signal) ? bothWays : stepReach),
        ({data: {rows}}) => [{values: rows[i].steps, color: methods[rows[i].method].color, width: 2.2}],
        ({data: {rows}}) => ({
          name: methods[rows[i].method].name,
          note: rows[i].note,
          color: methods[rows[i].method].color,
        }),
        i === 4,
      ),
    ),
  ),
  time: {parameter: "step", last: () => length - 1},
  sight: ["gamma"],
  more: ["beta", "damping"],
  presets: buttons.map(([words, signal]) => ({words, set: () => ({signal})})),
  handles: [
    {
      label: "pen",
      name: "below",
      at: ({values}) => [values.step, values.signal[values.step]],
      move: ({x, y}, {values}) => {
        const step = nearestTime(x);
        return {step, signal: stroke(values.signal, values.step, step, y)};
      },
      unit: 1,
    },
  ],
  click: ({x, y, plot}, {values}) => {
    const step = nearestTime(x);
    return plot === 0 ? {step, signal: stroke(values.signal, step, step, y)} : {step};
  },
  hover: ({x, plot}) => (plot > 0 ? {step: nearestTime(x)} : undefined),
  summary: ({values: {step}, data: {signal, scale, rows}}) =>
    `g = ${short(signal[step])}, √S = ${short(scale[step])}: ${rows.map(({method, steps}) => `${methods[method].name} ${times(steps[step])}`).join(", ")}.`,
  table: ({data: {signal, scale, mean, rows}}) => ({
    columns: ["step", "g", "√S", "M", ...rows.map(({method}) => methods[method].name)],
    rows: signal.map((g, t) => [t + 1, g, scale[t], mean[t], ...rows.map(({steps}) => steps[t])]),
  }),
  slides: [
    {words: "A spike and then a small gradient: who jumps, who remembers?", set: {}},
    {
      words: "Signs that flip: momentum and Adam cancel them, RMSProp does not",
      set: {signal: presets["sign flips"]},
    },
    {words: "Noise: S is its variance", set: {signal: presets.noise, gamma: 0.02}},
  ],
  exercises: {
    half: {ask: "updates", answer: () => Math.ceil(Math.log(0.5) / Math.log(1 - 0.1)), tolerance: 0.01},
  },
});

/** A step in units of the one that a gradient of 1 comes to. */
function times(step: number): string {
  return `×${short(Number(step.toPrecision(2)))}`;
}

const middleOf = ([least, most]: readonly [number, number]) => (least + most) / 2;
const hasBothSigns = (signal: readonly number[]) => signal.some(g => g < 0);

interface Line {
  readonly values: readonly number[];
  readonly color: string;
  readonly width: number;
  readonly dash?: string;
}
type Showing = {readonly values: {readonly step: number}; readonly data: Data};

/** One row of the time axis: series with their name at the left and their number at the cursor at the right. */
function row(
  name: string,
  height: number,
  domainOf: (shown: Showing) => readonly [number, number],
  lines: (shown: Showing) => readonly Line[],
  told: (shown: Showing) => {name: string; note: string; color: string},
  last = false,
): Picture<Showing> {
  return picture(height, (shown, size, kept) => {
    const small = size.width < narrow;
    const {step} = shown.values;
    const domain = domainOf(shown);
    const isStep = domain === stepReach || domain === bothWays;
    const drawnOn = name === "gradient";
    const all = lines(shown);
    const main = all[all.length - 1];
    const words = told(shown);
    const axes = {
      ...size,
      marginTop: 2,
      marginBottom: last ? 22 : 2,
      marginLeft: small ? 4 : 150,
      marginRight: small ? 62 : 84,
      x: {
        domain: [0, length - 1],
        label: null,
        ticks: last ? [0, 20, 40, 60, 79] : [],
        tickFormat: (t: number) => (t === length - 1 ? "step 80" : String(t + 1)),
      },
      y: {domain: [...domain], axis: null},
    };
    const top = domain[1];
    const at = (values: readonly number[]) => (t: number) => [t, values[t]] as const;
    const value = main.values[step];
    return panel(kept, name, axes, {
      drawn: (x, y) => [
        ...(drawnOn
          ? [
              path(rule("y", middleOf(domain), [0, length - 1], x, y), {
                stroke: "var(--panel)",
                width: height,
                cap: "butt",
              }),
            ]
          : []),
        path(rule("y", 0, [0, length - 1], x, y), {...guide, opacity: 0.6}),
        ...(isStep ? [path(rule("y", 1, [0, length - 1], x, y), {...guide, dash: "1 4"})] : []),
        ...all.map(({values, color, width, dash}) =>
          path(curve(length, at(values), x, y), {stroke: color, width, dash}),
        ),
      ],
      over: (x, y) => [
        path(rule("x", step, [...domain], x, y), {stroke: "var(--accent)", width: 1.5}),
        path(
          dots(1, () => [step, Math.min(domain[1], Math.max(domain[0], value))], x, y),
          {
            stroke: main.color,
            width: 8,
          },
        ),
        ...all.flatMap(({values, color}) =>
          exitsOf(values, domain).map(({place, side}) =>
            path(exitArrowAt(place, side, domain, x, y), {stroke: color, width: 2.4}),
          ),
        ),
      ],
      words: [
        ...(small
          ? [
              {
                x: length - 1,
                y: top,
                text: words.name,
                color: words.color,
                bold: true,
                anchor: "end",
                dx: -4,
                dy: 13,
                size: 13,
              } as const,
            ]
          : ([
              {
                x: 0,
                y: top,
                text: words.name,
                color: words.color,
                bold: true,
                anchor: "end",
                dx: -12,
                dy: 17,
                size: 15,
              },
              {
                x: 0,
                y: top,
                text: words.note,
                color: "var(--ink-soft)",
                anchor: "end",
                dx: -12,
                dy: 34,
                size: 13,
              },
            ] as const)),
        {
          x: length - 1,
          y: middleOf(domain),
          text: isStep ? times(value) : short(value),
          color: words.color,
          bold: true,
          size: small ? 16 : 21,
          dx: 8,
          dy: 7,
        },
        ...(drawnOn
          ? [
              {
                x: step,
                y: domain[1],
                text: `step ${step + 1}`,
                color: "var(--accent)",
                bold: true,
                anchor: step > 0.8 * length ? "end" : "start",
                dx: step > 0.8 * length ? -8 : 8,
                dy: 15,
              } as const,
            ]
          : []),
        ...(small ? [] : exitsOf(main.values, domain)).map(({place, side}): Words => {
          // On the side where the cursor is not.
          const left = step >= place && step < place + 8;
          return {
            x: place,
            y: domain[side > 0 ? 1 : 0],
            text: times(main.values[place]),
            color: words.color,
            bold: true,
            size: 14,
            anchor: left ? "end" : "start",
            dx: left ? -8 : 9,
            dy: side > 0 ? 13 : -4,
          };
        }),
      ],
    });
  });
}
