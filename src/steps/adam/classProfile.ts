import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {path, type Words} from "../../figures/strokes.js";
import {groupColor} from "./rareTrainings.js";

/** The classes as bars, as high as they are frequent beside the rarest: the key of the colours, and a control. */
export function classProfile(
  sizes: readonly (readonly number[])[],
  inequality: number,
  size: Size,
  kept: Kept,
): Element {
  const count = sizes.flat().length;
  const rarest = Math.min(...sizes.flat());
  const axes = {
    ...size,
    marginTop: 22,
    marginRight: 40,
    marginBottom: 18,
    marginLeft: 28,
    x: {domain: [0, count], axis: null},
    y: {type: "log", base: 2, domain: [0.45, 2 ** (sizes.length - 1) * 1.15], axis: null},
  } as const;
  return panel(kept, `profile of ${count}`, axes, {
    drawn: (x, y) => {
      let from = 0;
      return sizes.flatMap((group, j) =>
        group.map(examples => {
          const [left, right] = [x(from) + 1, x(++from) - 0.5];
          const [top, bottom] = [y(examples / rarest), y(0.45)];
          return path(`M${left},${bottom}V${top}H${right}V${bottom}Z`, {fill: groupColor(j, sizes.length)});
        }),
      );
    },
    words: x => namesOf(sizes, inequality, x),
  });
}

/** What the bars of each group are, where there is room to say it. */
function namesOf(
  sizes: readonly (readonly number[])[],
  inequality: number,
  x: (v: number) => number,
): Words[] {
  const rarest = Math.min(...sizes.flat());
  const [[most]] = sizes;
  const ends: Words[] = [
    {
      x: 1,
      y: 2 ** inequality,
      text: inequality
        ? `the most frequent class, seen ${most} times: pull it down`
        : `${sizes.flat().length} classes alike, each seen ${most} times: pull up`,
      color: groupColor(0, sizes.length),
      bold: true,
      dx: 22,
      dy: inequality ? 5 : -14,
    },
  ];
  const last = sizes[sizes.length - 1];
  const wide = x(last.length) - x(0) > 150;
  if (inequality && wide)
    ends.push({
      x: sizes.flat().length,
      y: 1,
      text: `${sizes.flat().filter(size => size === rarest).length} classes seen ${rarest === 2 ? "twice" : `${rarest} times`} each`,
      color: groupColor(sizes.length - 1, sizes.length),
      bold: true,
      anchor: "end",
      dy: -8,
    });
  return ends;
}
