import {defineFigure} from "../../controls/frame/definition.js";
import {count} from "../../controls/parameters/quantity.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {curve, path, type Scale, type Words} from "../../figures/strokes.js";
import {benchMethods} from "../../lib/experiments/invarianceBench/benchMethods.js";
import {
  type BenchChange,
  tableChanges,
  tableMethods,
} from "../../lib/experiments/invarianceBench/benchTable.js";
import {benchStart} from "../../lib/experiments/invarianceBench/invarianceBench.js";
import {type BenchRun, bothPaths, leavingOld, pathWords, startMark} from "./benchPaths.js";
import {benchRun} from "./benchRuns.js";
import {benchLand, disc} from "./disc.js";

const [rows, columns] = [tableMethods.length, tableChanges.length];
const all = 2 ** (rows * columns) - 1;
/** The cells of Adam and of AdaDelta, which the exercise asks for. */
const guessed = (["adam", "adadelta"] as const).flatMap(method =>
  tableChanges.map((_, j) => tableMethods.indexOf(method) * columns + j),
);

const headers: Readonly<Record<BenchChange, readonly [string, string]>> = {
  turn: ["turn", "33°"],
  shift: ["shift", "(2, −1)"],
  stretch: ["stretch", "w₁ ×1.5"],
  loss: ["loss", "×10"],
};

/** Every method under every change: a table that fills in as the reader tries. */
export default defineFigure({
  id: "elementwise-not",
  parameters: {
    cell: count({label: "cell", value: 2 * columns, min: 0, max: rows * columns - 1}),
    tried: count({label: "cells tried", value: bit(0) + bit(2 * columns), min: 0, max: all}),
  },
  compute({cell, tried}) {
    const cells = Array.from({length: rows * columns}, (_, i) => (isIn(tried, i) ? runOf(i) : undefined));
    return {cells, last: cells[cell]};
  },
}).shown({
  picture: beside(
    0.66,
    picture({wide: 330, stacked: 330}, ({values: {cell}, data: {cells}}, size, kept) => {
      const small = size.width < 480;
      const axes = {
        ...size,
        margin: 0,
        x: {domain: [small ? -1.15 : -1.3, columns], axis: null},
        y: {domain: [rows, -1], axis: null},
      } as const;
      return panel(kept, "cells", axes, {
        drawn: (x, y) => [chosenCell(cell, x, y), ...rules(x, y), ...untried(cells, x, y)],
        words: [
          ...tableChanges.flatMap((change, j): Words[] =>
            headers[change].map((text, line) => ({
              x: j,
              y: -1,
              text,
              bold: line === 0,
              size: small ? 13 : 15,
              dx: 8,
              dy: 20 + 18 * line,
              plain: true,
            })),
          ),
          ...tableMethods.map(
            (method, i): Words => ({
              x: axes.x.domain[0],
              y: i + 0.5,
              text: small ? shortName(methods[method].name) : methods[method].name,
              color: methods[method].color,
              bold: true,
              size: small ? 13 : 16,
              dy: 5,
              plain: true,
            }),
          ),
          ...cells.flatMap((run, i) => (run ? inCell(run, i, small) : [inUntried(i, small)])),
        ],
      });
    }),
    picture({wide: 330, stacked: 280}, ({data: {last}}, size, kept) =>
      disc(
        kept,
        "old",
        size,
        {land: benchLand},
        {
          from: [last],
          drawn: (x, y) => [
            ...(last ? bothPaths(last, benchMethods[last.key].steps, x, y) : []),
            startMark(benchStart, x, y),
          ],
          over: (x, y) => (last ? leavingOld(last, benchMethods[last.key].steps, x, y) : []),
          words: (x, y) => (last ? pathWords([last], benchMethods[last.key].steps, x, y) : []),
        },
      ),
    ),
  ),
  sight: [],
  presets: [
    {words: "try them all", set: () => ({tried: all})},
    {words: "forget them", set: () => ({tried: 0})},
  ],
  handles: [
    {
      label: "cell",
      unit: 1,
      // In the corner: the number stands below.
      at: ({values: {cell}}) => [(cell % columns) + 0.86, Math.floor(cell / columns) + 0.3],
      move: ({x, y}, {values: {tried}}) => tryCell(Math.floor(x), Math.floor(y), tried),
    },
  ],
  click: ({x, y, plot}, {values: {tried}}) =>
    plot === 0 && x >= 0 && y >= 0 ? tryCell(Math.floor(x), Math.floor(y), tried) : undefined,
  summary: ({values: {cell}, data: {cells, last}}) => {
    const count = cells.filter(Boolean).length;
    const [words, size] = headers[tableChanges[cell % columns]];
    const {name} = methods[tableMethods[Math.floor(cell / columns)]];
    const told = last
      ? `${last.fate.survives ? "survives" : "breaks"}, ${last.fate.number}`
      : "not tried yet";
    return `${name}, ${words} ${size}: ${told}. ${count} of ${cells.length} cells are tried.`;
  },
  table: ({data: {cells}}) => ({
    columns: ["method", "change", "survives", "deviation"],
    rows: cells.map((run, i) => {
      const named = [
        methods[tableMethods[Math.floor(i / columns)]].name,
        headers[tableChanges[i % columns]].join(" "),
      ];
      if (!run) return [...named, "not tried", "not tried"];
      return [...named, run.fate.survives ? "yes" : "no", run.fate.number];
    }),
  }),
  slides: [
    {words: "What does Adam survive?", set: {}},
    {words: "All measured: each keeps what its arithmetic keeps", set: {tried: all}},
  ],
  exercises: {
    breaks: {
      progress: ({data: {cells}}) => {
        const tried = guessed.filter(cell => cells[cell]);
        const wrong = tried.filter(cell => runOf(cell).fate.survives).length;
        const right = tried.length - wrong;
        const done = wrong === 0 && right === guessed.filter(cell => !runOf(cell).fate.survives).length;
        return {
          done,
          words: done
            ? "These break, and no other."
            : wrong > 0
              ? "A cell that survives is among them: forget them, and begin again."
              : `${right} found so far.`,
        };
      },
      solution: {tried: bit(2 * columns) + bit(2 * columns + 2) + bit(3 * columns) + bit(3 * columns + 1)},
    },
  },
});

