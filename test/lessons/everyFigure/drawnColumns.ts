import type {PlotElement} from "../../../src/controls/frame/handle.js";
import type {Table} from "../../../src/figures/table.js";

/** Of the rows of a table that lie in sight, so many are drawn at least: curves are thinned, and time may run. */
const share = 0.9;

/**
 * By a figure's id: columns of its table whose numbers stand across in a plot, and those that stand above them there.
 * Columns that are named by settings, and what a picture shows in another way than the table, are left out.
 */
export const drawnOf: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  generalise: {p: ["misread"]},
  travelling: {"distance walked": ["loss"]},
  "high-dimension": {n: ["share of minima and maxima, by theory"]},
  landscape: {a: ["b"]},
  "not-even-local": {passes: ["|∇L|"]},
  cycles: {"greatest η": ["expected loss at the end"]},
  "draw-schedule": {
    step: ["expected loss", "steep, travelling", "steep, shaking", "flat, travelling", "flat, shaking"],
  },
  "never-stop": {pass: ["loss"]},
  "noise-floor": {step: ["mean loss", "expected"]},
  "one-over-t": {t: ["mean squared error", "expected"]},
  "smaller-truer": {η: ["spread of the ends"]},
  "valley-scales": {x: ["f", "what the steps see"]},
  barrier: {place: ["loss, straight", "loss, matched", "loss, curve"]},
  conservation: {ηt: ["drift"]},
  "skip-trains": {"hidden layers": ["share right"]},
  "ad-through": {η: ["L"]},
  "descent-arrives": {step: ["x, Newton", "x, gradient descent"]},
  "gd-linear": {step: ["error", "predicted"]},
  "long-approach": {passes: ["loss"]},
  "newton-quadratic": {step: ["gradient descent", "momentum", "BFGS"]},
  "nothing-left": {passes: ["gradient"]},
  "second-derivative": {α: ["ReLU", "tanh"]},
  surrogate: {epoch: ["training error", "test error"]},
  "batch-price": {B: ["steps ÷ least", "examples ÷ least", "time ÷ that of the least steps"]},
  "batch-variance": {B: ["with, predicted", "with, measured", "without, predicted", "without, measured"]},
  "pass-reach": {B: ["with replacement", "without", "if noise cost nothing"]},
  "same-step-size": {steps: ["training loss"]},
  "smaller-safer": {B: ["edge ÷ (2/λₘₐₓ), with replacement", "without"]},
  "adam-bound": {step: ["length of the step, over η"]},
  "adam-fails": {step: ["Adam", "AMSGrad", "gradient descent"]},
  "adam-robust": {
    η: [
      "digits right, gradient descent",
      "digits right, momentum",
      "digits right, AdaDelta",
      "digits right, RMSProp",
      "digits right, Adam",
    ],
  },
  "adam-step": {"w₁": ["w₂"]},
  "bias-correction": {t: ["without correction, over η", "with correction, over η"]},
  variants: {step: ["gradient", "Adam, over η", "AMSGrad, over η"]},
  "adadelta-zeiler": {step: ["length of the step, the lecture", "length of the step, Zeiler"]},
  "adagrad-rmsprop": {
    step: ["w₁, AdaGrad", "w₂, AdaGrad", "w₁, RMSProp", "w₂, RMSProp", "w₁, AdaDelta", "w₂, AdaDelta"],
  },
  "rescale-round": {"w₁": ["w₂"], "squeezed w₁": ["squeezed w₂"]},
  "single-step-size": {value: ["loss, gradient descent", "loss, momentum"]},
  "squared-gradients": {step: ["g", "√S", "M", "momentum", "AdaGrad", "RMSProp", "AdaDelta", "Adam"]},
  "adadelta-covariant": {unit: ["deviation, ε as it was", "deviation, ε rescaled too"]},
  "correlated-valley": {angle: ["Adam", "Adam in the valley’s axes", "momentum"]},
  "digits-turned": {
    step: [
      "loss, gradient descent",
      "loss, gradient descent, turned",
      "loss, momentum",
      "loss, momentum, turned",
      "loss, AdaDelta",
      "loss, AdaDelta, turned",
      "loss, Adam",
      "loss, Adam, turned",
    ],
  },
  "vector-covariant": {"w₁": ["w₂"], "w₁ mapped back": ["w₂ mapped back"]},
  damping: {step: ["position", "envelope"]},
  "momentum-gain": {"x₁": ["x₂"]},
  "momentum-limits": {x: ["f"], step: ["x"]},
  "momentum-noise": {"x₁": ["x₂"]},
  "momentum-rate": {step: ["x₁", "x₂"]},
  zigzag: {"x₁": ["x₂"]},
  "divergence-edge": {"x₁": ["x₂"]},
  "newton-bowl": {"x₁": ["x₂"]},
  spectrum: {λ: ["1 − ηλ", "steps to a millionth"]},
  "thrown-over": {a: ["b"], step: ["sharpness", "sharpness with ½η", "sharpness with 2η"]},
};

/** The columns of a table, by twos, whose numbers a plot draws: "step → x". */
export function drawnColumns(plot: PlotElement, {columns, rows}: Table): string[] {
  const [x, y] = (["x", "y"] as const).map(name => plot.scale(name));
  if (!x || !y) return [];
  const drawn = new Set(cornersIn(plot).flatMap(around));
  const inSight = (pixel: number, scale: unknown) => {
    const {range} = scale as {range: readonly number[]};
    return pixel > Math.min(...range) - 0.5 && pixel < Math.max(...range) + 0.5;
  };
  return columns.flatMap((across, i) =>
    columns.flatMap((up, j) => {
      const places = rows
        .filter(row => typeof row[i] === "number" && typeof row[j] === "number")
        .map(row => [x.apply(row[i] as number), y.apply(row[j] as number)] as const)
        .filter(([left, top]) => inSight(left, x) && inSight(top, y));
      const met = places.filter(place => drawn.has(keyOf(...place))).length;
      return i !== j && places.length > 1 && met > share * places.length ? [`${across} → ${up}`] : [];
    }),
  );
}

/** The corners of lines, and the middles of dots and marks, in pixels. */
function cornersIn(plot: PlotElement): (readonly [number, number])[] {
  const circles = [...plot.querySelectorAll("circle")].map(
    circle => [Number(circle.getAttribute("cx")), Number(circle.getAttribute("cy"))] as const,
  );
  const paths = [...plot.querySelectorAll("path")].flatMap(path => {
    const d = path.getAttribute("d") ?? "";
    const corners = Array.from(
      d.matchAll(/[ML]([-\d.]+),([-\d.]+)(?:a([\d.]+))?/g),
      ([, left, top, radius = "0"]) => [Number(left) + Number(radius), Number(top)] as const,
    );
    const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
    return d.endsWith("Z") && corners.length > 2 ? [...corners, [mean(0), mean(1)] as const] : corners;
  });
  return [...circles, ...paths];
}

function keyOf(left: number, top: number): string {
  return `${Math.round(left)},${Math.round(top)}`;
}

/** The pixels at a place and beside it. */
function around([left, top]: readonly [number, number]): string[] {
  const beside = [-1, 0, 1];
  return beside.flatMap(a => beside.map(b => keyOf(left + a, top + b)));
}
