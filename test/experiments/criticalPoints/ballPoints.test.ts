import {expect, it} from "vitest";
import {ballPoints} from "../../../lib/experiments/criticalPoints/ballPoints.js";
import {criticalPoints} from "../../../lib/experiments/criticalPoints/criticalPoints.js";
import type {RandomGenerator} from "../../../lib/random/generator.js";

const drawing = (normals: number[], uniforms: number[] = []) =>
  ({normal: () => normals.shift()!, uniform: () => uniforms.shift()!}) as RandomGenerator;

it("a point of the ball has the angle of a normal direction to the first axis, and the radius u^(1/n)", () => {
  const {radii, angles} = ballPoints(3, 2, drawing([1, 0, -1, -2, 0, 0], [0.125, 0.001]));
  expect([...radii]).toEqual([0.5, expect.closeTo(0.1, 14)]);
  expect([...angles]).toEqual([Math.PI / 4, Math.PI]);
});

it("the Hessian of a critical point is symmetric, with normals on its diagonal and 1/√2 of them beside it", () => {
  // (3, √2; √2, 2) has the eigenvalues 1 and 4, with −3 and −2 they are −4 and −1, and (1, √2; √2, 1) is a saddle.
  const all = [...[3, 2, 2], ...[-3, -2, 2], ...[1, 1, 2]];
  const {eigenvalues, minima, maxima} = criticalPoints(2, 3, drawing(all), 2);
  expect([minima, maxima]).toEqual([1, 1]);
  expect(eigenvalues).toHaveLength(2);
  expect([...eigenvalues[0]]).toEqual([expect.closeTo(1, 14), expect.closeTo(4, 14)]);
  expect([...eigenvalues[1]]).toEqual([expect.closeTo(-4, 14), expect.closeTo(-1, 14)]);
});
