import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {type MethodKey, methods} from "../../figures/methods.js";
import {picture, stack} from "../../figures/picture.js";
import {answerTo} from "../../lib/experiments/gradientSignal/answerTo.js";
import {adadelta} from "../../lib/optimizers/adadelta.js";
import {adagrad} from "../../lib/optimizers/adagrad.js";
import {adam} from "../../lib/optimizers/adam.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import {rmsprop} from "../../lib/optimizers/rmsprop.js";
import {buttons, length, nearestTime, presets, reach, stroke} from "./drawnSignal.js";
import {signalRow, times} from "./signalRow.js";

/** AdaGrad's steps only fall: with this η its sixteenth under a gradient of 1 is 1. Its row says so. */
const adagradEta = 4;

interface Answers {
  readonly signal: readonly number[];
  /** √S and M after each gradient. */
  readonly scale: readonly number[];
  readonly mean: readonly number[];
  readonly rows: readonly {
    readonly method: MethodKey;
    readonly note: string;
    readonly steps: readonly number[];
  }[];
}
type Seen = {readonly values: {readonly step: number}; readonly data: Answers};

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
  compute({signal, gamma, beta, damping}): Answers {
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
    picture(86, ({values: {step}, data: {signal}}: Seen, size, kept) =>
      signalRow(kept, "gradient", size, step, {
        name: "gradient g",
        note: "draw it with the pen",
        domain: [reach[0] - 0.3, reach[1] + 0.3],
        lines: [{values: signal, color: "var(--gradient)", width: 2.4}],
        drawnOn: true,
      }),
    ),
    picture(60, ({values: {step}, data: {signal, scale, mean}}: Seen, size, kept) =>
      signalRow(kept, "averages", size, step, {
        name: "scale √S",
        note: "dashed: average M",
        domain: [hasBothSigns(signal) ? reach[0] : -0.3, reach[1] + 0.3],
        lines: [
          {values: signal.map(Math.abs), color: "var(--ink-soft)", width: 1, dash: "1 3"},
          {values: mean, color: "var(--beta)", width: 1.8, dash: "5 3"},
          {values: scale, color: "var(--gamma)", width: 2.6},
        ],
      }),
    ),
    ...[0, 1, 2, 3, 4].map(i =>
      picture(
        {wide: i === 4 ? 64 : 43, stacked: i === 4 ? 55 : 34},
        ({values: {step}, data: {signal, rows}}: Seen, size, kept) => {
          const {method, note, steps} = rows[i];
          const {name, color} = methods[method];
          return signalRow(kept, `row ${i}`, size, step, {
            ...{name, note},
            // 1 is the step that a method settles at while the gradient stays 1.
            domain: [hasBothSigns(signal) ? -2.2 : -0.15, 2.2],
            lines: [{values: steps, color, width: 2.2}],
            isStep: true,
            last: i === 4,
          });
        },
      ),
    ),
  ),
  time: {parameter: "step", last: () => length - 1, first: 1},
  sight: ["gamma"],
  more: ["beta", "damping"],
  presets: buttons.map(([words, step]) => ({words, set: () => ({signal: presets[words], step})})),
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

const hasBothSigns = (signal: readonly number[]) => signal.some(g => g < 0);
