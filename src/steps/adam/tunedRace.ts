import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {beside, type Picture, picture, stack} from "../../figures/picture.js";
import {family, type Relative} from "../../lib/experiments/adamFamily/adamFamily.js";
import {centre, turned} from "../../lib/experiments/turnedValley/turnedValley.js";
import {latest} from "./latest.js";
import {namesOf} from "./namesOf.js";
import {type Course, leadOf, raceIn, starts, steps} from "./raceCourse.js";
import {courseMap} from "./raceMap.js";
import {sensitivity} from "./sensitivity.js";

/** How far from its middle the turned valley is held, along it. */
const grip = 0.7;

/** The race along the axes stays while the other valley is turned. */
const straightRace = latest((key: string) => {
  const [relative, along, across] = JSON.parse(key);
  return raceIn(0, [along, across], relative);
});

/** One race in a valley along the axes and one in the same valley turned, each method at its own best step size. */
export default defineFigure({
  id: "tuned-race",
  parameters: {
    angle: quantity({label: "turned by", value: 45, min: 0, max: 90, step: 1, unit: "°"}),
    relative: choice({label: "in Adam’s place", value: "adam", options: namesOf(family)}),
    start: point({
      label: "start",
      value: [0.2, 1.4],
      bounds: [starts.x, starts.y],
    }),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  compute({angle, relative, start}) {
    const from = [start[0] - centre[0], start[1] - centre[1]] as const;
    const courses = [
      straightRace(JSON.stringify([relative, ...from])),
      raceIn(angle, from, relative as Relative),
    ] as const;
    return {courses, leads: courses.map(leadOf)};
  },
}).shown({
  picture: beside(0.49, half(0), half(1)),
  time: {parameter: "step", last: () => steps},
  sight: ["angle"],
  more: ["relative"],
  handles: [
    {
      label: "start",
      name: "right",
      at: ({values: {start}}) => [start[0], start[1]],
      move: ({x, y}) => ({start: [x, y]}),
    },
    {
      label: "turn",
      plot: 2,
      name: "right",
      at: ({values: {angle}}) => turned([grip, 0], (angle * Math.PI) / 180),
      move: ({x, y}) => ({angle: angleTo(x - centre[0], y - centre[1])}),
    },
  ],
  click: ({x, y, plot}) => (plot === 0 ? {start: [x, y]} : undefined),
  summary: ({values: {angle}, data: {courses}}) =>
    courses
      .map(
        ({racers}, i) =>
          `${i ? `Turned by ${angle}°` : "Mean loss of the last steps, along the axes"}: ${racers.map(({name, loss}) => `${name} ${short(loss)}`).join(", ")}.`,
      )
      .join(" "),
  table: ({data: {courses}}) => ({
    columns: [
      "step",
      ...courses.flatMap(({racers}, i) => racers.map(({name}) => `f, ${name}${i ? ", turned" : ""}`)),
    ],
    rows: Array.from({length: steps + 1}, (_, k) => [
      k,
      ...courses.flatMap(({racers}) => racers.map(({history}) => history.values[k] ?? "diverged")),
    ]),
  }),
  slides: [
    {
      words:
        "Each method at its own best step size: Adam wins one race by a little and loses the other by far",
      set: {},
    },
    {words: "The same valley along the axes: the same race twice", set: {angle: 0}},
  ],
  exercises: {
    tenfold: {
      progress: ({values: {angle, relative}, data: {leads}}) => ({
        done: relative === "adam" && Math.abs(Math.log10(leads[1]) + 1) <= 0.15,
        words: `At ${angle}° Adam ends ${leads[1] >= 1 ? `${short(leads[1])} times lower` : `${short(1 / leads[1])} times higher`} than the best of the others.`,
      }),
      solution: {angle: 26},
    },
  },
});

/** The whole degrees, from 0 to 90, at which a place lies around the minimum. */
function angleTo(x: number, y: number): number {
  return Math.round((Math.atan2(Math.max(0, y), Math.max(0, x)) * 180) / Math.PI);
}

/** A valley seen from above, and below it how each method ends with each step size. */
function half(index: 0 | 1): Picture<{
  values: {step: number; relative: string};
  data: {courses: readonly Course[]};
}> {
  return stack(
    picture({wide: 226, stacked: index ? 225 : 125}, ({values: {step}, data: {courses}}, size, kept) =>
      courseMap(courses[index], index === 1, step, size, kept),
    ),
    picture({wide: 190, stacked: 145}, ({data: {courses}}, size, kept) =>
      sensitivity(courses[index], size, kept),
    ),
  );
}
