import type {ReddiWalk} from "../../lib/experiments/reddi/reddiWalk.js";

/** The rounds of three gradients shown. */
export const roundsShown = 1500;

/** A walk, round by round. */
export interface Rounds {
  /** Where it is after each round. */
  readonly places: readonly number[];
  /** What the three gradients of each round would have changed without bounds, over η. */
  readonly pushes: readonly (readonly [number, number, number])[];
}

/** A walk by its rounds; round 0 is the start, with the pushes of the first. */
export function roundsOf({places, pushes}: ReddiWalk, eta: number): Rounds {
  const rounds = Array.from({length: pushes.length / 3}, (_, k) => {
    const [a, b, c] = pushes.subarray(3 * k, 3 * k + 3);
    return [a / eta, b / eta, c / eta] as const;
  });
  return {places: [...places].filter((_, t) => t % 3 === 0), pushes: [rounds[0], ...rounds]};
}

/** How the three look and are called. AMSGrad is no method of its own colour on the site; it stands in that of RMSProp. */
export const walkers = [
  {key: "adam", name: "Adam", color: "var(--adam)", symbol: "diamond", dash: "9 3 2 3"},
  {key: "amsgrad", name: "AMSGrad", color: "var(--gradient)", symbol: "triangle", dash: "4 3"},
  {
    key: "gradientDescent",
    name: "gradient descent",
    color: "var(--gradient-descent)",
    symbol: "circle",
    dash: undefined,
  },
] as const;

export type Walks = Readonly<Record<(typeof walkers)[number]["key"], Rounds>>;
