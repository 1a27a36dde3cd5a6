import {bowlLevels, type Land, type Rectangle} from "../../figures/landscape.js";
import {type MethodKey, methods} from "../../figures/methods.js";
import type {Size} from "../../figures/picture.js";
import {family, type Relative} from "../../lib/experiments/adamFamily/adamFamily.js";
import {
  centre,
  etas,
  judged,
  makers,
  steps,
  tunedInValley,
  turned,
  valleyAt,
} from "../../lib/experiments/turnedValley/turnedValley.js";
import type {Objective} from "../../lib/objectives/objective.js";
import {type History, run} from "../../lib/run/run.js";

/** Where a start can be put: in sight on every screen. */
export const starts: Rectangle = {
  x: [centre[0] - 2, centre[0] + 2.8],
  y: [centre[1] - 0.9, centre[1] + 0.9],
};

/** How wide a map is, and how far its left edge is from the minimum, and the lower one of the turned valley. */
const width = 5.6;
const left = 2.15;
const below = 1.95;

/**
 * What is in sight of a valley: the race, at the left, with room for words beside it. The turned one is seen further
 * down, where its start goes.
 */
export function sightOf(isTurned: boolean, size: Size): Rectangle {
  const height = (width * size.height) / size.width;
  const bottom = centre[1] - (isTurned ? below : height / 2);
  return {x: [centre[0] - left, centre[0] - left + width], y: [bottom, bottom + height]};
}

/** The losses in sight; none is worth more digits. */
export const seen = [1e-12, 1e3] as const;

/** A method in the race: its runs with each step size, and the whole run with its best. */
export interface Racer {
  readonly method: MethodKey;
  readonly name: string;
  readonly losses: readonly number[];
  readonly eta: number;
  readonly loss: number;
  readonly history: History;
}

/** A valley with the race in it. */
export interface Course {
  readonly angle: number;
  readonly land: Land;
  readonly racers: readonly Racer[];
}

/**
 * Three methods in the valley turned by an angle, each at its own best step size.
 *
 * @param angle in degrees
 * @param relative who runs in Adam's place
 */
export function raceIn(angle: number, start: readonly [number, number], relative: Relative): Course {
  const phi = (angle * Math.PI) / 180;
  const valley = valleyAt(phi);
  const entrants = [
    {method: "gradientDescent", name: methods.gradientDescent.name, make: makers.gradientDescent},
    {method: "momentum", name: methods.momentum.name, make: makers.momentum},
    {method: "adam", name: family[relative].name, make: (eta: number) => family[relative].make({eta})},
  ] as const;
  return {
    angle,
    land: landOf(valley, angle),
    racers: entrants.map(({method, name, make}) => {
      const tuned = tunedInValley(make, phi, start);
      return {method, name, ...tuned, history: run(make(tuned.eta), valley, turned(start, phi), {steps})};
    }),
  };
}

function landOf(valley: Objective, angle: number): Land {
  return {surface: valley, key: `valley at ${angle}°`, levels: bowlLevels(valley)};
}

/** How many times lower Adam, or its relative, ends than the best of the others; below 1 where one of them ends lower. */
export function leadOf({racers}: Course): number {
  // A loss of 0 is none that others could be a multiple of.
  const [adam, ...others] = racers.map(({loss}) => Math.max(loss, 1e-30)).reverse();
  return Math.min(...others) / adam;
}

/** The one of the others that ends lowest. */
export function rivalOf({racers: [one, other]}: Course): Racer {
  return one.loss < other.loss ? one : other;
}

export {centre, etas, judged, steps};
