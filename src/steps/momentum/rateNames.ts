import {short} from "../../figures/format.js";
import type {Words} from "../../figures/strokes.js";
import {momentumEdge} from "../../lib/theory/momentumRate.js";

/** What is shown of the errors. */
export const errorDomain = [1e-8, 10] as const;
/** The colours of the two directions, wherever they stand: none of a method's, nor of η's or γ's. */
export const colors = ["var(--good)", "var(--beta)"];
/** The rates that are written beside their lines. */
const named = [0.5, 0.7, 0.8, 0.9, 0.97];

/** The name of an eigenvalue beside its ring, outwards. */
export function nameOf(lambda: number, index: number, lambdas: readonly number[]): Words {
  const outwards = lambda < lambdas[1 - index] || (lambda === lambdas[1 - index] && index === 0) ? -1 : 1;
  return {
    x: lambda,
    y: 0.5,
    text: `λ = ${short(lambda)}`,
    color: colors[index],
    anchor: outwards < 0 ? "end" : "start",
    dx: 16 * outwards,
    dy: 5,
    bold: true,
    plain: true,
  };
}

/** Its name on the curve of its direction, lower down for the second: names stand apart where the curves do not. */
export function nameOnCurve(sizes: Float64Array, index: number, lambda: number): Words {
  const [level, latest] = index === 0 ? [1e-2, 50] : [1e-5, 75];
  const reached = sizes.findIndex(size => Math.abs(size) < level);
  let step = Math.min(latest, reached < 0 ? sizes.length - 1 : reached);
  const inSight = (k: number) => Math.abs(sizes[k]) <= errorDomain[1];
  while (step > 0 && !inSight(step)) step--;
  const y = Math.min(errorDomain[1], Math.max(errorDomain[0], Math.abs(sizes[step])));
  // Below the curve where it runs near the top, in front of it where it has just left the picture.
  const place =
    step === sizes.length - 1 || inSight(step + 1)
      ? ({dx: 8, dy: y > 0.05 ? 18 : -6} as const)
      : ({dx: 8, dy: 40 + 18 * index} as const);
  return {x: step, y, text: `λ = ${short(lambda)}`, color: colors[index], ...place};
}

/** The rates on their lines, where these run level: between the two critical lines the rate is √γ. */
export function rateWords(kappa: number): Words[] {
  return named.flatMap(rate => {
    const gamma = rate ** 2;
    // From where the direction along the valley swings to where the run diverges.
    const from = kappa * (1 - rate) ** 2;
    const to = Math.min(momentumEdge(gamma, 1), (1 + rate) ** 2);
    if (to - from < 0.5) return [];
    return [{x: Math.max(from, 1.5) + 0.2, y: gamma, text: String(rate), anchor: "middle", dy: 4} as const];
  });
}
