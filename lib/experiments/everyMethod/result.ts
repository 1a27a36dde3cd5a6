import {nonNegative, positive} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf} from "../../data/checks.js";
import {type Entrant, entrantNames} from "./entrants.js";
import {everyMethodSettings} from "./settings.js";

/** So many losses are kept of a run, evenly over its steps, the first and the last among them. */
export const kept = 41;
/** From this one of the kept on a run is judged: by the mean loss of its last fifth, where one loss would be luck. */
export const late = 32;

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
export type Tuned = ProblemResult["methods"][Entrant];

/** Checks that a value is the result of the experiment. */
export const checkEveryMethod: Check<EveryMethod> = shape;

/** Up to this many times the least loss a method is as good: about as much as other draws would change. */
export const alike = 1.1;

/** The methods of a problem from the best to the worst. */
export function ranked({methods}: ProblemResult): Entrant[] {
  return entrantNames.toSorted((a, b) => methods[a].loss - methods[b].loss);
}

/** How many times the least loss of a problem a method ends with. */
export function timesBest(problem: ProblemResult, entrant: Entrant): number {
  return problem.methods[entrant].loss / problem.methods[ranked(problem)[0]].loss;
}

/** The methods that end lowest on a problem, the best first: more than one where they can hardly be told apart. */
export function winners(problem: ProblemResult): Entrant[] {
  return ranked(problem).filter(entrant => timesBest(problem, entrant) <= alike);
}
