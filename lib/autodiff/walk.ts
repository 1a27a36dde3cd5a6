import {sameLength, wholeNumber} from "../arguments.js";
import type {Vector} from "../vector.js";
import {checkDifferentiated} from "./checkDifferentiated.js";
import type {Differentiated} from "./differentiate.js";
import {forward} from "./forward.js";
import {partialsOf} from "./partials.js";
import {pullBack, seed} from "./reverse.js";
import {isLeaf, type Operation, type Tape} from "./tape.js";

/** A node as a reader sees it at one step of a walk. */
export interface NodeView {
  readonly index: number;
  readonly operation: Operation;
  /** p of a power; the first component that a view shows; undefined for the others. */
  readonly parameter?: number;
  /** The nodes that it is computed from; none for leaves. */
  readonly operands: readonly number[];
  /** c, or null as long as it has not been computed. */
  readonly value: readonly number[] | null;
  /** ∂c/∂a and ∂c/∂b, one for each operand, once c is known; empty for leaves and vectors. */
  readonly partials: readonly number[];
  /** c̄ as far as it has been summed, or null as long as nothing has arrived. */
  readonly adjoint: readonly number[] | null;
}

/** The tape at one moment of the two sweeps. */
export interface WalkFrame {
  readonly phase: "forward" | "reverse";
  /** The node that the last step worked on; null at the start. */
  readonly active: number | null;
  readonly nodes: readonly NodeView[];
}

/** A program that one can step through, to and fro. */
export interface Walk {
  /** The steps there are: one for each node that computes, forward, and one for each, back. */
  readonly steps: number;
  /** The tape at w after `step` steps, 0 ≤ step ≤ steps. */
  at(w: Vector, step: number): WalkFrame;
}

/**
 * Steps through the differentiation of f: first forward, a value at each step, then back, where each step hands
 * a node's adjoint on to its operands. Made for the small programs that one wants to look at: each frame is
 * computed anew from the start, so that any step can be shown at any time. It uses f's own tape.
 */
export function walkThrough(f: Differentiated): Walk {
  const {tape, output, dimension} = checkDifferentiated("walkThrough", "f", f);
  const computing = Array.from({length: output + 1}, (_, k) => k).filter(k => !isLeaf(tape.operation[k]));
  const m = computing.length;
  return {
    steps: 2 * m,
    at(w, step) {
      sameLength("walkThrough", "w", w, dimension);
      wholeNumber("walkThrough", "step", step, 0, 2 * m);
      for (let i = 0; i < dimension; i++) tape.value[i] = w[i];
      const forwardSteps = computing.slice(0, step);
      for (const k of forwardSteps) forward(tape, k, k + 1);
      seed(tape, output);
      const reverseSteps = computing.toReversed().slice(0, Math.max(0, step - m));
      for (const k of reverseSteps) pullBack(tape, k, k);

      const computed = new Set(forwardSteps);
      const reached = new Set(step >= m ? [output, ownerOf(tape, output)] : []);
      for (const operand of reverseSteps.flatMap(k => operandsOf(tape, k))) {
        reached.add(operand).add(ownerOf(tape, operand));
      }
      const phase = step > m ? "reverse" : "forward";
      return {
        phase,
        active: (phase === "reverse" ? reverseSteps : forwardSteps).at(-1) ?? null,
        nodes: Array.from({length: output + 1}, (_, k) => {
          const owner = ownerOf(tape, k);
          return viewOf(tape, k, isLeaf(tape.operation[owner]) || computed.has(owner), reached.has(k));
        }),
      };
    },
  };
}

/** The node whose memory node k shows: itself, but for a view. */
function ownerOf(tape: Tape, k: number): number {
  return tape.operation[k] === "part" ? ownerOf(tape, tape.left[k]) : k;
}

/** The operands of node k: none of a leaf, one of a function or a sum, else two. */
function operandsOf(tape: Tape, k: number): number[] {
  if (isLeaf(tape.operation[k])) return [];
  const single = tape.rule[k] !== null || tape.operation[k] === "sum";
  return single ? [tape.left[k]] : [tape.left[k], tape.right[k]];
}

function viewOf(tape: Tape, k: number, known: boolean, reached: boolean): NodeView {
  const operation = tape.operation[k];
  const numbersOf = (memory: Float64Array) =>
    Array.from(memory.subarray(tape.offset[k], tape.offset[k] + tape.size[k]));
  return {
    index: k,
    operation,
    parameter: operation === "part" ? tape.offset[k] - tape.offset[tape.left[k]] : tape.rule[k]?.exponent,
    operands: operandsOf(tape, k),
    value: known ? numbersOf(tape.value) : null,
    partials: known ? partialsOf(tape, k) : [],
    adjoint: reached ? numbersOf(tape.adjoint) : null,
  };
}
