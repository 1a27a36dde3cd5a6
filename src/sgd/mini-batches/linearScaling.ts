import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {count, quantity, Seed} from "../../controls/parameters/quantity.js";
import {digits, settings} from "../../data/files.js";
import {faded} from "../../figures/faded.js";
import {short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {region} from "../../figures/region.js";
import {curve, dots, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import type {CompactDigits} from "../../lib/data/compactDigits.js";
import type {Settings} from "../../lib/data/settings.js";
import {sizesThatFit, trainCountOf} from "../../lib/experiments/batchSizes.js";
import {scaledEta} from "../../lib/experiments/linearScaling/scaledTraining.js";
import type {ScalingPart} from "../../workers/jobs/scaling.js";
import {batchColor} from "./batchColor.js";
import {progressOf} from "./progressOf.js";
import {diverging, endGroups, finalLoss, levelUpTo, lossTicks, sameLoss, windowOf} from "./scalingEnds.js";

const rules = [
  {scaled: false, color: "var(--ink-soft)", dash: "6 4", name: "the same η for every B"},
  {scaled: true, color: "var(--eta)", dash: undefined, name: "η in proportion to B"},
] as const;

/** Trainings with η in proportion to B and with the same η for all: the loss after the same passes over the data. */
export default defineFigure({
  id: "linear-scaling",
  parameters: {
    eta: quantity({symbol: "η", label: "at the base", value: 0.3, min: 0.005, max: 1, scale: "log"}),
    rule: choice({
      label: "at the right",
      value: "scaled",
      options: {scaled: "η ∝ B", same: "the same η"},
    }),
    epochs: count({label: "epochs", value: 10, min: 1, max: 20}),
    model: choice({
      label: "model",
      value: "tanh",
      options: {tanh: "network 64-32-10", softmax: "softmax regression"},
    }),
    seed: new Seed({label: "new sample", value: 20, min: 0, max: 2 ** 31 - 1, step: 1}),
  },
  files: {digits, settings},
  initial: ({settings: {linearScaling, seed}}) => ({
    eta: linearScaling.eta,
    epochs: linearScaling.epochs,
    seed,
  }),
  work: {
    job: "scaling",
    inputs({eta, epochs, model, seed}, {digits, settings}) {
      const {base} = settings.linearScaling;
      // From the base outwards: it is what all others are compared with.
      const away = (size: number) => Math.abs(Math.log2(size / base));
      const order = sizesOf(digits, settings).toSorted((a, b) => away(a) - away(b));
      return order.flatMap(batchSize =>
        [true, false]
          .filter(scaled => scaled || batchSize !== base)
          .map(scaled => ({
            digits,
            splitSeed: settings.seed,
            settings: settings.linearScaling,
            model,
            seed,
            epochs,
            batchSize,
            scaled,
            eta: scaled ? scaledEta({base, eta}, batchSize) : eta,
          })),
      );
    },
  },
  compute(_, {files: {digits, settings}, work}) {
    const {base} = settings.linearScaling;
    const sizes = sizesOf(digits, settings);
    // At the base the two rules are one.
    const of = (scaled: boolean) =>
      work.parts
        .filter(part => part.scaled === scaled || part.batchSize === base)
        .toSorted((a, b) => a.batchSize - b.batchSize);
    const [same, scaled] = [of(false), of(true)];
    const reference = work.parts.find(({batchSize}) => batchSize === base);
    const complete = work.share === 1 && !work.stale && reference !== undefined && !reference.diverged;
    return {
      base,
      sizes,
      same,
      scaled,
      reference,
      /** Whether all have ended, and the one at the base did not diverge. */
      complete,
      /** The largest batch up to which all scaled ones from the base on end at its loss. */
      level: complete ? levelUpTo(scaled, reference) : undefined,
      window: windowOf(work.parts),
      progress: progressOf(work),
      stale: work.stale,
    };
  },
}).shown({
  picture: beside(
    0.58,
    picture(360, ({values: {epochs}, data}, size, kept) => {
      const {sizes, reference, same, scaled, complete, level, window, progress, stale} = data;
      const domain = {x: [0.85, sizes[sizes.length - 1] * 1.2], y: window} as const;
      const held = (training: ScalingPart) =>
        [training.batchSize, Math.min(finalLoss(training), window[1])] as const;
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
        y: {
          type: "log",
          domain: [...window],
          label: `training loss after ${epochs} epochs`,
          ticks: lossTicks(window),
          tickFormat: String,
        },
      } as const;
      const top = {x: sizes[0], y: window[1], dx: 6} as const;
      const drawing = panel(kept, "ends", axes, {
        drawn: (x, y) => {
          const edge = (factor: number) => (i: number) =>
            [domain.x[i], factor * finalLoss(reference!)] as const;
          return [
            ...(reference && !reference.diverged
              ? [region(2, edge(1 - sameLoss), edge(1 + sameLoss), x, y, "var(--eta)", 0.15)]
              : []),
            ...rules.map(({scaled: which, color, dash}) => {
              const list = which ? scaled : same;
              return path(
                curve(list.length, i => held(list[i]), x, y),
                {stroke: color, width: 2.25, dash},
              );
            }),
          ];
        },
        over: (x, y) =>
          rules.flatMap(({scaled: which, color}) =>
            (which ? scaled : same).map(training => {
              const [size, loss] = held(training);
              const inside = finalLoss(training) <= window[1];
              return inside
                ? path(
                    dots(1, () => [size, loss], x, y),
                    {stroke: color, width: 8},
                  )
                : mark("triangle", [x(size), y(loss)], 6, color);
            }),
          ),
        words: [
          ...(progress ? [{...top, text: progress, dy: 18, bold: true} as const] : []),
          ...(complete
            ? [
                {
                  ...top,
                  text: level ? `level up to B = ${level}` : "level nowhere",
                  size: 24,
                  bold: true,
                  color: "var(--eta)",
                  dy: 26,
                } as const,
              ]
            : []),
          ...(progress ? [] : endWords(same, scaled, window)),
        ],
        from: [same, scaled, level, progress],
      });
      return faded(drawing, stale);
    }),
    picture(360, ({values: {epochs, rule}, data}, size, kept) => {
      const {window, sizes, stale} = data;
      const shown = rule === "scaled" ? data.scaled : data.same;
      const lost = diverging(shown, sizes);
      const corner = {x: epochs, y: window[1], anchor: "end", bold: true, dx: -4} as const;
      const axes = {
        ...size,
        ...plainMargins,
        marginRight: 64,
        x: {domain: [0, epochs], label: "epochs", ticks: Math.min(epochs, 5), tickFormat: "d"},
        y: {
          type: "log",
          domain: [...window],
          label: "training loss",
          ticks: lossTicks(window),
          tickFormat: String,
        },
      } as const;
      const drawing = panel(kept, "epochs", axes, {
        drawn: (x, y) =>
          shown.map(({batchSize, losses}) =>
            path(
              curve(losses.length, i => [i, losses[i]], x, y),
              {stroke: batchColor(batchSize), width: 2},
            ),
          ),
        words: [
          {...corner, text: rules[rule === "scaled" ? 1 : 0].name, dy: 16},
          ...(lost ? [{...corner, text: lost, color: "var(--warning)", dy: 34}] : []),
          ...endGroups(shown, sizes, window[1]).map(
            ({text, color, loss}): Words => ({x: epochs, y: loss, text, color, bold: true, dx: 6, dy: 4}),
          ),
        ],
        from: [shown, rule],
      });
      return faded(drawing, stale);
    }),
  ),
  sight: ["eta", "rule"],
  more: ["epochs", "model", "seed"],
  summary({values: {eta}, data: {base, progress, reference, complete, level, same}}) {
    if (progress || !reference) return `${progress}.`;
    if (!complete) return `η = ${short(eta)} · B/${base}: the training diverges even at B = ${base}.`;
    const last = same[same.length - 1];
    const ratio = finalLoss(last) / finalLoss(reference);
    return `η = ${short(eta)} · B/${base}: ${level ? `within ${100 * sameLoss} % of the loss at B = ${base} up to B = ${level}` : `no other batch ends within ${100 * sameLoss} % of the loss at B = ${base}`}. With the same η for all, B = ${last.batchSize} ${Number.isFinite(ratio) ? `ends at ${short(ratio)} times that loss` : "diverges"}.`;
  },
  table: ({data: {same, scaled, base}}) => ({
    columns: ["B", "rule", "η", "epoch", "training loss"],
    rows: [...scaled, ...same.filter(({batchSize}) => batchSize !== base)].flatMap(part =>
      Array.from(part.losses, (loss, epoch) => [
        part.batchSize,
        part.scaled ? "in proportion" : "the same",
        part.eta,
        epoch,
        loss,
      ]),
    ),
  }),
  slides: [
    {words: "η in proportion to B: the same loss after the same data", set: {}},
    {words: "The same η: large batches make too few steps", set: {rule: "same"}},
    {words: "A larger η at the base breaks sooner", set: {eta: 0.8}},
  ],
});

function sizesOf({labels}: CompactDigits, {linearScaling}: Settings): number[] {
  return sizesThatFit(linearScaling, trainCountOf(labels.length, linearScaling));
}

/** What goes wrong at the ends of the two curves, said there. */
function endWords(
  same: readonly ScalingPart[],
  scaled: readonly ScalingPart[],
  [least, top]: readonly [number, number],
): Words[] {
  const at = (training: ScalingPart) => Math.min(finalLoss(training), top);
  const worse = (list: readonly ScalingPart[], end: ScalingPart | undefined) =>
    end !== undefined && finalLoss(end) > 1.5 * Math.min(...list.map(finalLoss));
  /** In the upper fifth the picture says how far the level reaches. */
  const high = (training: ScalingPart) => Math.log(at(training) / least) > 0.8 * Math.log(top / least);
  const [first, last, broken] = [same[0], same.at(-1), scaled.at(-1)];
  const say = (training: ScalingPart, text: string, more: Partial<Words>): Words => ({
    x: training.batchSize,
    y: at(training),
    text,
    bold: true,
    ...more,
  });
  const [sameColor, scaledColor] = rules.map(({color}) => color);
  return [
    ...(worse(same, first)
      ? [say(first, "the same η: too noisy", {color: sameColor, dx: 10, dy: high(first) ? 52 : -10})]
      : []),
    ...(last && worse(same, last)
      ? [
          say(last, "the same η: too few steps", {
            color: sameColor,
            anchor: "end",
            dx: -14,
            dy: high(last) ? 70 : -8,
          }),
        ]
      : []),
    ...(broken && worse(scaled, broken)
      ? [
          say(broken, finalLoss(broken) > top ? "η ∝ B: diverges" : "η ∝ B: too long a step", {
            color: scaledColor,
            anchor: "end",
            dx: -14,
            dy: finalLoss(broken) > top ? 18 : -8,
          }),
        ]
      : []),
  ];
}
