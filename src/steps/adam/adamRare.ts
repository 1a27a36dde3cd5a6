import {defineFigure} from "../../controls/frame/definition.js";
import {count} from "../../controls/parameters/quantity.js";
import {settings} from "../../data/files.js";
import {columns} from "../../figures/columns.js";
import {counted, short} from "../../figures/format.js";
import {type Picture, picture, stack} from "../../figures/picture.js";
import {
  rareClassesMethods,
  rareClassesSettings,
  unequalSizes,
} from "../../lib/experiments/rareClasses/rareClasses.js";
import {classProfile} from "./classProfile.js";
import {groupLosses} from "./groupLosses.js";
import {bestTrainings, racers, usualFirst} from "./rareTrainings.js";

const {groups, steps} = rareClassesSettings;

/** Softmax regression where some classes are rare: what each method has learned of each group of classes. */
export default defineFigure({
  id: "adam-rare",
  parameters: {
    inequality: count({
      label: "how unequal",
      unit: "doublings",
      value: groups - 1,
      min: 0,
      max: groups - 1,
    }),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  files: {settings},
  work: {
    job: "rareClasses",
    // One training of each method at once, at a step size that is often near its best; then all the others.
    inputs: ({inequality}, {settings: {seed}}) =>
      [0, 1].flatMap(round =>
        racers.map(({key}) => {
          const [first, ...others] = usualFirst(rareClassesMethods[key].exponents, key);
          return {method: key, exponents: round ? others : [first], inequality, seed};
        }),
      ),
  },
  compute({inequality}, {work}) {
    const sizes = unequalSizes(groups, inequality);
    return {
      sizes,
      classes: sizes.flat().length,
      trainings: bestTrainings(work.parts),
      whole: work.share === 1 && !work.failure,
      share: work.share,
      stale: work.stale,
      failure: work.failure,
    };
  },
}).shown({
  picture: stack(
    columns(panelOf(0), panelOf(1), panelOf(2)),
    picture({wide: 108, stacked: 110}, ({values: {inequality}, data: {sizes}}, size, kept) =>
      classProfile(sizes, inequality, size, kept),
    ),
  ),
  time: {parameter: "step", last: () => steps},
  sight: ["inequality"],
  marks: {
    inequality: () => [0, groups - 1].map(value => ({value, label: value ? `${2 ** value} : 1` : "alike"})),
  },
  handles: [
    {
      label: "how unequal",
      plot: 3,
      along: "y",
      name: "none",
      at: ({values: {inequality}}) => [0.5, 2 ** inequality],
      move: ({y}) => ({inequality: Math.round(Math.min(groups - 1, Math.max(0, Math.log2(y))))}),
    },
  ],
  hover: ({x, plot}) => (plot < 3 && x >= 0 ? {step: Math.min(steps, Math.round(x))} : undefined),
  summary({values: {inequality, step}, data: {trainings, failure, whole, classes}}) {
    if (failure) return `The trainings could not be run: ${failure}.`;
    const told = racers.flatMap(({key, name}) => {
      const training = trainings[key];
      if (!training) return [];
      const last = training.groups.subarray(step * groups, (step + 1) * groups);
      // Where all classes are alike there is no rarest one.
      const ends = inequality ? `${short(last[0])}, ${short(last[groups - 1])}; ` : "";
      return [`${name} ${short(training.losses[step])} (${ends}η = ${short(training.eta)})`];
    });
    if (told.length === 0) return "The trainings begin when this figure is on the screen.";
    return `${classes} classes, ${inequality ? `${2 ** inequality} to 1` : "all alike"}. Loss after ${counted(step, "step")}${inequality ? " (most frequent, rarest)" : ""}: ${told.join(", ")}.${whole ? "" : " Still tuning."}`;
  },
  table: ({data: {trainings}}) => ({
    columns: [
      "step",
      ...racers.flatMap(({name}) => [
        `${name}, mean`,
        ...Array.from({length: groups}, (_, j) => `${name}, group ${j + 1}`),
      ]),
    ],
    rows: Array.from({length: steps + 1}, (_, k) => [
      k,
      ...racers.flatMap(({key}): (string | number)[] => {
        const training = trainings[key];
        if (!training) return new Array<string | number>(groups + 1).fill("not yet");
        return [training.losses[k], ...training.groups.subarray(k * groups, (k + 1) * groups)];
      }),
    ]),
  }),
  slides: [
    {words: "Rare classes: Adam learns them, gradient descent and momentum do not", set: {}},
    {words: "All classes alike: momentum is as good as Adam", set: {inequality: 0}},
  ],
});

/** What the figure's parts are drawn from. */
interface Drawn {
  readonly values: {readonly inequality: number; readonly step: number};
  readonly data: {
    readonly sizes: readonly (readonly number[])[];
    readonly trainings: ReturnType<typeof bestTrainings>;
    readonly classes: number;
    readonly stale: boolean;
    readonly share: number;
    readonly failure: string | undefined;
  };
}

/** One method: its losses of the groups, or why there are none. */
function panelOf(index: number): Picture<Drawn> {
  const racer = racers[index];
  return picture({wide: 290, stacked: 172}, ({values: {step}, data}, size, kept) =>
    groupLosses(
      racer,
      data.trainings[racer.key],
      {...data, step, first: index === 0, last: index === racers.length - 1},
      size,
      kept,
    ),
  );
}
