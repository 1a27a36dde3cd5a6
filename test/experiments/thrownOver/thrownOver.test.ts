import {describe, expect, it} from "vitest";
import {landing, sharpnessAt} from "../../../lib/experiments/thrownOver/thrownOver.js";
import {symmetricEigen} from "../../../lib/matrix/symmetricEigen.js";
import {scalarFactorization} from "../../../lib/objectives/functions/scalarFactorization.js";
import {gradientDescent} from "../../../lib/optimizers/gradientDescent.js";
import {run} from "../../../lib/run/run.js";

describe("the sharpness of ½(ab − 1)²", () => {
  it("is the larger eigenvalue of its Hessian, and a² + b² in the valley", () => {
    const H = new Float64Array(4);
    for (const w of [
      [6, 0.1],
      [-2, 3],
      [0, 0],
      [0.5, -4],
    ]) {
      scalarFactorization.hessian?.(Float64Array.from(w), H);
      expect(sharpnessAt(w[0], w[1])).toBeCloseTo(symmetricEigen(H, 2).values[1], 12);
    }
    for (const a of [1, -3, 0.2]) expect(sharpnessAt(a, 1 / a)).toBeCloseTo(a * a + 1 / (a * a), 12);
  });
});

describe("where descent on it ends", () => {
  it("is where the library’s run ends", () => {
    for (const eta of [0.03, 0.05, 0.07, 0.09, 0.1]) {
      const {trajectory, steps} = run(gradientDescent({eta}), scalarFactorization, [6, 0.1], {steps: 2000});
      const [a, b] = trajectory.subarray(2 * steps);
      const {kind, sharpness} = landing([6, 0.1], eta, 2000);
      expect(kind).toBe("settled");
      expect(sharpness).toBeCloseTo(a * a + b * b, 4);
      expect((sharpness * eta) / 2).toBeLessThan(1);
    }
  });

  it("is nowhere for η = 0.2, and not there yet after a few steps", () => {
    expect(landing([6, 0.1], 0.2, 2000)).toEqual({kind: "diverged", sharpness: Number.NaN});
    expect(landing([6, 0.1], 0.1, 3).kind).toBe("moving");
  });

  it("refuses wrong arguments in one sentence", () => {
    expect(() => landing([Number.NaN, 1], 0.1, 10)).toThrow("landing: start[0] must be in (-∞, ∞), got NaN");
    expect(() => landing([1, 1], -1, 10)).toThrow("landing: eta must be in (0, ∞), got -1");
  });
});

it("makes so many steps at most, and tells the sharpness of where it is then", () => {
  const [eta, start] = [0.1, [2, 1]] as const;
  const places: [number, number][] = [[...start]];
  for (let k = 0; k < 3; k++) {
    const [a, b] = places[k];
    places.push([a - eta * (a * b - 1) * b, b - eta * (a * b - 1) * a]);
  }
  places.forEach(([a, b], most) => {
    expect(landing(start, eta, most)).toEqual({kind: "moving", sharpness: sharpnessAt(a, b)});
  });
});
