import {checkFunction, sameLength, wholeNumber} from "../arguments.js";
import {checkText} from "../data/checkText.js";
import {describe} from "../describe.js";
import type {Objective} from "../objectives/objective.js";
import {checkVectorOf, type Vector} from "../vector.js";
import type {ScalarFunction} from "./arithmetic.js";
import {forward} from "./forward.js";
import {forwardOverReverse} from "./forwardOverReverse.js";
import {countOperations, type Operations} from "./operations.js";
import {recorder, recordInput, type VectorFunction} from "./recorder.js";
import {reverse} from "./reverse.js";
import {pushTangents} from "./tangent.js";
import {createTape, type Tape} from "./tape.js";

/** A function that was recorded once, and is differentiated by sweeps over its tape. */
export interface Differentiated extends Objective {
  readonly tape: Tape;
  /** The node of the tape that holds f(w). */
  readonly output: number;
  /** What the sweeps cost. */
  readonly operations: Operations;
  /** Writes H(w)·v into `out` (length n) and returns f(w), for the work of two or three gradients. */
  hessianVector(w: Vector, v: Vector, out: Vector): number;
  /** Writes the Hessian at w into `out`, row by row: n products with unit vectors. */
  hessian(w: Vector, out: Float64Array): void;
}

/**
 * An objective from its formula alone: the gradient by reverse mode, Hessian-vector products by forward mode over
 * reverse mode, all exact up to rounding. The formula runs once, here, and is recorded; what it does must not
 * depend on values that it computes (for that there are abs, min and max). Evaluations allocate nothing.
 *
 * @param f the formula, over any arithmetic
 * @param dimension n ≥ 1, the number of parameters
 * @param name what to call it in messages
 * @example
 * const bowl = differentiate(({add, mul, square}, [x, y]) => add(square(x), mul(10, square(y))), 2);
 * const g = new Float64Array(2);
 * bowl.gradient(Float64Array.of(1, 1), g); // g = [2, 20]
 * @throws RangeError if the dimension is no whole number ≥ 1, or vectors have another length
 */
export function differentiate(f: ScalarFunction, dimension: number, name = "f"): Differentiated {
  checkFunction("differentiate", "f", f);
  return differentiateVector(
    (arithmetic, w) => {
      const components = Array.from({length: dimension}, (_, i) => arithmetic.at(w, i));
      return f(arithmetic, components);
    },
    dimension,
    name,
  );
}

/** The same for a function that is written with whole vectors: `(a, w) => a.sum(a.square(w))`. */
export function differentiateVector(f: VectorFunction, dimension: number, name = "f"): Differentiated {
  checkFunction("differentiate", "f", f);
  wholeNumber("differentiate", "dimension", dimension, 1);
  checkText("differentiate", "name", name);
  const tape = createTape();
  const input = recordInput(tape, dimension);
  const result = f(recorder(tape), input);
  if (result?.tape !== tape) {
    throw new TypeError(`differentiate: f must return what its operations made, got ${describe(result)}`);
  }
  if (result.size !== 1) {
    throw new RangeError(`differentiate: ${name} must be a scalar, got a vector of size ${result.size}`);
  }
  const output = result.index;
  const resultOfSweep = () => tape.value[tape.offset[output]];
  const load = (memory: Float64Array, argument: string, w: Vector) => {
    sameLength(name, argument, w, dimension);
    for (let i = 0; i < dimension; i++) memory[i] = w[i];
  };
  const unload = (memory: Float64Array, out: Vector, from = 0) => {
    for (let i = 0; i < dimension; i++) out[from + i] = memory[i];
  };
  const sweepAlong = () => {
    pushTangents(tape);
    forwardOverReverse(tape, output);
  };

  return {
    name,
    dimension,
    tape,
    output,
    operations: countOperations(tape),
    value(w) {
      load(tape.value, "w", w);
      forward(tape);
      return resultOfSweep();
    },
    gradient(w, out) {
      checkVectorOf(name, "out", out, dimension);
      load(tape.value, "w", w);
      forward(tape);
      reverse(tape, output);
      unload(tape.adjoint, out);
      return resultOfSweep();
    },
    hessianVector(w, v, out) {
      checkVectorOf(name, "out", out, dimension);
      load(tape.value, "w", w);
      load(tape.tangent, "v", v);
      forward(tape);
      sweepAlong();
      unload(tape.adjointTangent, out);
      return resultOfSweep();
    },
    hessian(w, out) {
      checkVectorOf(name, "out", out, dimension * dimension);
      load(tape.value, "w", w);
      forward(tape);
      for (let i = 0; i < dimension; i++) {
        tape.tangent.fill(0, 0, dimension);
        tape.tangent[i] = 1;
        sweepAlong();
        unload(tape.adjointTangent, out, i * dimension);
      }
    },
  };
}
