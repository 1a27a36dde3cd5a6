import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {curve, type Look, path, type Scale, type Words} from "../../figures/strokes.js";
import {type Entrant, entrantNames} from "../../lib/experiments/everyMethod/entrants.js";
import {type ProblemResult, timesBest, winners} from "../../lib/experiments/everyMethod/result.js";

/** From this many times the least loss on a cell is as dark as can be, and its number is not told. */
export const hopeless = 1000;

/** Methods by problems: the darker a cell, the further behind the best of its column. */
export function gridOfCells(
  kept: Kept,
  size: Size,
  problems: readonly ProblemResult[],
  problem: number,
  method: Entrant,
): Element {
  const small = size.width < 460;
  const rows = entrantNames.length;
  const axes = {
    ...size,
    marginTop: small ? 30 : 100,
    marginLeft: small ? 80 : 144,
    marginRight: small ? 2 : 28,
    marginBottom: small ? 16 + listed * Math.ceil(problems.length / 2) : 8,
    x: {domain: [-0.5, problems.length - 0.5], axis: null},
    y: {domain: [rows - 0.5, -0.5], axis: null},
  } as const;
  return panel(kept, "cells", axes, {
    from: [problems, problem, method],
    drawn: (x, y) =>
      problems.flatMap((each, column) =>
        entrantNames.map((entrant, row) =>
          cell(
            column,
            row,
            x,
            y,
            winners(each).includes(entrant)
              ? {fill: "var(--good)", opacity: 0.16}
              : shadeOf(timesBest(each, entrant)),
          ),
        ),
      ),
    over: (x, y) => [cell(problem, entrantNames.indexOf(method), x, y, {stroke: "var(--ink)", width: 3})],
    words: [
      ...entrantNames.map(
        (entrant, row): Words => ({
          x: -0.5,
          y: row,
          text: small ? briefName(entrant) : methods[entrant].name,
          anchor: "end",
          color: methods[entrant].color,
          bold: true,
          dx: -8,
          dy: 5,
        }),
      ),
      ...problems.flatMap((each, column) => [
        ...headOf(each.name, column, small),
        ...entrantNames.map((entrant, row): Words => {
          const won = winners(each).includes(entrant);
          return {
            x: column,
            y: row,
            text: won ? "★" : timesWords(timesBest(each, entrant)),
            anchor: "middle",
            bold: won,
            size: won ? 20 : 13,
            dy: won ? 7 : 5,
            color: won ? "var(--good)" : "var(--ink)",
            plain: true,
          };
        }),
      ]),
      ...(small ? listOf(problems, problem, size.width - 82) : []),
    ],
  });
}

/** The height of a line in the list of problems. */
const listed = 18;

/** What the numbers above the columns stand for, in two columns below a small grid. */
function listOf(problems: readonly ProblemResult[], chosen: number, width: number): Words[] {
  const rows = Math.ceil(problems.length / 2);
  return problems.map(({name}, i) => ({
    x: -0.5,
    y: entrantNames.length - 0.5,
    text: `${i + 1} ${name}`,
    size: 13,
    bold: i === chosen,
    dx: -80 + Math.floor(i / rows) * (width / 2 + 44),
    dy: 20 + listed * (i % rows),
  }));
}

function timesWords(times: number): string {
  return times < hopeless ? `×${short(Number(times.toPrecision(2)))}` : `>${hopeless}`;
}

/** The name of a method where there is little room. */
export function briefName(entrant: Entrant): string {
  return entrant === "gradientDescent" ? "descent" : methods[entrant].name;
}

/** The name of a problem above its column, a word in each line. */
function headOf(name: string, column: number, small: boolean): Words[] {
  const words = small ? [String(column + 1)] : name.split(" ").reduce<string[]>(joinShort, []);
  return words.map((text, i) => ({
    x: column,
    y: -0.5,
    text,
    anchor: "middle",
    size: 13,
    dy: -8 - 15 * (words.length - 1 - i),
  }));
}

/** Puts short words in one line with those before. */
function joinShort(lines: string[], word: string): string[] {
  const last = lines[lines.length - 1];
  if (last !== undefined && last.length + word.length < 9) return [...lines.slice(0, -1), `${last} ${word}`];
  return [...lines, word];
}

function shadeOf(times: number): Look {
  const share = Math.min(1, Math.log(times) / Math.log(hopeless));
  return {fill: "var(--warning)", opacity: 0.06 + 0.5 * share};
}

function cell(column: number, row: number, x: Scale, y: Scale, look: Look): Element {
  const corners = [
    [-0.48, -0.46],
    [0.48, -0.46],
    [0.48, 0.46],
    [-0.48, 0.46],
  ];
  return path(`${curve(4, i => [column + corners[i][0], row + corners[i][1]], x, y)}Z`, look);
}
