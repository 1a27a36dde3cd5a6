import {expect} from "vitest";
import type {AnyFigure, Changes, Parameters} from "../../../src/controls/frame/definition.js";
import {extremes, type Files, shownAt} from "./figureChecks.js";

/**
 * What a figure says in each state that it names, and with each parameter at its ends, is what it said before; the first
 * lines of its snapshot are the words of its picture. Catches a wrong word, a wrong entry of a list, a wrong number or a
 * condition turned round. `npx vitest run test/lessons/everyFigure.test.ts -u` writes anew what is said: read the
 * difference as a reader of the page would.
 */
export function tellsWhatItTold(figure: AnyFigure, files: Files): void {
  const drawing = figure.picture.draw(shownAt(figure, files), 960, new Map());
  const words = [...drawing.querySelectorAll("text")].map(node => node.textContent ?? "");
  const states = [
    ...[...extremes(figure)].filter(changes => Object.keys(changes).length < 2),
    ...(figure.slides ?? []).map(slide => slide.set),
    ...(figure.presets ?? []).map(preset => preset.set(shownAt(figure, files))),
  ] as Changes<Parameters>[];
  const told = new Map(states.map(changes => [JSON.stringify(changes), said(figure, files, changes)]));
  const lines = [words.join(" · "), ...Array.from(told, ([state, saying]) => `${state} ${saying}`)];
  expect(`\n${lines.join("\n")}\n`).toMatchSnapshot();
}

/** The summary, the marks of sliders, and the first, the middle and the last row of the table. */
function said(figure: AnyFigure, files: Files, changes: Changes<Parameters>): string {
  const shown = shownAt(figure, files, changes);
  const {columns, rows} = figure.table(shown);
  const chosen = [...new Set([0, rows.length >> 1, rows.length - 1])].filter(k => rows[k]);
  const marks = Object.values(figure.marks ?? {}).flatMap(marksOf =>
    (marksOf as (shown: object) => {value: number; label: string}[])(shown).map(
      ({value, label}) => `${label} at ${rounded(value)}`,
    ),
  );
  return [
    figure.summary(shown),
    ...marks,
    columns.join(", "),
    ...chosen.map(k => `${k}: ${rows[k].map(rounded).join(", ")}`),
  ].join(" | ");
}

/** With few digits, and none of what is next to nothing: those are made by rounding. */
function rounded(cell: unknown): string {
  if (typeof cell !== "number") return String(cell);
  return Math.abs(cell) < 1e-9 ? "0" : Number(cell.toPrecision(4)).toString();
}