function bit(cell: number): number {
  return 2 ** cell;
}

function isIn(tried: number, cell: number): boolean {
  return Math.floor(tried / bit(cell)) % 2 === 1;
}

function tryCell(column: number, row: number, tried: number): {cell: number; tried: number} {
  const within = (index: number, length: number) => Math.min(length - 1, Math.max(0, index));
  const cell = within(row, rows) * columns + within(column, columns);
  return {cell, tried: isIn(tried, cell) ? tried : tried + bit(cell)};
}

/** What became of a cell's method under its change. */
const runOf = (cell: number) =>
  benchRun(tableMethods[Math.floor(cell / columns)], tableChanges[cell % columns]);

/** What a cell that was tried says. */
function inCell({fate}: BenchRun, cell: number, small: boolean): Words[] {
  const color = fate.survives ? "var(--good)" : "var(--warning)";
  const place = {x: cell % columns, y: Math.floor(cell / columns) + 0.5, dx: 8, color, plain: true} as const;
  return [
    {
      ...place,
      text: fate.survives ? `✓${small ? "" : " survives"}` : `✗${small ? "" : " breaks"}`,
      bold: true,
      size: small ? 13 : 16,
      dy: -2,
    },
    {...place, text: fate.number, size: small ? 13 : 15, dy: 17},
  ];
}

/** What a cell says that was not tried. */
function inUntried(cell: number, small: boolean): Words {
  return {
    ...{x: (cell % columns) + 0.5, y: Math.floor(cell / columns) + 0.5, anchor: "middle", dy: 5},
    ...{text: "try it", color: "var(--accent)", size: small ? 13 : 15, plain: true},
  };
}

function shortName(name: string): string {
  return name.replace("gradient descent", "gradient d.");
}

function chosenCell(cell: number, x: Scale, y: Scale): Element {
  return path(box(cell, 0.02, x, y), {fill: "var(--panel)", stroke: "var(--rule)"});
}

function rules(x: Scale, y: Scale): Element[] {
  return Array.from({length: rows}, (_, i) =>
    path(
      curve(2, k => [k ? columns : -2, i], x, y),
      {stroke: "var(--rule)", width: 1},
    ),
  );
}

/** An empty frame in each cell that was not tried. */
function untried(cells: readonly (BenchRun | undefined)[], x: Scale, y: Scale): Element[] {
  return cells.flatMap((run, i) =>
    run ? [] : [path(box(i, 0.14, x, y), {stroke: "var(--accent)", width: 1.25, dash: "4 4"})],
  );
}

function box(cell: number, inset: number, x: Scale, y: Scale): string {
  const [left, top] = [cell % columns, Math.floor(cell / columns)];
  const corners = [
    [left + inset / 2, top + inset],
    [left + 1 - inset / 2, top + inset],
    [left + 1 - inset / 2, top + 1 - inset],
    [left + inset / 2, top + 1 - inset],
  ] as const;
  return `${curve(4, i => corners[i], x, y)}Z`;
}
