import {lineInputs, tenPoints} from "../../lib/experiments/tenPoints/points.js";
import {type SecondMomentMap, secondMomentMap} from "../../lib/theory/secondMomentMap.js";

/** The rows (1, x) of the ten points. */
export const inputs = lineInputs(tenPoints.map(([x]) => x));
export const N = inputs.length;
export const sizes = inputs.map((_, i) => i + 1);

const mapsOf = (replacement: boolean) => sizes.map(batch => secondMomentMap(inputs, {batch, replacement}));
const maps = {with: mapsOf(true), without: mapsOf(false)};

/** What a step does to the mean square of the error, for batches of B of the ten points. */
export function mapOf(B: number, replacement: boolean): SecondMomentMap {
  return maps[replacement ? "with" : "without"][B - 1];
}

/** The largest safe η for batches of B, over 2/λmax. */
export function safeShare(B: number, replacement: boolean): number {
  const {edge, lambdaMax} = mapOf(B, replacement);
  return (edge * lambdaMax) / 2;
}

/** How the two ways to draw look in the pictures of this page. */
export const ways = [
  {replacement: true, color: "var(--beta)", dash: "7 4", name: "with replacement"},
  {replacement: false, color: "var(--gradient)", dash: undefined, name: "without"},
] as const;
