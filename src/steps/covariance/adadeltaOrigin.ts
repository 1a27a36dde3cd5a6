import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {count} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {map} from "../../figures/map.js";
import {beside, type Picture, picture} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {path} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {
  type AdadeltaForm,
  fromOrigin,
  unitStart,
  unitSteps,
} from "../../lib/experiments/adadeltaUnit/adadeltaUnit.js";
import type {Covariance} from "../../lib/invariance/covariance.js";
import {few} from "./benchWords.js";
import {bowl, bowlSeen, bowlWindow, formColors, unitPath} from "./unitPaths.js";

interface Seen {
  readonly values: {readonly origin: readonly number[]; readonly step: number};
  readonly data: {readonly ofLecture: Covariance; readonly ofZeiler: Covariance};
}

/** A form's path with the origin where it was, and with the origin at the ring. */
function formPicture(form: AdadeltaForm): Picture<Seen> {
  const color = formColors[form];
  return picture({wide: 360, stacked: 250}, ({values: {origin, step}, data}, size, kept) => {
    const paths = form === "lecture" ? data.ofLecture : data.ofZeiler;
    const seen = bowlSeen(size);
    return map(kept, form, bowl, bowlWindow, size, {
      from: [origin, data, step],
      drawn: (x, y) => [
        path(rule("x", origin[0], [-9, 9], x, y), {stroke: "var(--paper)", width: 1.25, dash: "5 4"}),
        path(rule("y", origin[1], [-20, 20], x, y), {stroke: "var(--paper)", width: 1.25, dash: "5 4"}),
        ...unitPath(paths.path, step, {color, striped: false, width: 3}, seen, x, y),
        ...unitPath(paths.mappedBack, step, {color, striped: true, width: 3}, seen, x, y),
        mark("circle", [x(unitStart[0]), y(unitStart[1])], 6, "var(--paper)", "var(--ink)"),
      ],
      headlines: [
        {
          number: few(paths.deviation),
          text: form === "lecture" ? "apart, the lecture’s" : "apart, Zeiler’s",
          color,
        },
      ],
      words: [
        {x: unitStart[0], y: unitStart[1], text: "start", bold: true, dx: -14, dy: 12, anchor: "end"},
        ...["plain: the origin at (0, 0)", "striped: the origin at the ring"].map((text, line) => ({
          x: bowlWindow.x[1],
          y: bowlWindow.y[0],
          text,
          color,
          bold: true,
          anchor: "end" as const,
          dx: -10,
          dy: -30 + 18 * line,
        })),
      ],
    });
  });
}

/** Both AdaDeltas with the origin at another place: the lecture's depends on it. */
export default defineFigure({
  id: "adadelta-origin",
  parameters: {
    origin: point({
      label: "origin",
      value: [2.6, -1.4],
      bounds: [
        [-0.9, 3.9],
        [-1.7, 0.6],
      ],
    }),
    step: count({label: "step", value: unitSteps, min: 0, max: unitSteps}),
  },
  compute: ({origin}) => {
    const place = [origin[0], origin[1]] as const;
    return {ofLecture: fromOrigin("lecture", place), ofZeiler: fromOrigin("zeiler", place)};
  },
}).shown({
  picture: beside(0.5, formPicture("lecture"), formPicture("zeiler")),
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
    `The origin at (${short(origin[0])}, ${short(origin[1])}): deviation ${few(ofLecture.deviation)} of the lecture’s form, ${few(ofZeiler.deviation)} of Zeiler’s.`,
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
