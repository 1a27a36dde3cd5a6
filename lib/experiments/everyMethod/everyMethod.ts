import type {Digits} from "../../data/digits.js";
import type {Optimizer} from "../../optimizers/optimizer.js";
import {mean} from "../mean.js";
import {entrantNames, entrants, etas} from "./entrants.js";
import {type Problem, problemsOf} from "./problems.js";
import {type EveryMethod, kept, late, type ProblemResult, type Tuned} from "./result.js";
import type {EveryMethodSettings} from "./settings.js";

/** Losses nearer to the least than this are all alike. */
const floor = 1e-14;

/** Tunes every method on every problem. */
export function everyMethod(digits: Digits, settings: EveryMethodSettings, seed: number): EveryMethod {
  return {
    settings,
    problems: problemsOf(digits, settings, seed).map(problem => ({
      name: problem.name,
      steps: problem.steps,
      methods: Object.fromEntries(
        entrantNames.map(entrant => [entrant, tunedOn(problem, entrants[entrant])]),
      ) as ProblemResult["methods"],
    })),
  };
}

/** The run of a method with the step size that ends lowest. */
export function tunedOn(problem: Problem, method: (eta: number) => Optimizer): Tuned {
  let best = {eta: etas[0], loss: Infinity};
  // From the largest down: those that diverge are given up at once.
  for (const eta of etas.toReversed()) {
    const loss = judgement(way(problem, method(eta), late, best.loss));
    if (loss <= best.loss) best = {eta, loss};
  }
  const losses = way(problem, method(best.eta), 0);
  return {eta: best.eta, loss: judgement(losses), losses};
}

/**
 * The losses along a run above the least, the mean over repetitions, from one of the `kept` on; those before are NaN,
 * those of a run that diverged Infinity.
 *
 * @param most a run that is sure to end above this is not repeated further: its losses are too low, and still above
 */
function way(problem: Problem, optimizer: Optimizer, from: number, most = Infinity): number[] {
  const {make, steps, repetitions} = problem;
  const losses = Array.from({length: kept}, (_, k) => (k < from ? Number.NaN : 0));
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const objective = make(repetition);
    const {exact = objective, least} = problem;
    const w = Float64Array.from(problem.start(repetition));
    const g = new Float64Array(w.length);
    const state = optimizer.init(w);
    let t = 0;
    for (let k = 0; k < kept; k++) {
      for (; t < (k * steps) / (kept - 1); t++) {
        objective.gradient(w, g);
        optimizer.step(w, g, state, t);
      }
      if (k < from) continue;
      const loss = exact.value(w) - least;
      losses[k] += (Number.isFinite(loss) ? Math.max(floor, loss) : Infinity) / repetitions;
    }
    if (from === late && judgement(losses) >= most) break;
  }
  return losses;
}

/** What a run is judged by: the mean of its last losses. */
function judgement(losses: readonly number[]): number {
  return mean(losses.slice(late));
}
