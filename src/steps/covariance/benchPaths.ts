import {methods} from "../../figures/methods.js";
import {type At, curve, path, type Scale, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import type {BenchMethod} from "../../lib/experiments/invarianceBench/benchMethods.js";
import type {Covariance} from "../../lib/invariance/covariance.js";
import type {ChangeOfVariables} from "../../lib/objectives/wrappers/changeOfVariables.js";
import type {Fate} from "./benchWords.js";
import {reach} from "./disc.js";
import {inNew} from "./inNew.js";
import {leavingDisc} from "./leavingDisc.js";

/** A method on the bench with what became of its path. */
export interface BenchRun {
  readonly key: BenchMethod;
  readonly covariance: Covariance;
  readonly fate: Fate;
}

/** The path in the old coordinates as a line, and the one that was mapped back as a line with stripes. */
export function bothPaths({key, covariance}: BenchRun, step: number, x: Scale, y: Scale): Element[] {
  const {path: old, mappedBack} = covariance;
  const shown = Math.min(step, covariance.steps);
  const [plain, striped] = [old, mappedBack].map(
    (points): At =>
      k => [points[2 * k], points[2 * k + 1]],
  );
  return [
    ...[plain, striped].map(at => path(curve(shown + 1, at, x, y), casing)),
    path(curve(shown + 1, plain, x, y), {stroke: methods[key].color, width: 4}),
    ...stripes(key, striped, shown, x, y),
    ending(key, plain(shown), x, y),
    ending(key, striped(shown), x, y),
  ];
}

/** The path in the new coordinates, striped as it is when it is mapped back. */
export function pathInNew(
  {key, covariance: {mappedBack, steps}}: BenchRun,
  change: ChangeOfVariables,
  step: number,
  x: Scale,
  y: Scale,
): Element[] {
  const shown = Math.min(step, steps);
  const to = inNew(change);
  const points = pointsOf(mappedBack);
  const at: At = k => to(points(k));
  return [
    path(curve(shown + 1, at, x, y), casing),
    ...stripes(key, at, shown, x, y),
    ending(key, at(shown), x, y),
  ];
}

/** Where all runs begin. */
export function startMark([a, b]: readonly [number, number], x: Scale, y: Scale): Element {
  return mark("circle", [x(a), y(b)], 6, "var(--paper)", "var(--ink)");
}

/** An arrow over the rim where the path in the new coordinates leaves the disc. */
export function leavingNew(
  run: BenchRun,
  change: ChangeOfVariables,
  step: number,
  x: Scale,
  y: Scale,
): Element[] {
  const to = inNew(change);
  const at = pointsOf(run.covariance.mappedBack);
  return leaving(run, k => to(at(k)), step, x, y);
}

/** Arrows over the rim where the paths in the old coordinates leave the disc. */
export function leavingOld(run: BenchRun, step: number, x: Scale, y: Scale): Element[] {
  const {path: old, mappedBack} = run.covariance;
  return [old, mappedBack].flatMap(points => leaving(run, pointsOf(points), step, x, y));
}

function pointsOf(points: Float64Array): At {
  return k => [points[2 * k], points[2 * k + 1]];
}

function leaving(
  {key, covariance: {steps}}: BenchRun,
  point: At,
  step: number,
  x: Scale,
  y: Scale,
): Element[] {
  return leavingDisc(point, Math.min(step, steps), {stroke: methods[key].color, width: 4}, x, y);
}

/** Ends that are nearer to each other than this get one name. */
const near = 1.2;

/** Where a name may stand beside the end of its path, in pixels. */
const sides = [
  {anchor: "middle", dx: 0, dy: -14},
  {anchor: "middle", dx: 0, dy: 25},
  {anchor: "start", dx: 13, dy: 5},
  {anchor: "end", dx: -13, dy: 5},
  {anchor: "start", dx: -8, dy: -14},
  {anchor: "end", dx: 8, dy: -14},
  {anchor: "start", dx: -8, dy: 25},
  {anchor: "end", dx: 8, dy: 25},
  {anchor: "end", dx: 8, dy: 44},
  {anchor: "end", dx: 8, dy: -33},
] as const;
/** About how wide a letter is. */
const letter = 6.8;

/** The names at the ends of the paths, each on the side where it covers the least of them and of other names. */
export function pathWords(runs: readonly BenchRun[], step: number, x: Scale, y: Scale): Words[] {
  const seen = runs.flatMap(({covariance: {path: old, mappedBack, steps}}) =>
    [old, mappedBack].flatMap(points => along(pointsOf(points), Math.min(step, steps), x, y)),
  );
  const marks = runs.map(({covariance}): [number, number] => {
    const [a, b] = pointsOf(covariance.path)(0);
    return [x(a), y(b)];
  });
  const placed: Words[] = [];
  for (const name of runs.flatMap(run => namesOf(run, step))) {
    const [left, top] = [x(name.x), y(name.y)];
    const reachOf = ({anchor, dx}: (typeof sides)[number]) => {
      const width = letter * name.text.length;
      const from = left + dx - {start: 0, middle: width / 2, end: width}[anchor];
      return [from - 3, from + width + 3] as const;
    };
    const costs = sides.map(side => {
      const [x0, x1] = reachOf(side);
      const [y0, y1] = [top + side.dy - 15, top + side.dy + 6];
      const outside = Math.max(0, x(-reach - 0.9) - x0) + Math.max(0, x1 - x(reach + 0.9));
      const covered = (points: readonly [number, number][]) =>
        points.filter(([a, b]) => a > x0 && a < x1 && b > y0 && b < y1).length;
      // The start is a mark, which no name may cover.
      return covered(seen) + 20 * covered(marks) + 10 * outside;
    });
    const side = sides[costs.indexOf(Math.min(...costs))];
    placed.push({...name, ...side});
    // What comes next keeps clear of this name as well.
    const [from, to] = reachOf(side);
    for (let at = from; at <= to; at++) seen.push([at, top + side.dy - 5]);
  }
  return placed;
}

/** The names of a run's ends: one where both are close. */
function namesOf({key, covariance, fate}: BenchRun, step: number): Words[] {
  const {name, color} = methods[key];
  const {path: old, mappedBack, steps} = covariance;
  const shown = Math.min(step, steps);
  const [end, endBack] = [old, mappedBack].map(points => pointsOf(points)(shown));
  const at = ([x, y]: readonly [number, number], text: string): Words => ({x, y, text, color, bold: true});
  if (Math.hypot(end[0] - endBack[0], end[1] - endBack[1]) < near)
    return [at(end, fate.survives ? `${name}, both` : name)];
  return [at(end, name), ...(Math.hypot(...endBack) < reach ? [at(endBack, `${name}, mapped back`)] : [])];
}

/** Points of a path in pixels, close to each other. */
function along(at: At, steps: number, x: Scale, y: Scale): [number, number][] {
  const parts = 8;
  return Array.from({length: steps * parts}, (_, i) => {
    const [from, to] = [at(Math.floor(i / parts)), at(Math.floor(i / parts) + 1)];
    const share = (i % parts) / parts;
    return [x(from[0] + share * (to[0] - from[0])), y(from[1] + share * (to[1] - from[1]))];
  });
}

const casing = {stroke: "var(--paper)", width: 7, opacity: 0.8};

function stripes(key: BenchMethod, at: At, shown: number, x: Scale, y: Scale): Element[] {
  const line = curve(shown + 1, at, x, y);
  return [
    path(line, {stroke: methods[key].color, width: 4}),
    path(line, {stroke: "var(--paper)", width: 1.75, dash: "4 6"}),
  ];
}

function ending(key: BenchMethod, [a, b]: readonly [number, number], x: Scale, y: Scale): Element {
  return mark(methods[key].symbol, [x(a), y(b)], 7, methods[key].color);
}
