import {arrange, roomOf} from "./kept.js";
import {byWidth, columnGap, type Picture, stack} from "./picture.js";

/** Pictures of equal width beside one another; one above the other where it is narrow. */
export function columns<Shown>(...pictures: readonly Picture<Shown>[]): Picture<Shown> {
  return byWidth(sideBySide(...pictures), stack(...pictures));
}

/** Pictures of equal width beside one another, however narrow it is. */
export function sideBySide<Shown>(...pictures: readonly Picture<Shown>[]): Picture<Shown> {
  const widthOf = (width: number) =>
    Math.floor((width - columnGap * (pictures.length - 1)) / pictures.length);
  return {
    height: (width, stacked = false) =>
      Math.max(...pictures.map(each => each.height(widthOf(width), stacked))),
    draw: (shown, width, kept, stacked = false) =>
      arrange(
        kept,
        "columns",
        "panels",
        ...pictures.map((each, i) => each.draw(shown, widthOf(width), roomOf(kept, `column ${i}`), stacked)),
      ),
  };
}
