import {expect} from "vitest";
import type {AnyFigure, Changes, Parameters, Place} from "../../../src/controls/frame/definition.js";
import {type PlotElement, plotsOf} from "../../../src/controls/frame/handle.js";
import {Quantity} from "../../../src/controls/parameters/quantity.js";
import {type Box, lieOnOneAnother} from "../../../src/figures/words/boxes.js";
import {drawnColumns, drawnOf} from "./drawnColumns.js";
import {ends, extremes, type FigureCheck, type Files, shownAt} from "./figureChecks.js";
import {equationsIn} from "./writtenEquations.js";

/** What every figure is held to in its picture, its pointer and its formulas, each under what it says. */
export const pictureChecks: Readonly<Record<string, FigureCheck>> = {
  "draws no line, dot or mark that lies wholly outside of its plot": drawsInsideItsPlots,
  "draws the same lines, dots and marks on a phone as in a wide window": drawsTheSameOnPhones,
  "draws the numbers of its table": drawsItsTable,
  "previews and sets, wherever the pointer is in its picture, what its parameters allow and its axes say":
    answersThePointer,
  "takes a click where a handle stands for what is set already": agreesWithItsHandles,
  "has its handles in sight, and none on a word, wherever one of its parameters is at an end":
    hasHandlesInSight,
  "has marks at their tracks, each at a place of its own": hasMarksOnTracks,
  "writes equations whose two sides are equal": writesTrueEquations,
};

const widths = [960, 350];

/** The plots of a picture. */
function plotsAt(figure: AnyFigure, shown: object, width: number): PlotElement[] {
  const box = document.createElement("div");
  box.append(figure.picture.draw(shown as never, width, new Map()));
  return plotsOf(box);
}

/** What is drawn in a plot's frame and over it: the layers of `panel`. */
function drawnIn(plot: PlotElement): SVGPathElement[] {
  const [, frame, over] = [...plot.children].slice(-4);
  return [frame, over].flatMap(layer => [...layer.querySelectorAll("path")]);
}

/** What is drawn over it alone, where nothing is cut off at the frame. */
function drawnOver(plot: PlotElement): SVGPathElement[] {
  return [...[...plot.children].slice(-4)[2].querySelectorAll("path")];
}

/** Catches an axis for another, a scale for another, a sign. */
function drawsInsideItsPlots(figure: AnyFigure, files: Files): void {
  liesInside(figure, shownAt(figure, files), drawnIn);
}

/** Catches a mark that runs ahead of its plot, over another plot or over words, while time goes by. */
export function playsInsideItsPlots(figure: AnyFigure, files: Files): void {
  if (!figure.time) return;
  const {parameter, last} = figure.time;
  const first = figure.parameters[parameter].min;
  const end = last(shownAt(figure, files).data);
  for (const share of [0, 0.02, 0.05, 0.1, 0.3, 0.6]) {
    const moment = Math.max(first, Math.round(share * end));
    liesInside(figure, shownAt(figure, files, {[parameter]: moment}), drawnOver);
  }
}

/** Each of these paths of each plot, wide and narrow, has a point in the plot or next to it. */
function liesInside(
  figure: AnyFigure,
  shown: ReturnType<typeof shownAt>,
  pathsOf: (plot: PlotElement) => SVGPathElement[],
): void {
  /** As far as a mark on the rim reaches, with what stands beside its place on purpose. */
  const rim = 16;
  for (const width of widths) {
    for (const [number, plot] of plotsAt(figure, shown, width).entries()) {
      const box = (["x", "y"] as const).map(name => rangeOf(plot, name));
      for (const path of pathsOf(plot)) {
        const d = path.getAttribute("d") ?? "";
        const corners = Array.from(d.matchAll(/[ML]([-\d.]+),([-\d.]+)/g), ([, x, y]) => [
          Number(x),
          Number(y),
        ]);
        if (corners.length === 0) continue;
        for (const [axis, [least, most]] of box.entries()) {
          const at = corners.map(corner => corner[axis]);
          const where = `${"xy"[axis]} of ${path.outerHTML.slice(0, 200)} in plot ${number}, ${width} wide`;
          expect(Math.min(...at), where).toBeLessThan(most + rim);
          expect(Math.max(...at), where).toBeGreaterThan(least - rim);
        }
      }
    }
  }
}

