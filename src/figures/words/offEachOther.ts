import type {Scale, Words} from "../strokes.js";
import {type Box, isInside, lieOnOneAnother, moved} from "./boxes.js";
import {boxOf} from "./wordBox.js";

/** Words that were given their places, with the boxes that they fill. */
export interface Placed {
  readonly words: readonly Words[];
  readonly boxes: readonly Box[];
}

/** From one line of words to the next, beside the height of capital letters. */
const gap = 7;
/** Words that would have to go further than this stay where they are, in pixels. */
const furthest = 60;

/**
 * Words kept in a room, and off what is taken there: those that would be cut off come in, and those that would lie on
 * others go up or down, whichever is nearer. The first ones keep their places.
 */
export function offEachOther(
  words: readonly Words[],
  room: Box,
  taken: readonly Box[],
  x: Scale,
  y: Scale,
): Placed {
  const boxes: Box[] = [];
  const placed = words.map(each => {
    const wanted = boxOf(each, x, y);
    const inside = moved(wanted, ...inward(wanted, room));
    const box = moved(inside, 0, freeing(inside, room, [...taken, ...boxes]));
    boxes.push(box);
    const [dx, dy] = [box.left - wanted.left, box.top - wanted.top];
    return dx || dy ? {...each, dx: (each.dx ?? 0) + dx, dy: (each.dy ?? 0) + dy} : each;
  });
  return {words: placed, boxes};
}

/** How far a box has to go into a room, to the right and down. */
function inward({left, right, top, bottom}: Box, room: Box): [number, number] {
  return [into(left, right, room.left, room.right), into(top, bottom, room.top, room.bottom)];
}

/** How far an interval has to go into another one; one that is too long begins where that does. */
function into(from: number, to: number, least: number, most: number): number {
  return from < least ? least - from : Math.max(Math.min(0, most - to), least - from);
}

/** The shortest way up or down to where a box lies on no other; 0 if there is none. */
function freeing(box: Box, room: Box, others: readonly Box[]): number {
  const isFree = (dy: number) => others.every(other => !lieOnOneAnother(moved(box, 0, dy), other));
  if (isFree(0)) return 0;
  const ways = others.flatMap(({top, bottom}) => [top - gap - box.bottom, bottom + gap - box.top]);
  return (
    ways
      .filter(dy => Math.abs(dy) <= furthest && isInside(moved(box, 0, dy), room))
      .sort((a, b) => Math.abs(a) - Math.abs(b))
      .find(isFree) ?? 0
  );
}
