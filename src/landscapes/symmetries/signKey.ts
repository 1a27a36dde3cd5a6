import type {Words} from "../../figures/strokes.js";

/** What the two colours of weights, votes and what neurons say mean, in the colours themselves. */
export function signKey(
  x: number,
  y: number,
  {dx, dy}: {dx: number; dy: number},
  [up, down] = ["blue: for", "red: against"],
): Words[] {
  return [
    {x, y, dx, dy, text: up, color: "var(--gamma)"},
    {x, y, dx: dx + 9 * up.length, dy, text: down, color: "var(--warning)"},
  ];
}
