import type {RareClassesPart} from "../../workers/jobs/rareClasses.js";

/** The methods in the order of their panels, by their names in the experiment. */
export const racers = [
  {key: "gradient descent", name: "gradient descent", color: "var(--gradient-descent)", usual: 7},
  {key: "momentum", name: "momentum", color: "var(--momentum)", usual: 7},
  {key: "Adam", name: "Adam", color: "var(--adam)", usual: -2},
] as const;

export type Racer = (typeof racers)[number];

/** All exponents of step sizes in an interval, those nearest to the one that a method usually likes best first. */
export function usualFirst([least, most]: readonly [number, number], key: Racer["key"]): number[] {
  const {usual} = racers.find(racer => racer.key === key)!;
  const all = Array.from({length: most - least + 1}, (_, i) => least + i);
  return all.sort((a, b) => Math.abs(a - usual) - Math.abs(b - usual) || a - b);
}

/** The best training of each method. */
export function bestTrainings(
  parts: readonly RareClassesPart[],
): Partial<Record<Racer["key"], RareClassesPart>> {
  const best: Partial<Record<string, RareClassesPart>> = {};
  for (const part of parts) {
    const other = best[part.method];
    if (!other || part.judged < other.judged) best[part.method] = part;
  }
  return best;
}

/** The colour of a group, from frequent to rare: gold, green, blue. */
export function groupColor(group: number, groups: number): string {
  const share = (200 * group) / (groups - 1);
  const [from, to] = share < 100 ? ["--nesterov", "--adadelta"] : ["--adadelta", "--accent"];
  return `color-mix(in oklab, var(${to}) ${Math.round(share % 100 || (share ? 100 : 0))}%, var(${from}))`;
}
