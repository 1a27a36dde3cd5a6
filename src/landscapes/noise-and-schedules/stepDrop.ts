import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity, seed} from "../../controls/parameters/quantity.js";
import {digits, settings} from "../../data/files.js";
import {percent, short} from "../../figures/format.js";
import {exitArrow} from "../../figures/leaving.js";
import {panel} from "../../figures/panel.js";
import {picture} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path, type Scale, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {dropFall} from "../../lib/experiments/stepDrop/dropFall.js";
import type {DropEpoch} from "../../lib/experiments/stepDrop/stepDrop.js";
import {controlKey} from "../../workers/jobs/stepDrop.js";
import {dropAxis, entryOf} from "./dropAxis.js";
import {lossBands} from "./lossBands.js";

const most = 200;
/** The epochs that are left at the least to see what a cut does. */
const watched = 10;

/** A network trains on digits with wrong labels; at any moment one divides its step size by ten. */
export default defineFigure({
  id: "step-drop",
  parameters: {
    labelNoise: quantity({label: "wrong labels", value: 30, min: 0, max: 50, step: 5, unit: "%"}),
    eta: quantity({symbol: "η", label: "η at first", value: 1, min: 0.05, max: 2, scale: "log"}),
    weightDecay: quantity({label: "weight decay", value: 0.005, min: 0, max: 0.02, step: 0.001}),
    cut: count({label: "epoch of the cut", value: 40, min: 1, max: most}),
    seed: seed(20),
    epoch: count({label: "epoch", value: 80, min: 0, max: most}),
  },
  files: {digits, settings},
  initial: ({settings: {seed, stepDrop}}) => ({
    labelNoise: 100 * stepDrop.labelNoise,
    eta: stepDrop.eta,
    weightDecay: stepDrop.weightDecay,
    cut: stepDrop.cut,
    seed: seed % 1000,
    epoch: stepDrop.epochs,
  }),
  work: {
    job: "stepDrop",
    inputs: ({labelNoise, eta, weightDecay, cut, seed}, {digits, settings}) => [
      {
        digits,
        settings: {...settings.stepDrop, labelNoise: labelNoise / 100, eta, weightDecay, cut},
        splitSeed: settings.seed,
        seed,
      },
    ],
  },
  compute({labelNoise, eta, weightDecay, cut, seed}, {files: {settings}, work}) {
    const own = {...settings.stepDrop, labelNoise: labelNoise / 100, eta, weightDecay, cut};
    const key = controlKey({settings: own, splitSeed: settings.seed, seed});
    const told = (at: number | undefined) =>
      work.parts.filter(part => part.key === key && part.cut === at).map(part => part.told);
    const [control, after] = [told(undefined), told(cut)];
    const {epochs} = own;
    return {
      control,
      after,
      epochs,
      fall: dropFall(control, after, cut),
      diverged: work.share === 1 && work.failure === undefined && control.length < epochs,
      failure: work.failure,
      ...dropAxis(labelNoise / 100, [...control, ...after]),
    };
  },
}).shown({
  picture: picture({wide: 370, stacked: 340}, ({values, data}, size, kept) => {
    const {control, after, epochs, least, low, high} = data;
    const {epoch, cut} = values;
    const isCut = isCutBy(values, epochs);
    /** From the last epoch before the cut, so that the line falls. */
    const fallen = [...control.slice(cut - 1, cut), ...after];
    const moment = Math.min(isCut ? cut : epoch, epochs);
    const reach = ((buttonRadius + 4) * epochs) / (size.width - marginLeft - marginRight);
    const button = Math.min(epochs - reach, Math.max(reach, moment));
    const isSmall = size.width < 500;
    const entry = entryOf(control.slice(0, Math.min(epoch, cut)), high);
    const axes = {
      ...size,
      marginTop: 10,
      marginRight,
      marginBottom: 38,
      marginLeft,
      x: {domain: [0, epochs], label: "epoch", labelAnchor: "center", ticks: 8},
      y: {domain: [low, high], label: null, ticks: 6},
    } as const;
    return panel(kept, "losses", axes, {
      ground: (x: Scale, y: Scale) => lossBands(kept, [0, epochs], [low, high], x, y),
      drawn: (x, y) => {
        const before = lossCurve(control, Math.min(epoch, cut), x, y);
        const behind = isCut ? lossCurve(fallen, epoch, x, y) : "";
        return [
          path(rule("y", least, [0, epochs], x, y), guide),
          path(rule("x", moment, [low, high], x, y), {stroke: "var(--ink)", width: isCut ? 2 : 1}),
          path(before, {stroke: "var(--paper)", width: 5, opacity: 0.7}),
          path(before, {stroke: "var(--gradient-descent)", width: 2.2}),
          path(entry ? exitArrow(entry, x, y) : "", {stroke: "var(--gradient-descent)", width: 2.2}),
          path(lossCurve(control.slice(cut - 1), epoch, x, y), {stroke: "var(--ink-soft)", width: 1.2}),
          path(behind, {stroke: "var(--paper)", width: 6, opacity: 0.8}),
          path(behind, {stroke: "var(--eta)", width: 2.4}),
        ];
      },
      over: (x, y) => [mark("circle", [x(button), y(high) + buttonRadius + 4], buttonRadius, "var(--eta)")],
      words: (_, y) => [
        {
          x: button,
          y: high,
          text: isCut ? "÷ 10" : "η ÷ 10",
          anchor: "middle",
          dy: buttonRadius + 10,
          bold: true,
          size: 17,
          color: "var(--paper)",
          plain: true,
        },
        {
          x: 0,
          y: high,
          text: isSmall ? "training loss" : "training loss, mean of each epoch",
          bold: true,
          dx: 10,
          dy: 22,
        },
        {
          ...{x: entry ? entry.edge[0] : 0, y: high, dx: 12, dy: 42},
          text: entry && !isSmall ? `epoch 1: ${short(control[0].loss)}` : "",
        },
        ...aroundCut(values, data, button, isSmall),
        ...atTheEnds(values, data, isSmall, y),
        {
          ...{x: 0, y: least, dx: 10, dy: 18},
          text: least > 0 ? `left by wrong labels${isSmall ? "" : " not learned by heart"}` : "",
        },
        ...troubles(data, values.eta),
      ],
    });
  }),
  time: {parameter: "epoch", last: ({epochs}) => epochs},
  sight: ["labelNoise"],
  more: ["eta", "weightDecay", "cut", "seed"],
  presets: [
    {words: "start over", set: () => ({epoch: 0, cut: most})},
    {words: "η ÷ 10, now", set: ({values, data}) => pressed(values, data)},
  ],
  handles: [
    {
      label: "the cut",
      name: "none",
      along: "x",
      unit: 1,
      at: ({values: {cut}, data: {epochs, low}}) => (cut < epochs ? [cut, low] : undefined),
      move: ({x}, {data}) => ({cut: cutAt(x, data)}),
    },
  ],
  // Before the cut a press anywhere makes it now; afterwards it moves the cut.
  click: ({x}, {values, data}) =>
    isCutBy(values, data.epochs) ? {cut: cutAt(x, data)} : pressed(values, data),
  summary({values, data: {control, after, epochs, fall, diverged, failure}}) {
    const {cut, eta, epoch} = values;
    if (failure) return `The training could not be run: ${failure}.`;
    if (diverged) return `With η = ${short(eta)} the training diverges.`;
    if (control.length === 0) return "The training begins.";
    if (!isCutBy(values, epochs))
      return `Epoch ${Math.min(epoch, control.length)}: η is ${short(eta)}, not cut yet.`;
    if (!fall) return `η is cut from ${short(eta)} to ${short(eta / 10)} after epoch ${cut}.`;
    const ends = [after, control].map(epochsOf => percent(epochsOf[epochsOf.length - 1].right));
    return `After epoch ${cut} η is cut from ${short(eta)} to ${short(eta / 10)}: within one epoch the loss goes from ${short(fall.before)} to ${short(fall.after)}, without the cut to ${short(fall.control)}. Test digits right: ${ends[0]} with the cut, ${ends[1]} without.`;
  },
  table: ({values: {cut}, data: {control, after}}) => ({
    columns: [
      "epoch",
      "loss without a cut",
      "test digits right",
      "loss with the cut",
      "test digits right with it",
    ],
    rows: control.map((own, k) => {
      const other = after[k - cut];
      return [own.epoch, own.loss, own.right, other?.loss ?? "as before", other?.right ?? "as before"];
    }),
  }),
  slides: [
    {words: "Cut by ten: the loss falls within one epoch", set: {}},
    {
      words: "No wrong labels, no weight decay: no noise is left, and no jump",
      set: {labelNoise: 0, weightDecay: 0},
    },
  ],
  exercises: {
    "no-jump": {
      progress: ({data: {fall, diverged}}) => ({
        done: fall !== undefined && !diverged && fall.before - fall.after < 0.02,
        words: fall ? `The loss falls by ${short(fall.before - fall.after)}.` : "The training goes on.",
      }),
      solution: {labelNoise: 0, weightDecay: 0},
    },
  },
});

