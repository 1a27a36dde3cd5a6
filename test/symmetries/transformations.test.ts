import {describe, expect, it} from "vitest";
import {asObjective} from "../../lib/networks/asObjective.js";
import {initialParameters} from "../../lib/networks/initialise.js";
import {mlp} from "../../lib/networks/mlp.js";
import {permuteUnits} from "../../lib/networks/permuteUnits.js";
import {createGenerator} from "../../lib/random/generator.js";
import {bentWay, halfway} from "../../lib/symmetries/bentWay.js";
import {flipSigns} from "../../lib/symmetries/flipSigns.js";
import {lowLossCurve} from "../../lib/symmetries/lowLossCurve.js";
import {correlations, matchUnits} from "../../lib/symmetries/matchUnits.js";
import {permuteLayers} from "../../lib/symmetries/permuteLayers.js";
import {scaleUnits} from "../../lib/symmetries/scaleUnits.js";

const generator = createGenerator(5, "inputs");
const inputs = Float64Array.from({length: 60}, () => generator.normal());
const outputsOf = (network: ReturnType<typeof mlp>, w: Float64Array) =>
  Array.from(network.outputs(w, inputs, 20));
const drawn = (network: ReturnType<typeof mlp>, seed = 1) =>
  Float64Array.from(initialParameters(network, "he", createGenerator(seed, "weights")), w => w + 0.1);
const close = (one: number[], other: number[]) => {
  for (const [i, z] of one.entries()) expect(z).toBeCloseTo(other[i], 12);
};

describe("scaled neurons", () => {
  const network = mlp({sizes: [3, 2, 2], activation: "relu"});

  it("have their weights and bias times a, and what is read of them divided by a", () => {
    const w = Float64Array.from({length: network.dimension}, (_, i) => i + 1);
    expect([...scaleUnits(network, w, 0, [2, 1])]).toEqual([
      2, 4, 6, 4, 5, 6, 14, 8, 4.5, 10, 5.5, 12, 13, 14,
    ]);
  });

  it("keep the outputs of ReLU for a > 0, and change them for a < 0", () => {
    const w = drawn(network);
    close(outputsOf(network, scaleUnits(network, w, 0, [7, 0.2])), outputsOf(network, w));
    const turned = outputsOf(network, scaleUnits(network, w, 0, [-1, 1]));
    expect(Math.max(...outputsOf(network, w).map((z, i) => Math.abs(z - turned[i])))).toBeGreaterThan(0.1);
  });

  it("refuse a factor of 0, a layer that is none, and a residual one", () => {
    const w = drawn(network);
    expect(() => scaleUnits(network, w, 0, [0, 1])).toThrow(
      "scaleUnits: factors[0] must be a finite number other than 0, got 0",
    );
    for (const l of [-1, 1, 2, 0.5]) {
      const message = `l must be a whole number in [0, 0], got ${l}`;
      expect(() => scaleUnits(network, w, l, [1, 1])).toThrow(`scaleUnits: ${message}`);
      expect(() => flipSigns(network, w, l, [1, 1])).toThrow(`flipSigns: ${message}`);
      expect(() => permuteLayers(network, w, [l], [1, 0])).toThrow(`permuteLayers: ${message}`);
    }
    expect(() => scaleUnits(network, w, 0, [1])).toThrow("scaleUnits: factors must have length 2, got 1");
    expect(() => flipSigns(network, w, 0, [1])).toThrow("flipSigns: signs must have length 2, got 1");
    expect(() => permuteLayers(network, w, [0], [0])).toThrow(
      "permuteLayers: order must have length 2, got 1",
    );
    expect(() => scaleUnits(network, w, 0, [1, Infinity])).toThrow(
      "scaleUnits: factors[1] must be a finite number other than 0, got Infinity",
    );
    const residual = mlp({sizes: [2, 2, 2], residual: true});
    expect(() => scaleUnits(residual, drawn(residual), 0, [1, 1])).toThrow("not joined by a residual");
  });
});

describe("flipped neurons", () => {
  it("keep the outputs of tanh", () => {
    const network = mlp({sizes: [3, 4, 2], activation: "tanh"});
    const w = drawn(network);
    close(outputsOf(network, flipSigns(network, w, 0, [-1, 1, -1, 1])), outputsOf(network, w));
  });

  it("refuse what is no sign", () => {
    const network = mlp({sizes: [3, 2, 2], activation: "tanh"});
    expect(() => flipSigns(network, drawn(network), 0, [1, 2])).toThrow(
      "flipSigns: signs[1] must be −1 or 1, got 2",
    );
  });
});

describe("permuted layers", () => {
  const order = [2, 0, 1];

  it("are those of permuteUnits in a plain network", () => {
    const network = mlp({sizes: [3, 3, 3, 2], activation: "tanh"});
    const w = drawn(network);
    expect(permuteLayers(network, w, [1], order)).toEqual(permuteUnits(network, w, 1, order));
  });

  it("leave a residual network as it is only all together", () => {
    const network = mlp({sizes: [2, 3, 3, 2], activation: "tanh", residual: true});
    const w = drawn(network);
    close(outputsOf(network, permuteLayers(network, w, [0, 1], order)), outputsOf(network, w));
    const alone = outputsOf(network, permuteLayers(network, w, [1], order));
    expect(Math.max(...outputsOf(network, w).map((z, i) => Math.abs(z - alone[i])))).toBeGreaterThan(0.01);
  });
});

