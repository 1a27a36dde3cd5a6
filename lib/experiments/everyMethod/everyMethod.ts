import {nonNegative, positive} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf} from "../../data/checks.js";
import type {Digits} from "../../data/digits.js";
import {type Entrant, entrantNames, entrants, etas} from "./entrants.js";
import {type Problem, problemsOf} from "./problems.js";
import {type EveryMethodSettings, everyMethodSettings} from "./settings.js";

/** So many losses are kept of a run, evenly over its steps, the first and the last among them. */
export const kept = 41;
/** Losses nearer to the least than this are all alike. */
export const floor = 1e-14;
/** From this one of the kept on a run is judged: by the mean loss of its last fifth, where one loss would be luck. */
const late = 32;

const tuned = recordOf({
  eta: numberIn(positive),
  /** The mean loss of the last fifth of the run, above the least. */
  loss: numberIn(nonNegative),
  /** Along the way, `kept` of them. */
  losses: listOf(numberIn(nonNegative), kept),
});
const result = recordOf({
  gradientDescent: tuned,
  momentum: tuned,
  nesterov: tuned,
  adagrad: tuned,
  rmsprop: tuned,
  adadelta: tuned,
  adam: tuned,
});
const shape = recordOf({
  settings: everyMethodSettings,
  problems: listOf(
    recordOf({
      name: (value: unknown) => String(value),
      steps: numberIn(positive),
      methods: result,
    }),
  ),
});

/** Every method on every problem, each at its own best step size. */
export type EveryMethod = Checked<typeof shape>;
export type ProblemResult = EveryMethod["problems"][number];

/** Checks that a value is the result of the experiment. */
export const checkEveryMethod: Check<EveryMethod> = shape;

/** Tunes every method on every problem. */
export function everyMethod(digits: Digits, settings: EveryMethodSettings, seed: number): EveryMethod {
  return {
    settings,
    problems: problemsOf(digits, settings, seed).map(problem => ({
      name: problem.name,
      steps: problem.steps,
      methods: Object.fromEntries(
        entrantNames.map(entrant => [entrant, tunedOn(problem, entrant)]),
      ) as ProblemResult["methods"],
    })),
  };
}

/** The run with the step size that ends lowest. */
function tunedOn(problem: Problem, entrant: Entrant): ProblemResult["methods"][Entrant] {
  const ends = etas.map(eta => mean(way(problem, entrant, eta, late), late));
  const eta = etas[ends.indexOf(Math.min(...ends))];
  const losses = way(problem, entrant, eta, 0);
  return {eta, loss: mean(losses, late), losses};
}

/**
 * The losses along a run above the least, the mean over repetitions, from one of the `kept` on; those before are NaN,
 * those of a run that diverged Infinity.
 */
function way(problem: Problem, entrant: Entrant, eta: number, from: number): number[] {
  const {make, start, steps, repetitions} = problem;
  const losses = Array.from({length: kept}, (_, k) => (k < from ? Number.NaN : 0));
  const g = new Float64Array(start.length);
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const objective = make(repetition);
    const {exact = objective, least} = problem;
    const w = Float64Array.from(start);
    const optimizer = entrants[entrant](eta);
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
  }
  return losses;
}

/** The mean of what was kept from a place on. */
function mean(losses: readonly number[], from: number): number {
  const sum = losses.slice(from).reduce((total, loss) => total + loss, 0);
  return sum / (losses.length - from);
}

/** The methods of a problem from the best to the worst. */
export function ranked({methods}: ProblemResult): Entrant[] {
  return entrantNames.toSorted((a, b) => methods[a].loss - methods[b].loss);
}

/** How many times the loss of a problem's winner a method ends with. */
export function timesBest(problem: ProblemResult, entrant: Entrant): number {
  return problem.methods[entrant].loss / problem.methods[ranked(problem)[0]].loss;
}
