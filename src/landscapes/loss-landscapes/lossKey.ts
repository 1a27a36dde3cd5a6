import {shadeOf} from "../../figures/landscape.js";
import type {Size} from "../../figures/picture.js";
import {path, wordsAt} from "../../figures/strokes.js";

const [swatch, height] = [15, 9];
const same = (pixel: number) => pixel;

/** What the colours of a landscape mean: a swatch for each shade, with the loss at some of the edges, down on the right. */
export function lossKey(levels: readonly number[], {width, height: bottom}: Size): Element[] {
  const left = width - 14 - swatch * (levels.length + 1);
  const top = bottom - 12 - height;
  const named = [0, 3, 6, 9].filter(i => i < levels.length);
  return [
    ...Array.from({length: levels.length + 1}, (_, i) =>
      path(`M${left + i * swatch},${top}h${swatch}v${height}h${-swatch}z`, {
        fill: shadeOf(i, levels.length),
        stroke: "var(--ink-soft)",
        width: 0.5,
      }),
    ),
    ...named.map(i =>
      keyWords(String(Number(levels[i].toPrecision(1))), left + (i + 1) * swatch, top - 5, "middle"),
    ),
    keyWords("loss", left - 6, top + height, "end"),
  ];
}

function keyWords(text: string, x: number, y: number, anchor: "middle" | "end"): Element {
  const words = wordsAt({x, y, text, anchor}, same, same);
  words.setAttribute("style", "paint-order: stroke; stroke: var(--paper); stroke-width: 3.5px");
  return words;
}