describe("matched neurons", () => {
  it("are back in their order after any shuffle", () => {
    const network = mlp({sizes: [3, 5, 4, 2], activation: "tanh"});
    const w = drawn(network);
    const shuffled = permuteUnits(network, permuteUnits(network, w, 0, [4, 2, 0, 1, 3]), 1, [3, 1, 0, 2]);
    expect(matchUnits(network, w, shuffled, {inputs, count: 20})).toEqual(w);
  });

  it("are compared by correlation, which is 0 with a constant", () => {
    const A = Float64Array.of(1, 5, 2, 5, 3, 5);
    const B = Float64Array.of(-2, 1, -4, 0, -6, 1);
    const [first, constant] = correlations(A, B, 3);
    expect(first[0]).toBeCloseTo(-1, 12);
    expect(first[1]).toBeCloseTo(0, 12);
    expect(constant).toEqual([0, 0]);
  });
});

describe("the way from one network to another", () => {
  const [from, to] = [Float64Array.of(0, 0), Float64Array.of(2, 4)];

  it("is straight with its control point halfway", () => {
    expect([...halfway(from, to)]).toEqual([1, 2]);
    expect([...bentWay(from, halfway(from, to), to, 0.25)]).toEqual([0.5, 1]);
  });

  it("begins and ends at the networks, and goes half of the way to its control point", () => {
    const control = Float64Array.of(9, -1);
    expect([0, 0.5, 1].map(t => [...bentWay(from, control, to, t)])).toEqual([
      [0, 0],
      [5, 0.5],
      [2, 4],
    ]);
  });

  it("refuses ends of other lengths", () => {
    const [two, three] = [new Float64Array(2), new Float64Array(3)];
    expect(() => bentWay(two, three, two, 0)).toThrow("bentWay: control must have length 2, got 3");
    expect(() => bentWay(two, two, three, 0)).toThrow("bentWay: to must have length 2, got 3");
  });

  it("moves its control point down the slope, by η · 2t(1 − t) of it in the first step", () => {
    const slope = [1, -2, 4];
    const plane = {
      name: "plane",
      dimension: 3,
      count: 1,
      value: () => 0,
      gradient(_w: ArrayLike<number>, out: Float64Array | Float32Array) {
        out.set(slope);
        return 0;
      },
      batchGradient(_w: ArrayLike<number>, _b: Uint32Array, _s: number, out: Float64Array | Float32Array) {
        out.set(slope);
        return 0;
      },
    };
    const [a, b] = [Float64Array.of(0, 0, 0), Float64Array.of(2, 4, 6)];
    const train = (epochs: number) =>
      lowLossCurve(plane, a, b, {batchSize: 1, eta: 0.5, epochs, generator: createGenerator(3, "curve")});
    const draws = createGenerator(3, "curve");
    draws.integer(1); // the order of the only example
    const t = draws.uniform();
    train(1).forEach((x, i) => {
      expect(x).toBeCloseTo([1, 2, 3][i] - 0.5 * 2 * t * (1 - t) * slope[i], 14);
    });
    // With γ = 0.9, ten steps of at most η/2 each go no further than 5 · 10 · ½ · η, and always down.
    const [first, tenth] = [train(1), train(10)].map(control => (1 - control[0]) / slope[0]);
    expect(tenth).toBeGreaterThan(first);
    expect(tenth).toBeLessThan(12.5);
  });

  it("is bent around a hill, where the loss is lower", () => {
    // A ridge of height 1 across the straight line, with a gap at y = 2.
    const value = (w: ArrayLike<number>) => Math.exp(-w[0] * w[0]) * (w[1] - 2) ** 2;
    const ridge = {
      name: "ridge",
      dimension: 2,
      count: 1,
      value: (w: ArrayLike<number>) => value(w),
      gradient(w: ArrayLike<number>, out: Float64Array | Float32Array) {
        const [x, y] = [w[0], w[1]];
        out[0] = -2 * x * value(w);
        out[1] = 2 * Math.exp(-x * x) * (y - 2);
        return value(w);
      },
      batchGradient(w: ArrayLike<number>, _b: Uint32Array, _s: number, out: Float64Array | Float32Array) {
        return this.gradient(w, out);
      },
    };
    const [a, b] = [Float64Array.of(-3, 0), Float64Array.of(3, 0)];
    const options = {batchSize: 1, eta: 0.05, epochs: 500, generator: createGenerator(1, "curve")};
    const control = lowLossCurve(ridge, a, b, options);
    const highest = (c: Float64Array) =>
      Math.max(...Array.from({length: 41}, (_, k) => value(bentWay(a, c, b, k / 40))));
    expect(highest(control)).toBeLessThan(highest(halfway(a, b)) / 4);
  });

  it("refuses a step size that is none", () => {
    const network = mlp({sizes: [3, 2, 2]});
    const objective = asObjective(network, {count: 20, inputs, targets: new Uint8Array(20)});
    const w = drawn(network);
    const options = {batchSize: 1, eta: 0, epochs: 1, generator: createGenerator(1, "curve")};
    expect(() => lowLossCurve(objective, w, w, options)).toThrow("eta must be in (0, ∞), got 0");
  });
});
