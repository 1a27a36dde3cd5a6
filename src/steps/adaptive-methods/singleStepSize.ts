import {defineFigure} from "../../controls/frame/definition.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {beside, narrow, picture, type Size, stack} from "../../figures/picture.js";
import {pixelAxes} from "../../figures/pixelAxes.js";
import {logAxis, plainPower} from "../../figures/powers.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path, type Scale, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {steps} from "../../lib/experiments/singleStepSize/singleStepSize.js";
import {
  compared,
  etas,
  type LossCurve,
  lossesAgainstEta,
  lossesAgainstStretch,
  lossOrNone,
  stretches,
} from "./lossCurves.js";

/** The losses in sight, the start's being 1. */
const reach = [1e-8, 10] as const;
/** Where runs that diverge stand, and those that are below the axis. */
const [bottom, top] = reach;

/** The loss after so many steps against η and against the stretch of one coordinate, for three methods. */
export default defineFigure({
  id: "single-step-size",
  parameters: {
    eta: quantity({symbol: "η", label: "step size", value: 0.2, min: 1e-4, max: 10, scale: "log"}),
    stretch: quantity({label: "stretch of w₂", value: 30, min: 0.03, max: 1000, scale: "log"}),
  },
  compute({eta, stretch}) {
    return {
      againstEta: lossesAgainstEta(stretch),
      againstStretch: lossesAgainstStretch(eta),
      here: compared.map(method => lossOrNone(method, eta, stretch)),
    };
  },
}).shown({
  picture: stack(
    picture({wide: 28, stacked: 62}, ({data: {here}}, size, kept) =>
      panel(kept, "losses", pixelAxes(size), {words: lossWords(here, size)}),
    ),
    beside(
      0.5,
      picture({wide: 330, stacked: 250}, ({values, data}, size, kept) =>
        lossPanel(kept, "eta", size, {
          at: etas,
          here: values.eta,
          label: "step size η",
          curves: data.againstEta,
          losses: data.here,
          heading: `w₂ stretched by ${short(values.stretch)}`,
        }),
      ),
      picture({wide: 330, stacked: 250}, ({values, data}, size, kept) =>
        lossPanel(kept, "stretch", size, {
          at: stretches,
          here: values.stretch,
          label: "stretch of w₂",
          curves: data.againstStretch,
          losses: data.here,
          heading: `η = ${short(values.eta)}`,
          words: levelWords(data.here[2]),
        }),
      ),
    ),
  ),
  sight: ["eta", "stretch"],
  handles: [
    {
      label: "η",
      name: "right",
      plot: 1,
      along: "x",
      at: ({values}) => [values.eta, top],
      move: ({x}) => ({eta: x}),
    },
    {
      label: "stretch",
      name: "right",
      plot: 2,
      along: "x",
      at: ({values}) => [values.stretch, top],
      move: ({x}) => ({stretch: x}),
    },
  ],
  click: ({x, plot}) => [undefined, {eta: x}, {stretch: x}][plot],
  summary: ({values, data: {here}}) =>
    `η = ${short(values.eta)}, w₂ stretched by ${short(values.stretch)}: after ${steps} steps ${compared.map((method, i) => `${methods[method].name} ${inWords(here[i])}`).join(", ")}.`,
  table: ({data: {againstEta, againstStretch}}) => ({
    columns: ["η or stretch", "value", ...compared.map(method => `loss, ${methods[method].name}`)],
    rows: [
      ...etas.map((eta, k) => ["η", eta, ...againstEta.map(losses => losses[k] ?? "diverged")]),
      ...stretches.map((stretch, k) => [
        "stretch",
        stretch,
        ...againstStretch.map(losses => losses[k] ?? "diverged"),
      ]),
    ],
  }),
  slides: [
    {words: "As it is: every method has its η", set: {stretch: 1}},
    {words: "One coordinate in other units: two curves move away, one stays", set: {stretch: 100}},
    {words: "In smaller units both diverge", set: {stretch: 0.1}},
  ],
  exercises: {
    descent: {
      progress: ({values, data: {here}}) => ({
        done: Math.abs(values.stretch / 10 - 1) < 0.02 && here[0] !== undefined && here[0] < 1e-6,
        words: `At a stretch of ${short(values.stretch)} gradient descent ${inWords(here[0])}.`,
      }),
      solution: {eta: 1, stretch: 10},
    },
  },
});

function inWords(loss: number | undefined): string {
  return loss === undefined ? "diverges" : `leaves ${short(loss)} of the loss`;
}

