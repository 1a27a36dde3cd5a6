import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {digits} from "../../data/files.js";
import {counted, percent} from "../../figures/format.js";
import {methods} from "../../figures/methods.js";
import {picture, stack} from "../../figures/picture.js";
import {decadesAbove, deepPlainEtas, deepPlainNames} from "../../lib/experiments/deepPlain/deepPlain.js";
import {checkDeepPlain} from "../../lib/experiments/deepPlain/result.js";
import {type Learned, learnedCurves, trainingRanges} from "./learnedCurves.js";

/** A deep plain network trained with each method at each step size: which of them learn, and at how many. */
export default defineFigure({
  id: "adam-robust",
  parameters: {
    depth: count({label: "hidden layers", value: 10, min: 1, max: 20}),
    steps: count({label: "steps", value: 135, min: 1, max: 400}),
    level: quantity({label: "learned: digits right", value: 0.75, min: 0.2, max: 0.95}),
  },
  files: {
    built: {name: "deepPlain.json", check: (json: unknown) => checkDeepPlain(json, "deepPlain.json", "")},
    digits,
  },
  initial: ({built: {settings}}) => ({
    depth: Math.min(20, settings.depth),
    steps: Math.min(400, settings.steps),
  }),
  work: {
    job: "deepPlain",
    // That of the settings was made when the site was built; any other is made in the browser, with one training each.
    inputs({depth, steps}, {built: {settings, seed}, digits}) {
      if (depth === settings.depth && steps === settings.steps) return [];
      const live = {...settings, depth, steps, trainings: 1};
      return [...deepPlainNames].reverse().map(method => ({digits, settings: live, seed, method}));
    },
  },
  compute({depth, steps, level}, {files: {built}, work}) {
    const {settings} = built;
    const isBuilt = depth === settings.depth && steps === settings.steps;
    const curves = isBuilt ? built.curves : work.parts;
    const learned = deepPlainNames.flatMap((method): Learned[] => {
      const curve = curves.find(each => each.method === method);
      if (!curve) return [];
      const {shares} = curve;
      return [{method, shares, best: Math.max(...shares), range: decadesAbove(deepPlainEtas, shares, level)}];
    });
    return {
      learned,
      stale: !isBuilt && work.stale,
      share: isBuilt ? 1 : work.share,
      failure: isBuilt ? undefined : work.failure,
    };
  },
}).shown({
  picture: stack(
    picture({wide: 240, stacked: 220}, ({values: {level}, data}, size, kept) =>
      learnedCurves(data, level, size, kept),
    ),
    picture({wide: 150, stacked: 220}, ({data}, size, kept) => trainingRanges(data, size, kept)),
  ),
  sight: ["depth", "steps"],
  more: ["level"],
  handles: [
    {
      label: "learned",
      name: "right",
      along: "y",
      at: ({values: {level}}) => [deepPlainEtas[0], level],
      move: ({y}) => ({level: y}),
    },
  ],
  summary({values: {depth, steps, level}, data: {learned, share, failure}}) {
    if (failure) return `The trainings could not be run: ${failure}.`;
    if (learned.length === 0) return "The trainings have begun.";
    const told = learned.map(
      ({method, range}) => `${methods[method].name} ${range ? range.decades.toFixed(1) : "none"}`,
    );
    return `${depth} hidden layers, ${counted(steps, "step")}. Decades of η at which ${percent(level)} of the training digits are right: ${told.reverse().join(", ")}.${share < 1 ? " Still training." : ""}`;
  },
  table: ({data: {learned}}) => ({
    columns: ["η", ...learned.map(({method}) => `digits right, ${methods[method].name}`)],
    rows: deepPlainEtas.map((eta, k) => [eta, ...learned.map(({shares}) => shares[k])]),
  }),
  slides: [
    {words: "Many layers, few steps: Adam learns where momentum does not at any step size", set: {}},
    {words: "A shallow network: everybody learns", set: {depth: 2}},
  ],
});
