import {quantity} from "../../controls/parameters/quantity.js";
import {text} from "../../controls/parameters/textParameter.js";
import {formula} from "../../lib/formula/formula.js";

/** What is wrong with a formula, in one sentence; undefined where nothing is. */
function faultOf(written: string): string | undefined {
  try {
    formula(written);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The parameters of a figure that shows a formula of the reader's own at a place. */
export const formulaAt = () => ({
  f: text({
    symbol: "f",
    label: "of x and y",
    value: "log(1 + exp(-x*y)) + 0.1*x^2",
    longest: 200,
    fault: faultOf,
  }),
  x: quantity({symbol: "x", label: "first variable", value: 0.8, min: -3, max: 3}),
  y: quantity({symbol: "y", label: "second variable", value: 1.2, min: -3, max: 3}),
});

/** Formulas to begin with, by their names, each with a place to look at it. */
export const examples = {
  "a neuron’s loss": {f: "log(1 + exp(-x*y)) + 0.1*x^2", x: 0.8, y: 1.2},
  "a product and a sine": {f: "x*y + sin(x)", x: 0.8, y: 1.2},
  Rosenbrock: {f: "(1 - x)^2 + 100*(y - x^2)^2", x: 0.8, y: 1.2},
  kinks: {f: "abs(x) + 2*max(x, y)", x: 0, y: 0},
  "digits that cancel": {f: "1000*(sin(x)^2 + cos(x)^2) + exp(x*y)", x: 0.8, y: 1.2},
} as const;
