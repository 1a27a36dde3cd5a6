import {describe, expect, it} from "vitest";
import {forward} from "../../lib/autodiff/forward.js";
import {recorder, recordInput} from "../../lib/autodiff/recorder.js";
import {reverse} from "../../lib/autodiff/reverse.js";
import {clearTape, createTape, type Tape} from "../../lib/autodiff/tape.js";

/** Records ½Σwᵢ² as n products and returns the output. */
function recordHalfSquares(tape: Tape, n: number): number {
  const {at, mul, add} = recorder(tape);
  const w = recordInput(tape, n);
  const terms = Array.from({length: n}, (_, i) => mul(mul(0.5, at(w, i)), at(w, i)));
  return terms.reduce((a, b) => add(a, b)).index;
}

describe("a tape", () => {
  it("grows with the program and keeps what was recorded", () => {
    const tape = createTape();
    const capacities = new Set<number>();
    for (const n of [1, 10, 1000]) {
      clearTape(tape);
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

  it("takes another program into the same arrays once it is cleared", () => {
    const tape = createTape();
    recordHalfSquares(tape, 1000);
    const arrays = [tape.value, tape.adjoint, tape.tangent, tape.adjointTangent, tape.left, tape.offset];
    clearTape(tape);
    expect([tape.count, tape.used, tape.operation.length, tape.rule.length]).toEqual([0, 0, 0, 0]);
    const output = recordHalfSquares(tape, 500);
    tape.value.fill(1, 0, 500);
    forward(tape);
    expect(tape.value[tape.offset[output]]).toBe(250);
    const after = [tape.value, tape.adjoint, tape.tangent, tape.adjointTangent, tape.left, tape.offset];
    after.forEach((array, i) => {
      expect(array).toBe(arrays[i]);
    });
  });
});
