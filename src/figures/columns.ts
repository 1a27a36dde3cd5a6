import {arrange, roomOf} from "./kept.js";
import {columnGap, narrow, type Picture, stack} from "./picture.js";

/** Pictures of equal width beside one another; one above the other where it is narrow. */
export function columns<Shown>(...pictures: readonly Picture<Shown>[]): Picture<Shown> {
  const stacked = stack(...pictures);
  const widthOf = (width: number) =>
    Math.floor((width - columnGap * (pictures.length - 1)) / pictures.length);
  return {
    height: width =>
      width < narrow
        ? stacked.height(width, true)
        : Math.max(...pictures.map(each => each.height(widthOf(width), false))),
    draw(shown, width, kept) {
      if (width < narrow) return stacked.draw(shown, width, kept, true);
      const drawn = pictures.map((each, i) =>
        each.draw(shown, widthOf(width), roomOf(kept, `column ${i}`), false),
      );
      return arrange(kept, "columns", "panels", ...drawn);
    },
  };
}
