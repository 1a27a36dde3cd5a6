import {expect} from "vitest";
import type {AnyFigure, Changes, Parameters, Place} from "../../../src/controls/frame/definition.js";
import {plotsOf} from "../../../src/controls/frame/handle.js";
import type {Kept} from "../../../src/figures/kept.js";
import {drawnLooks, drawnWords, sizeOf} from "./drawnLooks.js";
import {extremes, type Files, shownAt} from "./figureChecks.js";
import {workOf} from "./smallWork.js";

type ShownFigure = ReturnType<typeof shownAt>;

/**
 * What a figure shows is what it showed before: its picture, wide and narrow, what it makes of a pointer, what its
 * exercises say, and what it says at first, in each state that it names, and with each parameter at its ends; of those
 * states only what is not as at first. Catches a wrong word, a wrong entry of a list, a wrong number, a condition turned
 * round, and what is left out or drawn elsewhere. `npx vitest run test/lessons/everyFigure.test.ts -u` writes anew what
 * is shown: read the difference as a reader of the page would.
 */
export function tellsWhatItTold(figure: AnyFigure, files: Files): void {
  const states = [
    ...[...extremes(figure)].filter(changes => Object.keys(changes).length === 1),
    ...(figure.slides ?? []).map(slide => slide.set),
    ...(figure.presets ?? []).map(preset => preset.set(shownAt(figure, files))),
  ] as Changes<Parameters>[];
  const work = workOf(figure, files);
  const shownIn = (changes: Changes<Parameters>) => shownAt(figure, files, changes, work?.(changes));
  const first = shownIn({});
  // Axes are kept from state to state, as on the page.
  const kept: Kept = new Map();
  const wide = figure.picture.draw(first, 960, kept);
  const narrow = figure.picture.draw(first, 350, new Map());
  const wideWords = drawnWords(wide);
  const atFirst = [...said(figure, first), ...pictured(wide)];
  const news = (shown: ShownFigure) =>
    [...said(figure, shown), ...pictured(figure.picture.draw(shown, 960, kept))].filter(
      each => !atFirst.includes(each),
    );
  const lines = [
    ...wideWords,
    ...drawnLooks(wide),
    "narrow:",
    ...drawnWords(narrow).filter(each => !wideWords.includes(each)),
    ...drawnLooks(narrow),
    ...answers(figure, first, wide),
    ...solved(figure, shownIn),
    ...said(figure, first),
  ];
  const told = new Map(states.map(changes => [JSON.stringify(changes), changes]));
  for (const [name, changes] of told) lines.push([name, ...news(shownIn(changes))].join(" | "));
  if (work) lines.push(["before its work", ...news(shownAt(figure, files))].join(" | "));
  expect(`\n${lines.join("\n")}\n`).toMatchSnapshot();
}

/** Where the handles are, and what they, a click and a pointer at rest change at a place in each plot. */
function answers(figure: AnyFigure, shown: ShownFigure, drawing: Element): string[] {
  const places = plotsOf(drawing).flatMap((plot, number): Place[] => {
    const [x, y] = (["x", "y"] as const).map(name => plot.scale(name));
    const [width, height] = ["width", "height"].map(name => Number(plot.getAttribute(name)));
    return x && y ? [{x: x.invert(0.4 * width), y: y.invert(0.3 * height), plot: number}] : [];
  });
  const handles = (figure.handles ?? []).flatMap(({label, at, move, told, plot = 0}) => [
    `${label} ${plain(at(shown))} ${told?.(shown) ?? ""}`,
    ...places
      .filter(place => place.plot === plot)
      .map(place => `${label} to ${plain(place)}: ${plain(move(place, shown))}`),
  ]);
  const pointed = (["hover", "click"] as const).flatMap(kind => {
    const answer = figure[kind];
    return answer ? places.map(place => `${kind} at ${plain(place)}: ${plain(answer(place, shown))}`) : [];
  });
  return [...handles, ...pointed];
}

/** What exercises say at first and at their solutions, and whether they count as done. */
function solved(figure: AnyFigure, shownIn: (changes: Changes<Parameters>) => ShownFigure): string[] {
  const exercises = (figure.exercises ?? {}) as AnyFigure["exercises"] & object;
  return Object.entries(exercises).map(([name, exercise]) =>
    "ask" in exercise
      ? `${name}: ${rounded(exercise.answer(shownIn({})))} ${exercise.ask}`
      : `${name}: ${[{}, exercise.solution].map(set => progressed(exercise.progress(shownIn(set)))).join(" | ")}`,
  );
}

function progressed({done, words}: {readonly done: boolean; readonly words: string}): string {
  return `${done ? "✓" : "○"} ${words}`;
}

/** The words of a picture, and how many lines, dots and marks there are of each look. */
function pictured(drawing: Element): string[] {
  const words = [...drawing.querySelectorAll("text")].map(node => node.textContent ?? "");
  return [...words, ...drawnLooks(drawing, sizeOf)];
}

/** The summary, the formula in numbers, the marks of sliders, which controls there are, and some rows of the table. */
function said(figure: AnyFigure, shown: ShownFigure): string[] {
  const {columns, rows} = figure.table(shown);
  const chosen = [...new Set([0, rows.length >> 1, rows.length - 1])].filter(k => rows[k]);
  const marks = Object.values(figure.marks ?? {}).flatMap(marksOf =>
    (marksOf as (shown: object) => {value: number; label: string}[])(shown).map(
      ({value, label}) => `${label} at ${rounded(value)}`,
    ),
  );
  const controls = Object.entries(figure.when ?? {}).map(
    ([name, isMeant]) => `${name}: ${(isMeant as (values: object) => boolean)(shown.values)}`,
  );
  return [
    figure.summary(shown),
    ...(figure.numbers?.lines(shown) ?? []),
    ...marks,
    ...controls,
    ...(figure.time ? [`until ${rounded(figure.time.last(shown.data))}`] : []),
    columns.join(", "),
    ...chosen.map(k => `${k}: ${rows[k].map(rounded).join(", ")}`),
  ];
}

/** Plain data as JSON, its numbers rounded. */
function plain(data: unknown): string {
  return (
    JSON.stringify(data, (_, value) => (typeof value === "number" ? Number(rounded(value)) : value)) ??
    "nothing"
  );
}

/** With few digits, and none of what is next to nothing: those are made by rounding. */
function rounded(cell: unknown): string {
  if (typeof cell !== "number") return String(cell);
  return Math.abs(cell) < 1e-9 ? "0" : Number(cell.toPrecision(4)).toString();
}
