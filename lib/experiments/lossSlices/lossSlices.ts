import type {Digits} from "../../data/digits.js";
import {shareOfVariance} from "../../landscapes/pathVariance.js";
import {type Place, type Plane, pointAt, shadowOn} from "../../landscapes/plane.js";
import type {DataObjective} from "../../objectives/objective.js";
import {walkVariance} from "../../theory/walkVariance.js";
import {norm} from "../../vector.js";
import {type CutNetwork, cutNetwork} from "./cutNetwork.js";
import {type Knife, knives, nearer} from "./knives.js";
import type {LossSlices, Slice} from "./result.js";
import type {LossSlicesSettings} from "./settings.js";

/** The height of a slice over its width. */
const shape = 0.58;
/** What is left free around what a slice must show, on each side, as a share of it. */
const free = {path: 0.16, solutions: 0.3};

/** All slices of a network, one after the other. Yields each as soon as it is there. */
export function* lossSlices(
  digits: Digits,
  settings: LossSlicesSettings,
  seed: number,
): Generator<Slice, LossSlices> {
  const cut = cutNetwork(digits, settings, seed);
  const {objective, path, solutions} = cut;
  const slices: Slice[] = [];
  for (const knife of knives) {
    slices.push(sliceOf(cut, knife, settings.columns));
    yield slices[slices.length - 1];
  }
  return {
    settings,
    dimension: objective.dimension,
    trainCount: objective.count,
    pathLosses: path.map(w => objective.value(w)),
    solutionLosses: solutions.map(w => objective.value(w)),
    length: norm(solutions[0]),
    walkShare: walkVariance(path.length, 2),
    slices,
  };
}

/** The losses of a plane on a grid, with the path's shadow on it. */
export function sliceOf(
  {objective, path, solutions, planes}: CutNetwork,
  knife: Knife,
  columns: number,
): Slice {
  const plane = planes[knife];
  const shadows = path.map(w => shadowOn(plane, w));
  const rows = 2 * Math.round((shape * columns - 1) / 2) + 1;
  const onPath = frameOf(
    path.map(w => shadowOn(planes.path, w)),
    free.path,
    columns,
    rows,
  );
  const through = solutions.map(w => shadowOn(plane, w));
  const middle = {left: (columns - 1) >> 1, below: (rows - 1) >> 1};
  const frame = {
    path: onPath,
    random: {...middle, spacing: onPath.spacing},
    filters: {...middle, spacing: onPath.spacing},
    curvature: {...middle, spacing: onPath.spacing / nearer},
    solutions: frameOf(through, free.solutions, columns, rows),
  }[knife];
  return {
    knife,
    share: shareOfVariance(path, plane),
    columns,
    rows,
    ...frame,
    losses: gridLosses(objective, plane, frame, columns, rows),
    shadows,
    shadowLosses: shadows.map(place => objective.value(pointAt(plane, place))),
    solutions: knife === "solutions" ? through : [],
  };
}

/** Where the grid lies: the weights w, which are place (0, 0), are its node `left` from the left and `below` from below. */
interface Frame {
  readonly spacing: number;
  readonly left: number;
  readonly below: number;
}

/** The frame around some places, (0, 0) among them, in the shape of the grid. */
function frameOf(places: readonly Place[], free: number, columns: number, rows: number): Frame {
  const [x, y] = [0, 1].map(i => {
    const along = places.map(place => place[i]);
    return {least: Math.min(...along), most: Math.max(...along)};
  });
  const spacing =
    (1 + 2 * free) * Math.max((x.most - x.least) / (columns - 1), (y.most - y.least) / (rows - 1));
  const before = ({least, most}: typeof x, nodes: number) =>
    Math.round((nodes - 1) / 2 - (least + most) / 2 / spacing);
  return {spacing, left: before(x, columns), below: before(y, rows)};
}

function gridLosses(
  objective: DataObjective,
  plane: Plane,
  {spacing, left, below}: Frame,
  columns: number,
  rows: number,
): number[] {
  const w = new Float64Array(objective.dimension);
  return Array.from({length: columns * rows}, (_, k) => {
    const [i, j] = [k % columns, Math.floor(k / columns)];
    return objective.value(pointAt(plane, [(i - left) * spacing, (j - below) * spacing], w));
  });
}
