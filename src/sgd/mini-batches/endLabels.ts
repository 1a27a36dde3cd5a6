import type {Scale, Words} from "../../figures/strokes.js";

/** The end of a curve that is to be labelled. */
export interface End {
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly label: string;
}

/** A character of a label is about this wide, in pixels. */
const character = 7.2;

/** Curves, by their places in the list, whose ends share a label. */
type Group = readonly number[];

/**
 * The labels of the ends of curves, beside them. Where all end at the same loss they stand below, from left to right:
 * those without room for two share one if they are neighbours in the list, as 1–8, and else the later has none.
 *
 * @param level whether all end at the same loss
 */
export function endLabels(ends: readonly End[], x: Scale, level: boolean): Words[] {
  if (!level)
    return ends.map(({x: a, y: b, label, color}) => ({
      x: a,
      y: b,
      text: label,
      color,
      bold: true,
      dx: 6,
      dy: -5,
    }));
  const label = (group: Group) => {
    const [first, last] = [ends[group[0]].label, ends[group[group.length - 1]].label];
    return group.length === 1 ? first : `${first}–${last}`;
  };
  const middle = (group: Group) => ends[group[Math.floor(group.length / 2)]];
  const overlap = (one: Group, other: Group) =>
    Math.abs(x(middle(one).x) - x(middle(other).x)) <
    ((label(one).length + label(other).length + 1) * character) / 2;
  const groups: Group[] = [];
  for (const place of ends.map((_, i) => i).sort((i, j) => ends[i].x - ends[j].x)) {
    let group: Group | undefined = [place];
    while (group && groups.length > 0 && overlap(groups[groups.length - 1], group)) {
      const before: Group = groups.pop()!;
      const joined: Group = [...before, ...group].sort((i, j) => i - j);
      const unbroken = joined[joined.length - 1] - joined[0] === joined.length - 1;
      if (!unbroken) groups.push(before);
      group = unbroken ? joined : undefined;
    }
    if (group) groups.push(group);
  }
  return groups.map(group => {
    const {x: a, y: b, color} = middle(group);
    return {x: a, y: b, text: label(group), color, bold: true, dy: 18, anchor: "middle"};
  });
}
