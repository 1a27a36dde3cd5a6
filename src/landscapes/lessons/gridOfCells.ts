import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {curve, type Look, path, type Scale, type Words} from "../../figures/strokes.js";
import {type Entrant, entrantNames} from "../../lib/experiments/everyMethod/entrants.js";
import {type ProblemResult, ranked, timesBest} from "../../lib/experiments/everyMethod/everyMethod.js";

/** From this many times the winner's loss on a cell is as dark as can be. */
const hopeless = 1000;

/** Methods by problems: the darker a cell, the further behind the winner of its column. */
export function gridOfCells(
  kept: Kept,
  size: Size,
  problems: readonly ProblemResult[],
  problem: number,
  method: Entrant,
): Element {
  const small = size.width < 460;
  const marginLeft = small ? 78 : 144;
  const rows = entrantNames.length;
  const axes = {
    ...size,
    marginTop: 100,
    marginLeft,
    marginRight: 28,
    marginBottom: 8,
    x: {domain: [-0.5, problems.length - 0.5], axis: null},
    y: {domain: [rows - 0.5, -0.5], axis: null},
  } as const;
  return panel(kept, "cells", axes, {
    from: [problems, problem, method],
    drawn: (x, y) =>
      problems.flatMap((each, column) =>
        entrantNames.map((entrant, row) => cell(column, row, x, y, shadeOf(timesBest(each, entrant)))),
      ),
    over: (x, y) => [cell(problem, entrantNames.indexOf(method), x, y, {stroke: "var(--ink)", width: 3})],
    words: [
      ...entrantNames.map(
        (entrant, row): Words => ({
          x: -0.5,
          y: row,
          text: small ? (shortNames[entrant] ?? methods[entrant].name) : methods[entrant].name,
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
          const times = timesBest(each, entrant);
          const won = ranked(each)[0] === entrant;
          return {
            x: column,
            y: row,
            text: won
              ? "★"
              : times < 1.005
                ? "×1"
                : times < 1000
                  ? `×${short(Number(times.toPrecision(2)))}`
                  : "",
            anchor: "middle",
            bold: won,
            size: won ? 20 : 13,
            dy: won ? 7 : 5,
            color: won ? "var(--good)" : "var(--ink)",
            plain: true,
          };
        }),
      ]),
    ],
  });
}

const shortNames: Partial<Record<Entrant, string>> = {gradientDescent: "descent"};

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
  return share < 0.002
    ? {fill: "var(--good)", opacity: 0.16}
    : {fill: "var(--warning)", opacity: 0.06 + 0.5 * share};
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
