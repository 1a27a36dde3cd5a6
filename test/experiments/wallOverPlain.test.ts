import {expect, it} from "vitest";
import {wallOverPlain} from "../../lib/experiments/steepThenFlat/steepThenFlat.js";

it("the wall over the plain has the slopes and curvatures of its heights, by central differences", () => {
  const wall = wallOverPlain(30);
  const h = 1e-5;
  const g = new Float64Array(2);
  const [up, down, H] = [new Float64Array(2), new Float64Array(2), new Float64Array(4)];
  for (const y of [8, 7.1, 7, 6.93, 3]) {
    wall.gradient(Float64Array.of(5, y), g);
    const slope = (wall.value(Float64Array.of(5, y + h)) - wall.value(Float64Array.of(5, y - h))) / (2 * h);
    expect(g[1]).toBeCloseTo(slope, 5);
    expect(g[0]).toBe(1);
    wall.gradient(Float64Array.of(5, y + h), up);
    wall.gradient(Float64Array.of(5, y - h), down);
    wall.hessian!(Float64Array.of(5, y), H);
    expect(H[3]).toBeCloseTo((up[1] - down[1]) / (2 * h), 3);
  }
});
