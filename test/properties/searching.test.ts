import {describe, expect, it} from "vitest";
import {run} from "../../lib/run/run.js";
import {startRun} from "../../lib/run/startRun.js";
import {norm} from "../../lib/vector.js";
import {bowl, searchingMethods} from "./searchingMethods.js";

describe.each(searchingMethods.map(method => [method.name, method] as const))("%s", (_, {create}) => {
  const f = bowl(3);
  const w0 = [3, -2, 1];

  it("stays where it is at the minimum, and has nothing to tell", () => {
    const {trajectory, notes} = run(create(f), f, [0, 0, 0], {steps: 3});
    expect(Math.max(...trajectory.map(Math.abs))).toBe(0);
    expect(notes).toEqual([]);
  });

  it("comes down to the minimum, never up, in either precision", () => {
    for (const [precision, limit] of [
      ["float64", 1e-10],
      ["float32", 1e-5],
    ] as const) {
      const {values, trajectory} = run(create(f), f, w0, {steps: 30, precision});
      for (let k = 1; k < values.length; k++) expect(values[k]).toBeLessThanOrEqual(values[k - 1]);
      expect(norm(trajectory.slice(-3))).toBeLessThan(limit);
    }
  });

  it("goes on from a copy of its state as from the state itself", () => {
    const method = create(f);
    const descent = startRun(method, f, w0);
    descent.advance(3);
    const w = descent.w.slice();
    const state = structuredClone(descent.state);
    const g = new Float64Array(3);
    f.gradient(w, g);
    method.step(w, g, state, 3);
    descent.advance(1);
    expect(w).toEqual(descent.w);
    expect(state).toEqual(descent.state);
  });

  it("keeps the arrays of its state", () => {
    const descent = startRun(create(f), f, w0);
    const before = Object.entries(descent.state).filter(([, part]) => ArrayBuffer.isView(part));
    descent.advance(10);
    for (const [name, array] of before)
      expect(descent.state[name as keyof typeof descent.state], name).toBe(array);
  });
});
