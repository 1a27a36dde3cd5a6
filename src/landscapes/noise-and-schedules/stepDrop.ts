import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity, seed} from "../../controls/parameters/quantity.js";
import {digits, settings} from "../../data/files.js";
import {percent, short} from "../../figures/format.js";
import {panel} from "../../figures/panel.js";
import {picture} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path, type Scale, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {dropFall} from "../../lib/experiments/stepDrop/dropFall.js";
import type {DropEpoch} from "../../lib/experiments/stepDrop/stepDrop.js";
import {controlKey} from "../../workers/jobs/stepDrop.js";
import {lossBands} from "./lossBands.js";

const most = 200;
const classes = 10;

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
      least: leastLoss(labelNoise / 100),
    };
  },
}).shown({
  picture: picture({wide: 370, stacked: 340}, ({values, data}, size, kept) => {
    const {control, after, epochs, least} = data;
    const {epoch, cut} = values;
    const [low, high] = axisOf(least);
    const isCut = epoch >= cut;
    /** From the last epoch before the cut, so that the line falls. */
    const fallen = [...control.slice(cut - 1, cut), ...after];
    const button = Math.min(isCut ? cut : epoch, epochs);
    const axes = {
      ...size,
      marginTop: 10,
      marginRight: 12,
      marginBottom: 38,
      marginLeft: 44,
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
          path(rule("x", button, [low, high], x, y), {stroke: "var(--ink)", width: isCut ? 2 : 1}),
          path(before, {stroke: "var(--paper)", width: 5, opacity: 0.7}),
          path(before, {stroke: "var(--gradient-descent)", width: 2.2}),
          path(lossCurve(control.slice(cut - 1), epoch, x, y), {stroke: "var(--ink-soft)", width: 1.2}),
          path(behind, {stroke: "var(--paper)", width: 6, opacity: 0.8}),
          path(behind, {stroke: "var(--eta)", width: 2.4}),
        ];
      },
      over: (x, y) => [mark("circle", [x(button), y(high) + buttonRadius + 4], buttonRadius, "var(--eta)")],
      words: [
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
          text: size.width < 500 ? "training loss" : "training loss, mean of each epoch",
          bold: true,
          dx: 10,
          dy: 22,
        },
        ...aroundCut(values, data, high, size.width),
        ...atTheEnds(values, data),
        {x: 0, y: least, dx: 10, dy: 18, text: least > 0 ? "what the wrong labels alone leave" : ""},
        ...troubles(data, values.eta, high),
      ],
    });
  }),
  time: {parameter: "epoch", last: ({epochs}) => epochs},
  sight: ["labelNoise"],
  more: ["eta", "weightDecay", "cut", "seed"],
  presets: [
    {words: "start over", set: () => ({epoch: 0, cut: most})},
    {words: "η ÷ 10, now", set: ({values: {epoch}}) => ({cut: Math.max(1, epoch)})},
  ],
  handles: [
    {
      label: "the cut",
      name: "none",
      along: "x",
      unit: 1,
      at: ({values: {cut}, data: {epochs, least}}) => (cut < epochs ? [cut, axisOf(least)[0]] : undefined),
      move: ({x}) => ({cut: Math.round(x)}),
    },
  ],
  // Before the cut a press anywhere makes it now; afterwards it moves the cut.
  click: ({x}, {values: {epoch, cut}}) => ({cut: Math.max(1, epoch < cut ? epoch : Math.round(x))}),
  summary({values: {cut, eta, epoch}, data: {control, after, epochs, fall, diverged, failure}}) {
    if (failure) return `The training could not be run: ${failure}.`;
    if (diverged) return `With η = ${short(eta)} the training diverges.`;
    if (control.length === 0) return "The training begins.";
    if (epoch < cut || cut >= epochs)
      return `Epoch ${Math.min(epoch, control.length)}: η is ${short(eta)}, not cut yet.`;
    if (!fall) return `η is cut from ${short(eta)} to ${short(eta / 10)} after epoch ${cut}.`;
    const ends = [after, control].map(epochsOf => percent(epochsOf[epochsOf.length - 1].right));
    return `After epoch ${cut} η is cut from ${short(eta)} to ${short(eta / 10)}: within one epoch the loss falls from ${short(fall.before)} to ${short(fall.after)}, ${short((fall.before - fall.after) / fall.shaking)} times the standard deviation of the control’s. Test digits right: ${ends[0]} with the cut, ${ends[1]} without.`;
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

/** The losses that are in sight. */
function axisOf(least: number): [number, number] {
  return [Math.max(-0.08, least - 0.25), least + 1.1];
}

/** The loss of a network that knows how many labels are wrong, and no more: the entropy of a label. */
function leastLoss(p: number): number {
  const part = (share: number, of: number) => (share > 0 ? -share * Math.log(share / of) : 0);
  return part(1 - p, 1) + part(p, classes - 1);
}

/** The losses of epochs, each at its end, up to an epoch. */
function lossCurve(epochs: readonly DropEpoch[], upTo: number, x: Scale, y: Scale): string {
  const shown = epochs.filter(({epoch}) => epoch <= upTo);
  return curve(shown.length, i => [shown[i].epoch, shown[i].loss], x, y);
}

type Data = {readonly control: readonly DropEpoch[]; readonly after: readonly DropEpoch[]} & {
  readonly epochs: number;
  readonly fall: ReturnType<typeof dropFall>;
};
type Values = {readonly epoch: number; readonly cut: number; readonly eta: number};

/** What went wrong, where something did. */
function troubles(
  {failure, diverged, epochs}: {failure?: string; diverged: boolean; epochs: number},
  eta: number,
  high: number,
): Words[] {
  if (!failure && !diverged) return [];
  const text = failure ? "the training could not be run" : `diverges at η = ${short(eta)}`;
  return [{x: epochs, y: high, text, anchor: "end", dx: -12, dy: 90, bold: true, color: "var(--warning)"}];
}

/** What the step size is, and what the cut did. */
function aroundCut({epoch, cut, eta}: Values, {epochs, fall}: Data, high: number, width: number): Words[] {
  const isCut = epoch >= cut;
  const at = Math.min(isCut ? cut : epoch, epochs);
  const right = at < 0.6 * epochs;
  const side = {
    x: at,
    y: high,
    anchor: right ? "start" : "end",
    dx: (right ? 1 : -1) * (buttonRadius + 12),
  } as const;
  if (!isCut) return [{...side, text: "press it whenever you like", bold: true, dy: buttonRadius + 10}];
  if (!fall || epoch <= cut)
    return [{...side, text: `η is ${short(eta / 10)} from here on`, bold: true, dy: 34}];
  const falls = fall.before - fall.after;
  const number = `${falls < 0 ? "+" : "−"}${Math.abs(falls).toFixed(2)}`;
  const large = {...side, color: "var(--eta)", bold: true, dy: 46} as const;
  if (width < 500)
    return [
      {...large, text: "", large: {text: number, size: 28}},
      {...side, text: "within one epoch", dy: 66},
    ];
  return [
    {...large, text: " within one epoch", large: {text: number, size: 40}},
    {...side, text: `${short(falls / fall.shaking)} times the control’s shaking (s.d.)`, dy: 70},
  ];
}

/** The names of the two trainings at their ends, with what they read right. */
function atTheEnds({epoch, cut}: Values, {control, after, epochs, fall}: Data): Words[] {
  const [last, other] = [control, after].map(told => told.findLast(each => each.epoch <= epoch));
  if (!last || !other || !fall || epoch <= cut) return [];
  const end = {x: epochs, anchor: "end", dx: -8, bold: true} as const;
  return [
    {...end, y: fall.before, text: `not cut: ${percent(last.right)} of the test right`, dy: -32},
    {...end, y: other.loss, text: `cut: ${percent(other.right)} right`, color: "var(--eta)", dy: -14},
  ];
}
