import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {quantity, Seed} from "../../controls/parameters/quantity.js";
import {digits, settings} from "../../data/files.js";
import {faded} from "../../figures/faded.js";
import {short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import type {CompactDigits} from "../../lib/data/compactDigits.js";
import type {Settings} from "../../lib/data/settings.js";
import {
  type CriticalBatch,
  expectedSteps,
  fitCriticalBatch,
} from "../../lib/experiments/batchCost/criticalBatch.js";
import {heldOut} from "../../lib/experiments/batchCost/heldOut.js";
import {sizesThatFit, trainCountOf} from "../../lib/experiments/batchSizes.js";
import type {TuningPart} from "../../workers/jobs/tuning.js";
import {batchColor} from "./batchColor.js";
import {lossCurves} from "./lossCurves.js";
import {progressOf} from "./progressOf.js";

const lossAxis = {domain: [0.2, 2.6], label: "test loss", ticks: [0.2, 0.3, 0.5, 1, 2]} as const;
const stepsDomain = [8, 20_000] as const;

/** What the curves are drawn against: its axis, and how much of it a step takes. */
const against = {
  examples: {label: "examples seen", domain: [8, 100_000], perStep: ({batchSize}: TuningPart) => batchSize},
  steps: {label: "steps", domain: [1, 20_000], perStep: () => 1},
  time: {
    label: "milliseconds in this browser",
    domain: [0.1, 10_000],
    perStep: ({secondsPerStep}: TuningPart) => 1000 * secondsPerStep,
  },
} as const;

/** Trainings of every batch size down to one loss, each at its own best step size, and the law of their steps. */
export default defineFigure({
  id: "batch-cost",
  parameters: {
    target: quantity({label: "target loss", value: 0.3, min: 0.25, max: 1, scale: "log"}),
    axis: choice({
      label: "counted in",
      value: "examples",
      options: {examples: "examples", steps: "steps", time: "time"},
    }),
    model: choice({
      label: "model",
      value: "tanh",
      options: {tanh: "network 64-32-10", softmax: "softmax regression"},
    }),
    seed: new Seed({label: "new sample", value: 20, min: 0, max: 2 ** 31 - 1, step: 1}),
  },
  files: {digits, settings},
  initial: ({settings: {batchCost, seed}}) => ({target: batchCost.target, seed}),
  work: {
    job: "tuning",
    inputs: ({target, model, seed}, {digits, settings}) =>
      // The ends first, so that the picture takes shape early.
      fromTheEnds(sizesOf(digits, settings)).map(batchSize => ({
        digits,
        splitSeed: settings.seed,
        settings: settings.batchCost,
        model,
        seed,
        target,
        batchSize,
      })),
  },
  compute(_, {files: {digits, settings}, work}) {
    const sizes = sizesOf(digits, settings);
    const latest = (parts: readonly TuningPart[]) => new Map(parts.map(part => [part.batchSize, part]));
    const best = latest(work.parts.filter(({reached}) => reached < Infinity));
    const tuned = sizes.flatMap(size => best.get(size) ?? []);
    const {fitted, asked} = heldOut(sizes);
    const known = fitted.flatMap(size => best.get(size) ?? []);
    const done = work.share === 1 && !work.stale;
    return {
      sizes,
      tuned,
      asked,
      tried: done ? [] : [...latest(work.parts).values()].filter(({reached}) => reached === Infinity),
      /** The law, once all that it is fitted to is there. */
      law:
        done && known.length > 1
          ? fitCriticalBatch(
              known.map(({batchSize}) => batchSize),
              known.map(({reached}) => reached),
            )
          : undefined,
      unreached: done ? sizes.filter(size => !best.has(size)) : [],
      progress: progressOf(work),
      stale: work.stale,
    };
  },
}).shown({
  picture: beside(
    0.5,
    picture(340, ({values: {axis, target}, data: {tuned, tried, stale}}, size, kept) => {
      const {label, domain, perStep} = against[axis];
      const curves = [...tried, ...tuned].map(training => ({
        x: training.steps.subarray(1).map(step => step * perStep(training)),
        loss: training.losses.subarray(1),
        color: batchColor(training.batchSize),
        label: training.reached < Infinity ? String(training.batchSize) : "",
        faint: training.reached === Infinity,
      }));
      const drawing = lossCurves(kept, axis, {
        ...size,
        loss: lossAxis,
        x: {domain, label},
        curves,
        target,
        words: [
          {
            x: domain[0],
            y: lossAxis.domain[0],
            text: `each at its best η, down to ${short(target)}`,
            dx: 8,
            dy: -10,
          },
        ],
        from: [tuned, tried, target],
      });
      return faded(drawing, stale);
    }),
    picture(340, ({data: {sizes, tuned, asked, law, stale, progress}}, size, kept) => {
      const domain = {x: [0.85, sizes[sizes.length - 1] * 1.3], y: stepsDomain} as const;
      const axes = {
        ...size,
        ...plainMargins,
        x: {
          type: "log",
          base: 2,
          domain: [...domain.x],
          label: "batch size B",
          ticks: sizes.filter((_, i) => i % 2 === 0),
          tickFormat: String,
        },
        y: logAxis(domain.y, "steps to the target", {plain: true}),
      } as const;
      const sizeAt = (i: number) => domain.x[0] * (domain.x[1] / domain.x[0]) ** (i / 59);
      const drawing = panel(kept, "law", axes, {
        from: [tuned, law, progress],
        drawn: (x, y) =>
          law
            ? [
                path(
                  curve(60, i => [sizeAt(i), expectedSteps(law, sizeAt(i))], x, y),
                  {stroke: "var(--ink)", width: 1.75, dash: "6 4"},
                ),
                path(rule("x", law.critical, domain.y, x, y), {...guide, dash: "2 3"}),
                path(rule("y", law.least, domain.x, x, y), {...guide, dash: "2 3"}),
              ]
            : [],
        over: (x, y) =>
          tuned.map(({batchSize, reached}) => {
            const color = batchColor(batchSize);
            const judging = asked.includes(batchSize);
            return mark("circle", [x(batchSize), y(reached)], 5.5, judging ? "var(--paper)" : color, color);
          }),
        words: [
          {x: domain.x[1], y: domain.y[1], text: progress || "", anchor: "end", dx: -8, dy: 22, bold: true},
          ...(law ? wordsOf(law, domain.x) : []),
        ],
      });
      return faded(drawing, stale);
    }),
  ),
  sight: ["target", "axis"],
  more: ["model", "seed"],
  marks: {target: () => [{value: 0.3, label: "0.3"}]},
  summary({data: {tuned, law, progress, unreached}}) {
    const [first, last] = [tuned[0], tuned[tuned.length - 1]];
    const told = (t: TuningPart) =>
      `B = ${t.batchSize}, η = ${short(t.eta)}: ${short(t.reached)} steps, ${Math.round(t.reached * t.batchSize)} examples`;
    return [
      progress && `${progress}.`,
      first && last !== first ? `${told(first)}; ${told(last)}.` : "",
      law ? `Fitted: at least ${short(law.least)} steps, critical batch ${short(law.critical)}.` : "",
      unreached.length > 0 ? `The target was not reached with B = ${unreached.join(", ")}.` : "",
    ]
      .filter(Boolean)
      .join(" ");
  },
  table: ({data: {tuned, law}}) => ({
    columns: ["B", "η", "steps to the target", "examples", "seconds per step", "steps by the law"],
    rows: tuned.map(t => [
      t.batchSize,
      t.eta,
      t.reached,
      t.reached * t.batchSize,
      t.secondsPerStep,
      law ? expectedSteps(law, t.batchSize) : "not yet",
    ]),
  }),
  slides: [
    {words: "Per example, small batches go further", set: {axis: "examples"}},
    {words: "Per step, large ones do, and the gain fades", set: {axis: "steps"}},
  ],
});

function sizesOf({labels}: CompactDigits, {batchCost}: Settings): number[] {
  return sizesThatFit(batchCost, trainCountOf(labels.length, batchCost));
}

/** The first, the last, the second, the last but one, and so on. */
function fromTheEnds(sizes: readonly number[]): number[] {
  return sizes.map((_, i) => sizes[i % 2 === 0 ? i / 2 : sizes.length - (i + 1) / 2]);
}

function wordsOf({critical, least}: CriticalBatch, [first, last]: readonly [number, number]): Words[] {
  return [
    {
      x: last,
      y: stepsDomain[1],
      text: `critical batch: ${short(critical)}`,
      size: 22,
      bold: true,
      anchor: "end",
      dx: -8,
      dy: 26,
    },
    {
      x: last,
      y: stepsDomain[1],
      text: `there ${Math.round(2 * least)} steps, twice the least`,
      anchor: "end",
      dx: -8,
      dy: 46,
    },
    {x: first, y: least, text: `never fewer than ${Math.round(least)}`, dx: 8, dy: -6},
    {
      x: last,
      y: stepsDomain[1],
      text: "filled: fitted; hollow: kept out of the fit",
      anchor: "end",
      dx: -8,
      dy: 64,
    },
  ];
}
