import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {curve, guide, path, type Words} from "../../figures/strokes.js";
import type {Update} from "./adamWalk.js";

/** The rows of the formula, each with what it is for one weight. */
const rows = [
  {name: "gradient g", color: "var(--gradient)", of: ({g}: Update) => g},
  {name: "its average M", color: "var(--beta)", of: ({M}: Update) => M},
  {name: "without lag, M̂", color: "var(--beta)", of: ({unlaggedM}: Update) => unlaggedM},
  {name: "average of g², S", color: "var(--gamma)", of: ({S}: Update) => S},
  {name: "without lag, √Ŝ", color: "var(--gamma)", of: ({unlaggedS}: Update) => Math.sqrt(unlaggedS)},
] as const;
/** Where the columns of the two weights end, as shares of the width. */
const columns = [0.72, 1] as const;

/** The numbers of one update in two columns, one for each weight; the step, in units of η, is the last and largest. */
export function stepInColumns(
  updates: readonly Update[],
  eta: number,
  t: number,
  size: Size,
  kept: Kept,
): Element {
  const count = rows.length + 2;
  const axes = {
    ...size,
    margin: 6,
    x: {domain: [0, 1], axis: null},
    y: {domain: [count, 0], axis: null},
  } as const;
  const cell = (row: number, column: number, text: string, more: Partial<Words> = {}): Words => ({
    x: columns[column],
    y: row + 0.65,
    text,
    anchor: "end",
    size: 17,
    ...more,
  });
  return panel(kept, "columns", axes, {
    over: (x, y) => [
      path(
        curve(2, i => [i, 1], x, y),
        guide,
      ),
      path(
        curve(2, i => [i, rows.length + 1], x, y),
        guide,
      ),
    ],
    words: [
      {x: 0, y: 0.65, text: `update ${t}`, bold: true, size: 17},
      cell(0, 0, "w₁", {bold: true}),
      cell(0, 1, "w₂", {bold: true}),
      ...rows.flatMap(({name, color, of}, i): Words[] => [
        {x: 0, y: i + 1.65, text: name, color, size: 15},
        ...updates.map((update, column) => cell(i + 1, column, short(of(update)), {color})),
      ]),
      {x: 0, y: count - 0.35, text: "step / η", bold: true, size: 17, color: "var(--adam)"},
      ...updates.map(({before, after}, column) =>
        cell(count - 1, column, signed((after - before) / eta), {
          bold: true,
          size: 26,
          color: "var(--adam)",
        }),
      ),
    ],
  });
}

/** A number with two decimals and its sign. */
function signed(value: number): string {
  const written = value.toFixed(2).replace("-", "−");
  return value > 0 ? `+${written}` : written;
}
