import type {ReddiWalk} from "../../lib/experiments/reddi/reddiWalk.js";

/** The steps shown. */
export const stepsShown = 4500;

/** What the gradients of the last whole round before a step, one in C of them large, would have changed without bounds. */
export function pushesBefore({pushes}: ReddiWalk, C: number, step: number): Float64Array {
  const from = C * Math.max(0, Math.floor(step / C) - 1);
  return pushes.subarray(from, from + C);
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

export type Walks = Readonly<Record<(typeof walkers)[number]["key"], ReddiWalk>>;