/** What is left of the loss here: in a row, or in lines where that is too narrow. */
function lossWords(here: readonly (number | undefined)[], {width}: Size): Words[] {
  const inLines = width < narrow;
  return compared.map((method, i) => ({
    x: inLines ? 0 : (i * width) / compared.length,
    y: inLines ? 20 * i : 0,
    text: `${methods[method].name}: ${here[i] === undefined ? "diverges" : short(here[i])}`,
    color: here[i] === undefined ? "var(--warning)" : methods[method].color,
    bold: true,
    size: inLines ? 15 : 18,
    dy: 16,
  }));
}

/** The name of the level line, where AdaDelta has one in sight. */
function levelWords(loss: number | undefined): Words[] {
  if (loss === undefined || loss < bottom || loss > 1) return [];
  return [
    {
      x: stretches[0],
      y: loss,
      text: "AdaDelta",
      color: methods.adadelta.color,
      bold: true,
      dx: 8,
      dy: loss > 0.1 ? 20 : -10,
    },
  ];
}

interface Against {
  readonly at: readonly number[];
  readonly here: number;
  readonly label: string;
  readonly curves: readonly LossCurve[];
  readonly losses: readonly (number | undefined)[];
  readonly heading: string;
  readonly words?: readonly Words[];
}

function lossPanel(
  kept: Kept,
  name: string,
  size: Size,
  {at, here, label, curves, losses, heading, words = []}: Against,
): Element {
  const domain = [at[0], at[at.length - 1]] as const;
  const axes = {
    ...size,
    ...plainMargins,
    marginTop: 34,
    marginLeft: 58,
    marginRight: 22,
    x: logAxis(domain, label, {plain: true}),
    y: {
      type: "log",
      domain: [...reach],
      label: `loss left after ${steps} steps`,
      ticks: [1e-8, 1e-6, 1e-4, 0.01, 1],
      tickFormat: (loss: number) => (loss === bottom ? `≤ ${plainPower(loss)}` : plainPower(loss)),
    },
  } as const;
  const drawn = (loss: number) => Math.max(loss, bottom);
  return panel(kept, name, axes, {
    drawn: (x, y) => [
      path(rule("y", 1, domain, x, y), {...guide, dash: "2 3"}),
      path(rule("x", here, reach, x, y), {stroke: "var(--accent)", width: 1.4}),
      ...compared.flatMap((method, i) =>
        stretchesOf(curves[i]).map(([from, to]) =>
          path(
            curve(to - from + 1, k => [at[from + k], drawn(curves[i][from + k] ?? top)], x, y),
            {
              stroke: methods[method].color,
              width: method === "adadelta" ? 3.6 : 2.4,
              dash: method === "adadelta" ? "none" : methods[method].dash,
            },
          ),
        ),
      ),
    ],
    over: (x, y) => [
      ...compared.flatMap((method, i) => {
        const loss = losses[i];
        if (loss === undefined) return [];
        const place = [x(here), y(Math.min(top, drawn(loss)))] as const;
        return [mark(methods[method].symbol, place, 6.5, methods[method].color)];
      }),
      ...divergences(curves, at, x, y),
    ],
    words: [
      {x: domain[1], y: top, text: heading, anchor: "end", bold: true, size: 17, dx: 0, dy: -12},
      ...words,
    ],
  });
}

/** The stretches of a curve that hold numbers, from and to; a divergence that follows belongs to it as its end. */
function stretchesOf(losses: LossCurve): (readonly [number, number])[] {
  const found: [number, number][] = [];
  losses.forEach((loss, k) => {
    if (loss === undefined) return;
    const open = found[found.length - 1];
    if (open && open[1] === k - 1) open[1] = k;
    else found.push([k, k]);
  });
  return found.map(([from, to]) => [Math.max(0, from - 1), Math.min(losses.length - 1, to + 1)] as const);
}

/** An arrow up where a curve goes over into divergence. */
function divergences(curves: readonly LossCurve[], at: readonly number[], x: Scale, y: Scale): Element[] {
  return curves.flatMap((losses, i) =>
    stretchesOf(losses).flatMap(([from, to]) =>
      [from, to]
        .filter(k => losses[k] === undefined)
        .map(k => {
          const [a, b] = [x(at[k]), y(top)];
          return path(`M${a - 5},${b + 8}L${a},${b}L${a + 5},${b + 8}`, {
            stroke: methods[compared[i]].color,
            width: 2.4,
          });
        }),
    ),
  );
}
