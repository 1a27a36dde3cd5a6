import {describe, expect, test} from "vitest";
import {covariance} from "../../lib/invariance/covariance.js";
import {orthogonal, rowsAndColumns} from "../../lib/invariance/orthogonal.js";
import {product} from "../../lib/matrix/products.js";
import {randomRotation} from "../../lib/matrix/rotation.js";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {
  rotation,
  shifting,
  stretching,
  toNew,
  toOld,
} from "../../lib/objectives/wrappers/changeOfVariables.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import {signDescent} from "../../lib/optimizers/signDescent.js";
import {createGenerator} from "../../lib/random/generator.js";

const bowl = quadratic({
  A: [
    [1, 0],
    [0, 4],
  ],
});

describe("covariance", () => {
  test("is exactly 0 apart where nothing changes", () => {
    const method = () => gradientDescent({eta: 0.1});
    const {deviation, path, mappedBack} = covariance({
      method,
      objective: bowl,
      w0: [2, 1],
      change: stretching([1, 1]),
      steps: 5,
    });
    expect(deviation).toBe(0);
    expect(mappedBack).toEqual(path);
  });

  test("is the largest distance of the paths over the extent of the first", () => {
    // Sign descent steps by 1 along each axis whatever its unit: in u = 2w half as far in w.
    const {deviation, path, mappedBack} = covariance({
      method: () => signDescent({eta: 1}),
      objective: bowl,
      w0: [8, 6],
      change: stretching([2, 2]),
      steps: 3,
    });
    expect(Array.from(path)).toEqual([8, 6, 7, 5, 6, 4, 5, 3]);
    expect(Array.from(mappedBack)).toEqual([8, 6, 7.5, 5.5, 7, 5, 6.5, 4.5]);
    expect(deviation).toBeCloseTo(0.5, 15);
  });

  test("is infinite where one of the runs diverges and the other does not", () => {
    const {deviation, steps, path, mappedBack} = covariance({
      method: () => gradientDescent({eta: 0.4}),
      objective: bowl,
      w0: [1, 1],
      change: stretching([1, 1e-100]),
      steps: 10,
    });
    expect(deviation).toBe(Infinity);
    expect(steps).toBeLessThan(10);
    expect(path.length).toBe(2 * (steps + 1));
    expect([...path, ...mappedBack].every(Number.isFinite)).toBe(true);
  });

  test("prepares both states, each for its own coordinates", () => {
    const common = {
      method: () => momentum({eta: 0.1, gamma: 0.9}),
      objective: bowl,
      w0: [1, 1],
      change: shifting([3, 0]),
      steps: 20,
    };
    const pushed = covariance({...common, prepare: ({v}) => v.fill(1)});
    expect(pushed.deviation).toBeLessThan(1e-14);
    expect(pushed.path[2]).toBeCloseTo(1 + 0.9 - 0.1, 15);
    const one = covariance({
      ...common,
      prepare: ({v}, {change}) => v.fill(change.shift[0]),
    });
    expect(one.deviation).toBeGreaterThan(0.1);
  });

  test("tells the method which coordinates it is for", () => {
    const {deviation} = covariance({
      method: (_, {lossScale}) => gradientDescent({eta: 0.1 / lossScale}),
      objective: bowl,
      w0: [1, 1],
      change: rotation(1),
      lossScale: 50,
      steps: 20,
    });
    expect(deviation).toBeLessThan(1e-13);
  });

  test("names a change of another dimension", () => {
    expect(() =>
      covariance({
        method: () => gradientDescent({eta: 0.1}),
        objective: bowl,
        w0: [1, 1],
        change: shifting([1, 2, 3]),
        steps: 1,
      }),
    ).toThrow("change must have length 2, got 3");
  });
});

describe("orthogonal changes", () => {
  test("rowsAndColumns is W → UWV", () => {
    const generator = createGenerator(1);
    const U = randomRotation(2, generator);
    const V = randomRotation(3, generator);
    const W = Float64Array.of(1, 2, 3, 4, 5, 6);
    const UW = new Float64Array(6);
    const UWV = new Float64Array(6);
    product(U, W, [2, 2, 3], UW);
    product(UW, V, [2, 3, 3], UWV);
    const image = new Float64Array(6);
    toNew(rowsAndColumns(U, V, [2, 3]), W, image);
    image.forEach((entry, i) => {
      expect(entry).toBeCloseTo(UWV[i], 14);
    });
  });

  test("the way back is the transpose", () => {
    const change = orthogonal(randomRotation(3, createGenerator(5)), 3);
    const u = new Float64Array(3);
    const back = new Float64Array(3);
    toNew(change, Float64Array.of(1, -2, 3), u);
    toOld(change, u, back);
    back.forEach((entry, i) => {
      expect(entry).toBeCloseTo([1, -2, 3][i], 14);
    });
  });

  test("a matrix of another order is an error that names it", () => {
    expect(() => orthogonal(new Float64Array(4), 3)).toThrow("orthogonal: Q must have length 9, got 4");
    expect(() => rowsAndColumns(new Float64Array(4), new Float64Array(4), [2, 3])).toThrow(
      "rowsAndColumns: V must have length 9, got 4",
    );
  });
});
