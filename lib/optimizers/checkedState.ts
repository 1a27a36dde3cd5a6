import {describe} from "../describe.js";
import {checkVector, type Vector} from "../vector.js";
import type {OptimizerState} from "./optimizer.js";

/** The `init` of a method, and the check that what its `step` is handed belongs together. */
export interface CheckedState<State extends OptimizerState> {
  init(w: Vector): State;
  /** Throws a TypeError or a RangeError unless g and the state are of w's kind and length, and the state this method's. */
  checkStep(w: Vector, g: Vector, state: State): void;
}

/**
 * Makes a method's state for vectors alone, and checks its steps. Only what was not in the step before is looked at:
 * in a loop over the same arrays the check is three comparisons.
 *
 * @param where the factory's name, for the errors
 * @param make the state before the first step, for parameters like w
 */
export function checkedState<State extends OptimizerState>(
  where: string,
  make: (w: Vector) => State,
): CheckedState<State> {
  /** What each state was made for. */
  const madeFor = new WeakMap<object, string>();
  let lastW: Vector | null = null;
  let lastG: Vector | null = null;
  let lastState: State | null = null;

  const check = (w: Vector, g: Vector, state: State) => {
    checkVector(where, "w", w);
    if (kindOf(g) !== kindOf(w))
      throw new RangeError(`${where}: g must be ${kindOf(w)} as w is, got ${kindOf(g)}`);
    if (madeFor.get(state) === kindOf(w)) return;
    const misfit = firstMisfit(state, make(w));
    if (misfit !== null) {
      throw new RangeError(`${where}: the state must be one that init makes for ${kindOf(w)}, but ${misfit}`);
    }
    madeFor.set(state, kindOf(w));
  };

  return {
    init(w) {
      const state = make(checkVector(where, "w", w));
      madeFor.set(state, kindOf(w));
      return state;
    },
    checkStep(w, g, state) {
      if (w === lastW && g === lastG && state === lastState) return;
      check(w, g, state);
      lastW = w;
      lastG = g;
      lastState = state;
    },
  };
}

/** What of a state is not as in one that was just made, in words; null if all is. */
function firstMisfit(state: unknown, fresh: object): string | null {
  if (typeof state !== "object" || state === null) return `it is ${describe(state)}`;
  const given = state as Record<string, unknown>;
  for (const [name, part] of Object.entries(fresh)) {
    const isRight = ArrayBuffer.isView(part)
      ? kindOf(given[name]) === kindOf(part)
      : typeof given[name] === typeof part;
    if (!isRight) return `its ${name} is ${kindOf(given[name])}`;
  }
  return null;
}

/** A vector with its length: `a Float32Array of length 8`. */
function kindOf(value: unknown): string {
  return ArrayBuffer.isView(value)
    ? `${describe(value)} of length ${(value as Vector).length}`
    : describe(value);
}
