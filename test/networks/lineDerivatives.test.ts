import {describe, expect, test} from "vitest";
import {asObjective} from "../../lib/networks/asObjective.js";
import {lineDerivatives} from "../../lib/networks/lineDerivatives.js";
import {type MlpOptions, mlp} from "../../lib/networks/mlp.js";
import {createGenerator} from "../../lib/random/generator.js";
import {dot} from "../../lib/vector.js";
import {normals, randomExamples} from "./examples.js";

const examples = randomExamples(7, 4, 3);
const networks: MlpOptions[] = [
  {sizes: [4, 5, 3], activation: "tanh"},
  {sizes: [4, 5, 3], activation: "tanh", loss: "mse", bias: false},
  {sizes: [4, 6, 6, 3], activation: "tanh", residual: true},
  {sizes: [4, 6, 6, 3], activation: "relu", residual: true},
  {sizes: [4, 3], activation: "linear"},
];

describe.each(networks)("the loss of a network along a line: %o", options => {
  const network = mlp(options);
  const [w, d] = [4, 5].map(seed => normals(network.dimension, createGenerator(seed)));
  const objective = asObjective(network, examples);
  const slopeAt = (t: number) => {
    const g = new Float64Array(w.length);
    objective.gradient(
      w.map((x, i) => x + t * d[i]),
      g,
    );
    return dot(g, d);
  };
  const {value, slope, curvature} = lineDerivatives(network, w, d, examples);

  test("has the value and the slope that the gradient has", () => {
    expect(value).toBeCloseTo(objective.value(w), 13);
    expect(Math.abs(slope / slopeAt(0) - 1)).toBeLessThan(1e-12);
  });

  test("has the curvature that differences of the slope tend to", () => {
    const h = 1e-5;
    const measured = (slopeAt(h) - slopeAt(-h)) / (2 * h);
    expect(Math.abs(curvature / measured - 1)).toBeLessThan(1e-7);
  });

  test("bends four times as much in a direction twice as long", () => {
    const twice = lineDerivatives(
      network,
      w,
      d.map(x => 2 * x),
      examples,
    );
    expect(twice.slope / slope).toBeCloseTo(2, 12);
    expect(twice.curvature / curvature).toBeCloseTo(4, 12);
  });
});

test("a direction of another length is refused", () => {
  const network = mlp(networks[0]);
  const w = new Float64Array(network.dimension);
  expect(() => lineDerivatives(network, w, w.slice(1), examples)).toThrow(
    new RangeError(`lineDerivatives: d must have length ${w.length}, got ${w.length - 1}`),
  );
});
