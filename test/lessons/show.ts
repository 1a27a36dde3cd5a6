import {expect} from "vitest";
import {
  type AnyFigure,
  type Changes,
  type Figure,
  type Parameters,
  type Progress,
  type Shown,
  type Task,
  valuesOf,
} from "../../src/controls/frame/definition.js";
import {readDigits, readSettings} from "../../src/data/inputs.js";
import {encodeDigits} from "../../src/lib/data/compactDigits.js";
import {withoutMeant} from "../meantWords.js";
import {unseen} from "./everyFigure/figureChecks.js";

/** The files that figures read, as the site has them. */
export const files = {digits: encodeDigits(readDigits()), settings: readSettings()};
/** Work of which nothing has come yet, and work that has ended. */
export const begun: Progress<never> = {...unseen, begun: true};
export const done = <Part>(parts: readonly Part[]): Progress<Part> => ({...begun, parts, share: 1});

/** What a figure shows with some values changed, its files read and some of its work done. */
export function show<P extends Parameters, Data>(
  // biome-ignore lint/suspicious/noExplicitAny: files and work differ from figure to figure
  figure: Figure<P, Data, any, any>,
  changes: Changes<P> = {},
  work: unknown = begun,
  read: unknown = files,
): Shown<P, Data> {
  const values = valuesOf(figure.parameters, changes);
  // biome-ignore lint/suspicious/noExplicitAny: see above
  return {values, data: figure.compute(values, {files: read as any, work: work as any})};
}

/** Draws wide and narrow, and gives the words of the wide picture. */
export function wordsOf<P extends Parameters, Data>(
  // biome-ignore lint/suspicious/noExplicitAny: see above
  figure: Figure<P, Data, any, any>,
  shown: Shown<P, Data>,
): string[] {
  const [wide] = [960, 350].map(width => {
    const drawing = figure.picture.draw(shown, width, new Map());
    expect(withoutMeant(drawing.outerHTML).match(/NaN|undefined|Infinity|\de\+?\d\d/)?.[0]).toBeUndefined();
    return drawing;
  });
  return [...wide.querySelectorAll("text")].map(node => node.textContent ?? "");
}

/** Whether an exercise is done with these values. */
export function isDone(figure: AnyFigure, name: string, changes: object): boolean {
  const {progress} = figure.exercises![name] as Task<AnyFigure["parameters"], unknown>;
  return progress(show(figure, changes)).done;
}

/** What a handle of a figure makes of what is shown when it is dragged to a place. */
export function dragged(
  figure: {handles?: readonly unknown[]},
  label: string,
  x: number,
  y: number,
  shown: unknown,
): object {
  const handle = (figure.handles as {label: string; move: (place: object, shown: unknown) => object}[]).find(
    each => each.label === label,
  )!;
  return handle.move({x, y, plot: 0}, shown);
}
