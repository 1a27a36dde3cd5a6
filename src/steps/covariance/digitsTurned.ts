import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {count} from "../../controls/parameters/quantity.js";
import {box, cells} from "../../figures/cells.js";
import {sideBySide} from "../../figures/columns.js";
import type {Kept} from "../../figures/kept.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {byWidth, narrow, type Picture, picture, type Size, stack} from "../../figures/picture.js";
import {pixelAxes} from "../../figures/pixelAxes.js";
import {path} from "../../figures/strokes.js";
import type {Axes} from "../../lib/experiments/turnedDigits/axes.js";
import {
  checkTurnedDigits,
  type TurnedDigits,
  type TurnedTraining,
  turnedMethods,
} from "../../lib/experiments/turnedDigits/result.js";
import {departureInWords, turnedCurves} from "./turnedCurves.js";

const file = "turnedDigits.json";
/** More steps than any training has. */
const most = 100_000;
const axesWords = {random: "turned at random", principal: "in their principal axes"} as const;
/** The same in few words: of the control, and where there is little room. */
const fewWords = {random: "at random", principal: "principal axes"} as const;

interface Drawn {
  readonly values: {readonly axes: keyof typeof axesWords; readonly step: number};
  readonly data: ReturnType<typeof shownOf>;
}

/** The digits seen from other axes: which methods learn them as before. */
export default defineFigure({
  id: "digits-turned",
  parameters: {
    axes: choice({label: "axes", value: "principal", options: fewWords}),
    step: count({label: "step", value: most, min: 0, max: most}),
  },
  files: {built: {name: file, check: (json: unknown) => checkTurnedDigits(json, file, "")}},
  compute: ({axes}, {files: {built}}) => shownOf(built, axes),
}).shown({
  picture: stack(
    picture({wide: 116, stacked: 96}, ({values: {axes}, data}, size, kept) =>
      digitPairs(kept, size, data.shown, axes),
    ),
    byWidth(
      sideBySide(panelOf(0), panelOf(1), panelOf(2), panelOf(3)),
      stack(sideBySide(panelOf(0), panelOf(1)), sideBySide(panelOf(2), panelOf(3))),
    ),
  ),
  time: {parameter: "step", last: ({steps}) => steps[steps.length - 1]},
  sight: ["axes"],
  summary: ({values: {axes}, data: {rows}}) =>
    `The digits ${axesWords[axes]}: the loss departs by ${rows
      .map(({method, turned}) => `${departureInWords(turned.departure)} with ${methods[method].name}`)
      .join(", ")}.`,
  table: ({data: {steps, rows}}) => ({
    columns: [
      "step",
      ...rows.flatMap(({method}) => [
        `loss, ${methods[method].name}`,
        `loss, ${methods[method].name}, turned`,
      ]),
    ],
    rows: steps.map((step, k) => [
      step,
      ...rows.flatMap(({asTheyAre, turned}) => [asTheyAre.losses[k], turned.losses[k]]),
    ]),
  }),
  slides: [
    {words: "Scrambled digits: gradient descent and momentum learn them as before", set: {axes: "random"}},
    {words: "In the digits’ own axes Adam is ahead of itself", set: {}},
  ],
  exercises: {
    sooner: {
      ask: "steps",
      answer: ({data: {steps, built}}) => {
        const [pixels, principal] = (["pixels", "principal"] as const).map(axes => find(built, "adam", axes));
        return steps[principal.losses.findIndex(loss => loss <= Math.min(...pixels.losses))];
      },
      tolerance: 0.1,
    },
  },
});

function find({trainings}: TurnedDigits, method: TurnedTraining["method"], axes: Axes): TurnedTraining {
  return trainings.find(training => training.method === method && training.axes === axes)!;
}

/** What is shown of the trainings: each method's with the digits as they are, and seen from some axes. */
function shownOf(built: TurnedDigits, axes: Axes) {
  const all = built.trainings.flatMap(({losses}) => losses);
  return {
    built,
    steps: built.steps,
    shown: built.shown,
    sight: [0.8 * Math.min(...all), 1.2 * Math.max(...all)] as const,
    rows: turnedMethods.map(method => ({
      method,
      asTheyAre: find(built, method, "pixels"),
      turned: find(built, method, axes),
    })),
  };
}

function panelOf(index: number): Picture<Drawn> {
  return picture({wide: 250, stacked: 190}, ({values: {step}, data}, size, kept) =>
    turnedCurves(kept, size, {
      ...data.rows[index],
      steps: data.steps,
      sight: data.sight,
      drawn: data.steps.filter(each => each <= step).length,
      first: index === 0,
    }),
  );
}

/** The digits as they are, and what the network gets instead: the same numbers along other axes. */
function digitPairs(
  kept: Kept,
  size: Size,
  shown: TurnedDigits["shown"],
  axes: keyof typeof axesWords,
): Element {
  const {width, height} = size;
  const small = width < narrow;
  const gap = small ? 6 : 14;
  const side = Math.min(height - 26, (width - 40) / (2 * shown.length) - gap);
  const block = shown.length * (side + gap);
  const starts = [0, Math.min(width - block, Math.max(block + 24, width / 2))] as const;
  const scaled = (values: readonly number[]) => {
    const largest = Math.max(...values.map(Math.abs));
    return values.map(value => value / largest);
  };
  const pictures = (["pixels", axes] as const).flatMap((each, i) =>
    shown.map((digit, k) => ({
      x: starts[i] + k * (side + gap) + 1,
      y: 22,
      side,
      values: scaled(digit[each]),
    })),
  );
  return panel(kept, "digits", pixelAxes(size), {
    from: [shown, axes],
    drawn: () => [
      ...cells(pictures, "var(--ink)", "var(--accent)"),
      path(pictures.map(({x, y}) => box(x, y, side, side)).join(""), {stroke: "var(--rule)", width: 1.5}),
    ],
    words: [
      {x: starts[0], y: 14, text: small ? "plain: as they are" : "as they are: plain lines", bold: true},
      {
        x: starts[1],
        y: 14,
        text: small ? `striped: ${fewWords[axes]}` : `${axesWords[axes]}: striped lines`,
        bold: true,
      },
    ],
  });
}
