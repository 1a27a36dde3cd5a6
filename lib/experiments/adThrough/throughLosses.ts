import {formula} from "../../formula/formula.js";

/** The losses that a descent runs on, through which its step size is tuned. */
export const throughLosses = {
  bowl: formula("0.5*x^2 + 5*y^2"),
  bent: formula("0.5*x^2 + 5*(y - sin(x))^2"),
  rosenbrock: formula("0.2*(1 - x)^2 + 2*(y - x^2)^2"),
};

/** Where the descent starts, for how many steps T, and from which η the search for a better one sets out. */
export const throughDefaults = {start: [1.8, 0.9], steps: 20, eta: 0.02} as const;
