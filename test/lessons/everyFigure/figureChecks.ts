import {expect} from "vitest";
import {
  type AnyFigure,
  type Changes,
  type Parameters,
  type Progress,
  valuesOf,
} from "../../../src/controls/frame/definition.js";
import {Choice, Toggle} from "../../../src/controls/parameters/choice.js";
import {Point} from "../../../src/controls/parameters/point.js";
import {Quantity} from "../../../src/controls/parameters/quantity.js";
import {withoutMeant} from "../../meantWords.js";

/** What a figure reads, by the names that it gives to its files. */
export type Files = Readonly<Record<string, unknown>>;

/** A check of a figure, with the files that it reads. */
export type FigureCheck = (figure: AnyFigure, files: Files) => void;

/** What every figure that needs no files and no workers is held to, each under what it says. */
export const figureChecks: Readonly<Record<string, FigureCheck>> = {
  "has words and a table of numbers wherever one or two of its parameters are at their ends":
    hasWordsAndNumbers,
  "draws there, wide and narrow, without a number that is none": drawsNumbersOnly,
};

/** What every figure is held to in the states that it names itself. */
export const stateChecks: Readonly<Record<string, FigureCheck>> = {
  "has slides and presets of values that its parameters allow": hasAllowedStates,
  "has handles that change nothing when they are dropped where they stand": hasFaithfulHandles,
  "has exercises that are not done at the defaults, and done at their solutions": hasSolvableExercises,
};

/** The values of a parameter that a reader can take it to: both ends of a quantity, every option of a choice. */
function endsOf(parameter: Parameters[string]): unknown[] {
  if (parameter instanceof Quantity) return [parameter.min, parameter.max];
  if (parameter instanceof Choice) return Object.keys(parameter.options);
  if (parameter instanceof Toggle) return [true, false];
  if (parameter instanceof Point)
    return [parameter.bounds.map(([least]) => least), parameter.bounds.map(([, most]) => most)];
  return [parameter.initial];
}

/** Work before the figure is in sight. */
export const unseen: Progress<never> = {parts: [], stale: false, begun: false, share: 0, failure: undefined};

/** The values of a figure as it is first seen, but for some changes. */
export function valuesAt(figure: AnyFigure, files: Files, changes: Changes<Parameters>) {
  return valuesOf(figure.parameters as Parameters, {...figure.initial?.(files), ...changes});
}

/** What a figure shows, as it is first seen but for some changes; of its work nothing has come yet, if that is not told. */
export function shownAt(
  figure: AnyFigure,
  files: Files,
  changes: Changes<Parameters> = {},
  work: Progress<never> = {...unseen, share: figure.work ? 0 : 1},
) {
  const values = valuesAt(figure, files, changes);
  return {values, data: figure.compute(values, {files, work})};
}

/** Every state with one parameter at an end. */
export function ends(figure: AnyFigure): Changes<Parameters>[] {
  return Object.entries(figure.parameters as Parameters).flatMap(([name, parameter]) =>
    endsOf(parameter).map(value => ({[name]: value})),
  );
}

/** Every state with one or two parameters at an end. */
export function* extremes(figure: AnyFigure): Generator<Changes<Parameters>> {
  const single = ends(figure);
  yield {};
  for (const [i, one] of single.entries()) {
    yield one;
    for (const other of single.slice(i + 1)) yield {...one, ...other};
  }
}

function hasWordsAndNumbers(figure: AnyFigure, files: Files): void {
  for (const changes of extremes(figure)) {
    const shown = shownAt(figure, files, changes);
    const at = JSON.stringify(changes);
    expect(figure.summary(shown), at).not.toMatch(/NaN|undefined|\[object|completed .* ∞/);
    const {columns, rows} = figure.table(shown);
    for (const row of rows) {
      expect(row.length, at).toBe(columns.length);
      for (const cell of row)
        expect(typeof cell === "number" ? Number.isFinite(cell) : cell, at).toBeTruthy();
    }
  }
}

function drawsNumbersOnly(figure: AnyFigure, files: Files): void {
  for (const changes of extremes(figure)) {
    for (const width of [960, 350]) {
      const drawing = figure.picture.draw(shownAt(figure, files, changes), width, new Map());
      const at = `${JSON.stringify(changes)} at ${width}`;
      expect(
        withoutMeant(drawing.outerHTML).match(/NaN|undefined|Infinity|\de\+?\d\d/)?.[0],
        at,
      ).toBeUndefined();
    }
  }
}

function hasAllowedStates(figure: AnyFigure, files: Files): void {
  const parameters = figure.parameters as Parameters;
  const changes = [
    ...(figure.slides ?? []).map(slide => slide.set),
    ...(figure.presets ?? []).map(preset => preset.set(shownAt(figure, files))),
  ] as Changes<Parameters>[];
  for (const set of changes) {
    for (const [name, value] of Object.entries(set)) {
      expect(parameters[name], name).toBeDefined();
      expect(parameters[name].codec.parse(parameters[name].codec.format(value)), name).toEqual({value});
    }
  }
}

/** Catches a place that is read off another axis, of another point, or rounded to another side. */
function hasFaithfulHandles(figure: AnyFigure, files: Files): void {
  const shown = shownAt(figure, files);
  for (const {label, at, move, plot = 0} of figure.handles ?? []) {
    const place = at(shown);
    if (!place) continue;
    const changes = move({x: place[0], y: place[1], plot}, shown);
    for (const [name, value] of Object.entries(changes)) {
      // A move may set time back to its start.
      if (name === figure.time?.parameter) continue;
      const stood = [shown.values[name]].flat(2);
      for (const [i, each] of [value].flat(2).entries()) {
        if (typeof each !== "number") expect(each, `${label}: ${name}`).toEqual(stood[i]);
        else
          expect(Math.abs(each - Number(stood[i])), `${label}: ${name}`).toBeLessThan(
            1e-4 * (1 + Math.abs(each)),
          );
      }
    }
  }
}

function hasSolvableExercises(figure: AnyFigure, files: Files): void {
  // Of a training that has only begun nothing is done.
  if (figure.work) return;
  for (const [name, exercise] of Object.entries(
    (figure.exercises ?? {}) as AnyFigure["exercises"] & object,
  )) {
    if ("ask" in exercise) {
      expect(Number.isFinite(exercise.answer(shownAt(figure, files))), name).toBe(true);
      continue;
    }
    expect(exercise.progress(shownAt(figure, files)).done, name).toBe(false);
    expect(exercise.progress(shownAt(figure, files, exercise.solution)).done, name).toBe(true);
  }
}
