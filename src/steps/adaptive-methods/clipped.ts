import {arrow} from "../../figures/arrows.js";
import type {Scale} from "../../figures/strokes.js";

/** How far from the edge an arrow begins, as a share of the axis. */
const tail = 0.4;

/** Where a series is farthest outside of its axis, in one stretch that lies outside. */
export interface SeriesExit {
  readonly place: number;
  /** Above the axis, or below it. */
  readonly side: 1 | -1;
}

/** The stretches of a series outside of an interval, each by its farthest place: what is cut off is told there. */
export function exitsOf(values: readonly number[], [least, most]: readonly [number, number]): SeriesExit[] {
  const exits: SeriesExit[] = [];
  let before = 0;
  values.forEach((value, place) => {
    const side = value > most ? 1 : value < least ? -1 : 0;
    const open = exits[exits.length - 1];
    if (side !== 0 && side !== before) exits.push({place, side});
    else if (side !== 0 && side * value > side * values[open.place]) exits[exits.length - 1] = {place, side};
    before = side;
  });
  return exits;
}

/** The exits that have room for a number: of those nearer than `room` to each other, the farthest alone. */
export function toldExits(
  exits: readonly SeriesExit[],
  values: readonly number[],
  room: number,
): SeriesExit[] {
  const told: SeriesExit[] = [];
  for (const exit of [...exits].sort((a, b) => Math.abs(values[b.place]) - Math.abs(values[a.place])))
    if (told.every(other => Math.abs(other.place - exit.place) >= room)) told.push(exit);
  return told;
}

/** An arrow out of the axis, as path data. */
export function exitArrowAt(
  place: number,
  side: 1 | -1,
  [least, most]: readonly [number, number],
  x: Scale,
  y: Scale,
): string {
  const edge = side > 0 ? most : least;
  return arrow([place, edge - side * tail * (most - least)], [place, edge], x, y);
}
