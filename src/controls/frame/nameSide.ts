import {type Box, isInside, lieOnOneAnother, moved} from "../../figures/words/boxes.js";
import {widthOf} from "../../figures/words/wordBox.js";

/** Where a name stands beside its ring. */
export type Side = "right" | "left" | "above" | "below";

/** The size of its letters, and how high its capitals are, in pixels: src/style/figure.css. */
const size = 14;
const capital = 9;
/** From the middle of a ring to its name beside it, and to the baseline of one above and to the capitals of one below. */
const beside = 14;
const away = {above: 15, below: 14};

/** Where a name is tried that does not fit on its side. */
const others: Record<Side, readonly Side[]> = {
  right: ["left", "above", "below"],
  left: ["right", "above", "below"],
  above: ["below", "right", "left"],
  below: ["above", "right", "left"],
};

/** What a name fills on a side of the middle of its ring. */
export function nameBox(name: string, side: Side): Box {
  const width = widthOf(name, size, true);
  const centred = {left: -width / 2, right: width / 2, top: -capital / 2, bottom: capital / 2};
  if (side === "right") return moved(centred, beside + width / 2, 0);
  if (side === "left") return moved(centred, -beside - width / 2, 0);
  return moved(centred, 0, side === "above" ? -away.above - capital / 2 : away.below + capital / 2);
}

/** The side on which a name lies on no words and within the room, the wanted one first; or at least within the room. */
export function sideOf(
  name: string,
  wanted: Side,
  [x, y]: readonly [number, number],
  room: Box,
  words: readonly Box[],
): Side {
  const sides = [wanted, ...others[wanted]];
  const at = (side: Side) => moved(nameBox(name, side), x, y);
  const fitting = sides.filter(side => isInside(at(side), room));
  const isFree = (side: Side) => words.every(each => !lieOnOneAnother(at(side), each));
  return fitting.find(isFree) ?? fitting[0] ?? wanted;
}