/** The pixels between which an axis lies. */
function rangeOf(plot: PlotElement, name: "x" | "y"): readonly [number, number] {
  const {range} = plot.scale(name) as unknown as {range: readonly number[]};
  return [Math.min(...range), Math.max(...range)];
}

/** Catches what is left out, or drawn at all, by the width of the picture instead of its data. */
function drawsTheSameOnPhones(figure: AnyFigure, files: Files): void {
  const [wide, narrow] = widths.map(width =>
    plotsAt(figure, shownAt(figure, files), width)
      .map(plot =>
        drawnIn(plot)
          .map(path => ["stroke", "fill", "stroke-dasharray"].map(name => path.getAttribute(name)).join())
          .sort(),
      )
      // Words may stand in a plot of their own where there is no room beside.
      .filter(looks => looks.length > 0),
  );
  expect(narrow).toEqual(wide);
}

/** Catches a curve of other numbers, of another column, on another scale or off by a step. */
function drawsItsTable(figure: AnyFigure, files: Files): void {
  const time = figure.time?.parameter;
  const shown = shownAt(figure, files, time ? {[time]: figure.parameters[time].max} : {});
  const table = figure.table(shown);
  for (const width of widths) {
    const drawn = plotsAt(figure, shown, width).flatMap(plot => drawnColumns(plot, table));
    for (const [across, columns] of Object.entries(drawnOf[figure.id] ?? {}))
      expect(drawn, `${width} wide`).toEqual(expect.arrayContaining(columns.map(up => `${across} → ${up}`)));
  }
}

/** Catches a bound beyond what is in sight, and words that do not keep off a ring. */
function hasHandlesInSight(figure: AnyFigure, files: Files): void {
  const radius = 10;
  for (const changes of [{}, ...ends(figure)]) {
    const shown = shownAt(figure, files, changes);
    for (const width of widths) {
      const plots = plotsAt(figure, shown, width);
      for (const {label, at, plot = 0} of figure.handles ?? []) {
        const place = at(shown);
        if (!place) continue;
        const where = `${label} at ${JSON.stringify(changes)}, ${width} wide`;
        const pixel = (["x", "y"] as const).map((name, i) => plots[plot].scale(name)!.apply(place[i]));
        for (const [i, side] of (["width", "height"] as const).entries()) {
          // Half a ring at the edge can still be held.
          expect(pixel[i], where).toBeGreaterThan(-1);
          expect(pixel[i], where).toBeLessThan(Number(plots[plot].getAttribute(side)) + 1);
        }
        const [x, y] = pixel;
        const ring = {left: x - radius, right: x + radius, top: y - radius, bottom: y + radius};
        const {words = []} = plots[plot] as PlotElement & {words?: readonly Box[]};
        expect(
          words.filter(box => lieOnOneAnother(box, ring)),
          where,
        ).toEqual([]);
      }
    }
  }
}

/** Places all over a plot, its margins included. */
function* placesIn(plot: PlotElement, number: number): Generator<Place> {
  const [x, y] = (["x", "y"] as const).map(name => plot.scale(name));
  if (!x || !y) return;
  const [width, height] = ["width", "height"].map(name => Number(plot.getAttribute(name)));
  const shares = Array.from({length: 13}, (_, k) => k / 12);
  for (const across of shares)
    for (const down of shares) yield {x: x.invert(across * width), y: y.invert(down * height), plot: number};
}

/** Catches a bound on the wrong side, an axis or a plot for another, and an answer that is the same everywhere. */
function answersThePointer(figure: AnyFigure, files: Files): void {
  const shown = shownAt(figure, files);
  for (const kind of ["hover", "click"] as const) {
    const answer = figure[kind];
    if (!answer) continue;
    const answers = new Set<string>();
    for (const width of widths) {
      for (const [number, plot] of plotsAt(figure, shown, width).entries()) {
        for (const place of placesIn(plot, number)) {
          const changes: Changes<Parameters> | undefined = answer(place, shown);
          if (changes) answers.add(JSON.stringify(changes));
          for (const [name, value] of Object.entries(changes ?? {}))
            answersAt(place, plot, figure, {kind, name, value});
        }
      }
    }
    expect(answers.size, `different answers to a ${kind}`).toBeGreaterThan(1);
  }
}

