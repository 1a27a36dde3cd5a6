import {scalar} from "../../../objectives/functions/scalar.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {run} from "../../../run/run.js";
import {type Claim, near} from "../../claim.js";

const eta = 0.03;
const parabola = scalar({
  name: "steep parabola",
  formula: "50 x²",
  minima: [{at: [0], value: 0}],
  window: [-2, 2],
  start: 1,
  f: x => 50 * x * x,
  slope: x => 100 * x,
  curvature: () => 100,
});

export const nan: Claim = {
  id: "nan",
  statement:
    "Too large a step soon leaves the numbers: each step multiplies the weight by 1 − ηλ, at ηλ = 3 it doubles it and flips its sign, until first the loss overflows and then the weight is not a number.",
  conditions:
    "A parabola with ηλ > 2, in double precision; the numbers of steps are those of λ = 100, η = 0.03, x₀ = 1.",
  breaks: [
    "a run that left the numbers says so only when the loss is NaN",
    "the step at which a run diverged is counted one too high",
  ],
  page: "/steps/step-size",
  source:
    "IEEE 754: at λ = 100, η = 0.03, x = (−2)ᵏ and f = 50 · 4ᵏ, and doubles end below 2¹⁰²⁴. When x becomes ∞ − ∞ depends on what overflows first: ηλx, or already the gradient λx, which the optimizer is handed",
  check() {
    const history = run(gradientDescent({eta}), parabola, [1], {steps: 2000});
    return [
      near("λ = 100, η = 0.03, x₀ = 1: first step with an infinite loss", firstInfiniteLoss(), 510, 0),
      near(
        "λ = 100, η = 0.03, x₀ = 1: the step at which a run says that it diverged",
        history.steps + 1,
        510,
        0,
      ),
      near(
        "λ = 100, η = 0.03, x₀ = 1: first step with x = NaN, as x ← x − (ηλ)x",
        firstNaN(x => x - eta * 100 * x),
        1025,
        0,
      ),
      near(
        "λ = 100, η = 0.03, x₀ = 1: first step with x = NaN, by the gradient λx",
        firstNaN(descend),
        1020,
        0,
      ),
    ];
  },
};

/** One step of the library's gradient descent, without the guard that `run` has. */
function descend(x: number): number {
  const optimizer = gradientDescent({eta});
  const w = Float64Array.of(x);
  const g = new Float64Array(1);
  parabola.gradient(w, g);
  optimizer.step(w, g, optimizer.init(w), 0);
  return w[0];
}

function firstNaN(update: (x: number) => number): number {
  let x = 1;
  let k = 0;
  for (; !Number.isNaN(x) && k < 2000; k++) x = update(x);
  return k;
}

function firstInfiniteLoss(): number {
  let x = 1;
  let k = 0;
  for (; parabola.value(Float64Array.of(x)) !== Infinity && k < 2000; k++) x = descend(x);
  return k;
}
