import {describe, expect, it} from "vitest";
import {forward} from "../../lib/autodiff/forward.js";
import {recorder, recordInput} from "../../lib/autodiff/recorder.js";
import {reverse} from "../../lib/autodiff/reverse.js";
import {createTape, type Tape} from "../../lib/autodiff/tape.js";

/** Records ½Σwᵢ² as n products and returns the output. */
function recordHalfSquares(tape: Tape, n: number): number {
  const {at, mul, add} = recorder(tape);
  const w = recordInput(tape, n);
  const terms = Array.from({length: n}, (_, i) => mul(mul(0.5, at(w, i)), at(w, i)));
  return terms.reduce((a, b) => add(a, b)).index;
}

describe("a tape", () => {
  it("grows with the program and keeps what was recorded", () => {
    const capacities = new Set<number>();
    for (const n of [1, 10, 1000]) {
      const tape = createTape();
      const output = recordHalfSquares(tape, n);
      for (let i = 0; i < n; i++) tape.value[i] = i;
      forward(tape);
      reverse(tape, output);
      expect(tape.value[tape.offset[output]]).toBe(((n - 1) * n * (2 * n - 1)) / 12);
      expect([...tape.adjoint.subarray(0, n)]).toEqual(Array.from({length: n}, (_, i) => i));
      capacities.add(tape.value.length);
    }
    expect(capacities.size).toBeGreaterThan(1);
  });
});