/** What a pointer at a place makes of one parameter. */
function answersAt(
  place: Place,
  plot: PlotElement,
  {parameters}: AnyFigure,
  {kind, name, value}: {kind: "hover" | "click"; name: string; value: unknown},
): void {
  const parameter = (parameters as Parameters)[name];
  const at = `${name} by a ${kind} at ${JSON.stringify(place)}`;
  expect(parameter, at).toBeDefined();
  expect([value].flat(2), at).not.toContain(Number.NaN);
  const {codec, label} = parameter;
  // What is set takes the nearest allowed number; what is previewed is shown as it is.
  if (kind === "hover" || typeof value === "string")
    expect(codec.parse(codec.format(value)), at).toEqual({value});
  if (!(parameter instanceof Quantity) || typeof value !== "number") return;
  for (const axis of ["x", "y"] as const) {
    const scale = plot.scale(axis) as unknown as {label?: string; domain: readonly number[]};
    const [least, most] = [Math.min(...scale.domain), Math.max(...scale.domain)];
    const there = Math.min(parameter.max, Math.max(parameter.min, place[axis]));
    if (scale.label !== label || there < least || there > most) continue;
    const allowed = parameter.step ? parameter.step / 2 : 1e-6 * (most - least);
    expect(Math.abs(Math.min(parameter.max, Math.max(parameter.min, value)) - there), at).toBeLessThanOrEqual(
      allowed,
    );
  }
}

/** Catches a click that is read off another axis than the handle that sets the same. */
function agreesWithItsHandles(figure: AnyFigure, files: Files): void {
  const shown = shownAt(figure, files);
  for (const {label, at, move, sinceGrip, plot = 0} of figure.handles ?? []) {
    const [x, y] = at(shown) ?? [];
    // A card is turned over by a click, and carried by its handle.
    if (x === undefined || y === undefined || !figure.click || sinceGrip) continue;
    const moved = move({x, y, plot}, shown);
    for (const [name, value] of Object.entries(figure.click({x, y, plot}, shown) ?? {})) {
      if (!(name in moved) || name === figure.time?.parameter) continue;
      const stood = [shown.values[name]].flat(2).map(Number);
      for (const [i, each] of [value].flat(2).entries())
        expect(Math.abs(Number(each) - stood[i]), `${label}: ${name}`).toBeLessThan(
          1e-3 * (1 + Math.abs(stood[i])),
        );
    }
  }
}

/** Catches a mark that is computed so wrong that its slider can never show it. */
function hasMarksOnTracks(figure: AnyFigure, files: Files): void {
  for (const [name, marksOf] of Object.entries(figure.marks ?? {})) {
    const {min, max} = (figure.parameters as Parameters)[name] as Quantity;
    const seenAt = (changes: Changes<Parameters>) =>
      (marksOf as (shown: object) => {value: number; label: string}[])(shownAt(figure, files, changes));
    const marks = seenAt({});
    expect(new Set(marks.map(({value}) => value)).size, name).toBe(marks.length);
    for (const {label} of marks) {
      const isShown = (changes: Changes<Parameters>) =>
        seenAt(changes).some(mark => mark.label === label && mark.value >= min && mark.value <= max);
      expect([...extremes(figure)].some(isShown), `${label} of ${name}`).toBe(true);
    }
  }
}

/** Catches a sign, a factor or a step that is not the one of which the numbers are. */
function writesTrueEquations(figure: AnyFigure, files: Files): void {
  if (!figure.numbers) return;
  let count = 0;
  for (const changes of [...(figure.slides ?? []).map(slide => slide.set), ...extremes(figure)]) {
    for (const line of figure.numbers.lines(shownAt(figure, files, changes))) {
      for (const {left, right, size} of equationsIn(line)) {
        count++;
        // Numbers are written with three digits.
        expect(Math.abs(left - right), `${line} at ${JSON.stringify(changes)}`).toBeLessThanOrEqual(
          0.02 * size,
        );
      }
    }
  }
  expect(count).toBeGreaterThan(0);
}