const buttonRadius = 32;

const [marginLeft, marginRight] = [44, 12];

/** Whether η is cut by the epoch that is shown: a cut at the end of all is none. */
function isCutBy({epoch, cut}: Pick<Values, "epoch" | "cut">, epochs: number): boolean {
  return epoch >= cut && cut < epochs;
}

/** The epoch of a cut at a place: not so late that nothing is left to see. */
function cutAt(x: number, {epochs}: Pick<Data, "epochs">): number {
  return Math.max(1, Math.min(Math.round(x), epochs - watched));
}

/** A cut at the epoch that is shown, or at the last one that can be cut after, to which the time goes back. */
function pressed({epoch}: Pick<Values, "epoch">, data: Pick<Data, "epochs">): {cut: number; epoch: number} {
  const cut = cutAt(epoch, data);
  return {cut, epoch: Math.min(epoch, cut)};
}

/** The losses of epochs, each at its end, up to an epoch. */
function lossCurve(epochs: readonly DropEpoch[], upTo: number, x: Scale, y: Scale): string {
  const shown = epochs.filter(({epoch}) => epoch <= upTo);
  return curve(shown.length, i => [shown[i].epoch, shown[i].loss], x, y);
}

type Data = {readonly control: readonly DropEpoch[]; readonly after: readonly DropEpoch[]} & {
  readonly epochs: number;
  readonly high: number;
  readonly fall: ReturnType<typeof dropFall>;
};
type Values = {readonly epoch: number; readonly cut: number; readonly eta: number};

