import {overflow} from "../../../experiments/overflow/overflow.js";
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
    "A parabola with ηλ > 2; the numbers of steps are those of λ = 100, η = 0.03, x₀ = 1, in double precision where no other is said.",
  breaks: [
    "a run that left the numbers says so only when the loss is NaN",
    "the step at which a run diverged is counted one too high",
    "numbers of 32 bits keep 64",
  ],
  page: "/steps/step-size",
  figure: "nan",
  source:
    "IEEE 754: at λ = 100, η = 0.03, x = (−2)ᵏ and f = 50 · 4ᵏ, and doubles end below 2¹⁰²⁴, singles below 2¹²⁸. When x becomes ∞ − ∞ depends on what overflows first: ηλx, or already the gradient λx, which the optimizer is handed",
  check() {
    const history = run(gradientDescent({eta}), parabola, [1], {steps: 2000});
    const [double, single] = (["float64", "float32"] as const).map(precision =>
      overflow({lambda: 100, eta, start: 1, precision, most: 2000}),
    );
    const where = "λ = 100, η = 0.03, x₀ = 1";
    return [
      near(`${where}: first step with an infinite loss`, double.infiniteLoss, 510, 0),
      near(`${where}: the step at which a run says that it diverged`, history.steps + 1, 510, 0),
      near(`${where}: first step with x = NaN, as x ← x − (ηλ)x`, double.noNumber, 1025, 0),
      near(`${where}: first step with x = NaN, by the gradient λx`, firstNaN(), 1020, 0),
      near(`${where}, 32 bits: first step with an infinite loss`, single.infiniteLoss, 62, 0),
      near(`${where}, 32 bits: first step with x = NaN`, single.noNumber, 129, 0),
    ];
  },
};

/** The first step with x = NaN of the library's gradient descent, without the guard that `run` has. */
function firstNaN(): number {
  const optimizer = gradientDescent({eta});
  const w = Float64Array.of(1);
  const g = new Float64Array(1);
  const state = optimizer.init(w);
  let k = 0;
  for (; !Number.isNaN(w[0]) && k < 2000; k++) {
    parabola.gradient(w, g);
    optimizer.step(w, g, state, k);
  }
  return k;
}
