import {describe, expect, it} from "vitest";
import {methods} from "../properties/methods.js";
import {collect} from "./engine.js";

const heapUsed = () => process.memoryUsage().heapUsed;

const slices = 100;
const callsPerSlice = 10_000;

/**
 * What a million calls leave on the heap, in bytes per call: `made`, and `kept` after a collection.
 *
 * The calls are watched in slices so short that the youngest part of the heap, which is emptied before each, holds
 * all that a small object per call adds up to: no collection comes in between and hides it. The engine allocates
 * for itself while it compiles; so the slice that grew least says what the calls make.
 */
function allocation(call: () => void): {made: number; kept: number} {
  const slice = () => {
    for (let k = 0; k < callsPerSlice; k++) call();
  };
  slice();
  collect();
  const start = heapUsed();
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < slices; k++) {
    collect({type: "minor"});
    const before = heapUsed();
    slice();
    least = Math.min(least, heapUsed() - before);
  }
  collect();
  return {made: least / callsPerSlice, kept: (heapUsed() - start) / (slices * callsPerSlice)};
}

describe("a million steps", () => {
  for (const method of methods.filter(({allocates}) => !allocates)) {
    it(`of ${method.name} make nothing on the heap, and keep nothing there`, () => {
      const n = method.lengths.find(length => length >= 2) ?? method.lengths[0];
      const optimizer = method.create({}, n);
      const w = new Float64Array(n).fill(1);
      const g = new Float64Array(n).fill(1e-3);
      const state = optimizer.init(w);
      let t = 0;
      const {made, kept} = allocation(() => optimizer.step(w, g, state, t++));
      expect(made).toBeLessThan(1);
      expect(kept).toBeLessThan(1);
    });
  }
});

describe("the watch on the heap", () => {
  it("sees calls that make one small object each", () => {
    let last = {};
    const {made, kept} = allocation(() => {
      last = {of: last.constructor};
    });
    expect(made).toBeGreaterThan(12);
    expect(kept).toBeLessThan(1);
  });

  it("sees calls that keep one small object each", () => {
    let chain: object = {};
    expect(allocation(() => (chain = {chain})).kept).toBeGreaterThan(12);
  });
});