/** What went wrong, where something did. */
function troubles(
  {failure, diverged, epochs, high}: {failure?: string; diverged: boolean; epochs: number; high: number},
  eta: number,
): Words[] {
  if (!failure && !diverged) return [];
  const text = failure ? "the training could not be run" : `diverges at η = ${short(eta)}`;
  return [{x: epochs, y: high, text, anchor: "end", dx: -12, dy: 90, bold: true, color: "var(--warning)"}];
}

/** What the step size is, and what the cut did. */
function aroundCut(values: Values, {epochs, fall, high}: Data, button: number, isSmall: boolean): Words[] {
  const {epoch, cut, eta} = values;
  const isCut = isCutBy(values, epochs);
  const right = button < 0.6 * epochs;
  const side = {
    x: button,
    y: high,
    anchor: right ? "start" : "end",
    dx: (right ? 1 : -1) * (buttonRadius + 12),
  } as const;
  if (!isCut) return [{...side, text: "press it whenever you like", bold: true, dy: buttonRadius + 10}];
  if (!fall || epoch <= cut) {
    const words = [`η is ${short(eta / 10)}`, "from here on"];
    const lines = isSmall ? words : [words.join(" ")];
    return lines.map((text, i) => ({...side, text, bold: true, dy: 34 + 18 * i}));
  }
  const falls = fall.before - fall.after;
  const number = `${falls < 0 ? "+" : "−"}${Math.abs(falls).toFixed(2)}`;
  const large = {...side, color: "var(--eta)", bold: true, dy: 46} as const;
  if (isSmall)
    return [
      {...large, text: "", large: {text: number, size: 28}},
      {...side, text: "within one epoch", dy: 66},
    ];
  return [
    {...large, text: " within one epoch", large: {text: number, size: 40}},
    {...side, text: `${short(falls / fall.shaking)} times the control’s shaking (s.d.)`, dy: 70},
  ];
}

/** The names of the two trainings above their ends, with what they read right. */
function atTheEnds(
  {epoch, cut}: Values,
  {control, after, epochs, fall}: Data,
  isSmall: boolean,
  y: Scale,
): Words[] {
  const [own, other] = [control, after].map(told => told.filter(each => each.epoch <= epoch));
  if (own.length === 0 || other.length === 0 || !fall || epoch <= cut) return [];
  // Above all that the words are as wide as; a training under way has its last epochs told, wherever they are.
  const above = (told: readonly DropEpoch[]) =>
    y(Math.max(...told.slice(-epochs / 4).map(({loss}) => loss))) - 10;
  const right = (told: readonly DropEpoch[]) => percent(told[told.length - 1].right);
  const lower = above(other);
  const upper = Math.min(above(own), lower - 19);
  const end = {x: epochs, y: 0, anchor: "end", dx: -8, bold: true} as const;
  return [
    {...end, text: `not cut: ${right(own)} ${isSmall ? "" : "of the test "}right`, dy: upper - y(0)},
    {...end, text: `cut: ${right(other)} right`, color: "var(--eta)", dy: lower - y(0)},
  ];
}
