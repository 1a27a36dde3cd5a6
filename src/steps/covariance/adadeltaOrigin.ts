import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {count} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {map} from "../../figures/map.js";
import {methods} from "../../figures/methods.js";
import {picture} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {path} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {fromOrigin, unitStart, unitSteps} from "../../lib/experiments/adadeltaUnit/adadeltaUnit.js";
import {bowl, bowlWindow, unitPath} from "./unitPaths.js";

const lecture = methods.adadelta.color;
const zeiler = "var(--rmsprop)";

/** Both AdaDeltas with the origin at another place: the lecture's depends on it. */
export default defineFigure({
  id: "adadelta-origin",
  parameters: {
    origin: point({
      label: "origin",
      value: [2.6, -1.4],
      bounds: [
        [-4, 6],
        [-3, 1.8],
      ],
    }),
    step: count({label: "step", value: unitSteps, min: 0, max: unitSteps}),
  },
  compute: ({origin}) => {
    const place = [origin[0], origin[1]] as const;
    return {ofLecture: fromOrigin("lecture", place), ofZeiler: fromOrigin("zeiler", place)};
  },
}).shown({
  picture: picture({wide: 370, stacked: 300}, ({values: {origin, step}, data}, size, kept) => {
    const {ofLecture, ofZeiler} = data;
    const small = size.width < 500;
    return map(kept, "bowl", bowl, bowlWindow, size, {
      from: [origin, data, step],
      drawn: (x, y) => [
        path(rule("x", origin[0], [-9, 9], x, y), {stroke: "var(--paper)", width: 1.25, dash: "5 4"}),
        path(rule("y", origin[1], [-20, 20], x, y), {stroke: "var(--paper)", width: 1.25, dash: "5 4"}),
        ...unitPath(ofZeiler.path, step, {color: zeiler, striped: false}, x, y),
        ...unitPath(ofZeiler.mappedBack, step, {color: zeiler, striped: true}, x, y),
        ...unitPath(ofLecture.path, step, {color: lecture, striped: false}, x, y),
        ...unitPath(ofLecture.mappedBack, step, {color: lecture, striped: true}, x, y),
        mark("circle", [x(unitStart[0]), y(unitStart[1])], 6, "var(--paper)", "var(--ink)"),
      ],
      headlines: [
        {
          number: short(ofLecture.deviation),
          text: small ? "the lecture’s" : "deviation of the lecture’s form",
          color: lecture,
        },
        {
          number: short(ofZeiler.deviation),
          text: small ? "Zeiler’s" : "deviation of Zeiler’s form",
          color: zeiler,
        },
      ],
      words: [
        {x: unitStart[0], y: unitStart[1], text: "start", bold: true, dx: -14, dy: 12, anchor: "end"},
        ...["plain: the origin at (0, 0)", "striped: the origin at the ring"].map((text, line) => ({
          x: 1.6,
          y: bowlWindow.y[0],
          text,
          bold: true,
          anchor: "middle" as const,
          dy: -30 + 18 * line,
        })),
      ],
    });
  }),
  time: {parameter: "step", last: ({ofLecture}) => ofLecture.steps},
  sight: [],
  presets: [{words: "origin at (0, 0)", set: () => ({origin: [0, 0]})}],
  handles: [
    {
      label: "origin",
      name: "below",
      at: ({values: {origin}}) => [origin[0], origin[1]],
      move: ({x, y}) => ({origin: [x, y]}),
    },
  ],
  click: ({x, y}) => ({origin: [x, y]}),
  summary: ({values: {origin}, data: {ofLecture, ofZeiler}}) =>
    `The origin at (${short(origin[0])}, ${short(origin[1])}): deviation ${short(ofLecture.deviation)} of the lecture’s form, ${short(ofZeiler.deviation)} of Zeiler’s.`,
  table: ({data: {ofLecture, ofZeiler}}) => ({
    columns: ["form", "step", "w₁", "w₂", "w₁ from the new origin", "w₂ from the new origin"],
    rows: [ofLecture, ofZeiler].flatMap(({path: old, mappedBack, steps}, i) =>
      Array.from({length: steps + 1}, (_, k) => [
        i === 0 ? "the lecture’s" : "Zeiler’s",
        k,
        old[2 * k],
        old[2 * k + 1],
        mappedBack[2 * k],
        mappedBack[2 * k + 1],
      ]),
    ),
  }),
  slides: [{words: "Move the origin: the lecture’s form moves with it", set: {}}],
});
