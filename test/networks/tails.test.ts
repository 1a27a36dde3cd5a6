import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {differentiateVector} from "../../lib/autodiff/differentiate.js";
import {activations} from "../../lib/networks/activations.js";
import {losses} from "../../lib/networks/losses.js";
import {mlp} from "../../lib/networks/mlp.js";
import {outputCurvature} from "../../lib/networks/outputCurvature.js";
import {expectRight, tails} from "../reference/tails.js";

describe("cross-entropy, to 1e-12 of mpmath's", () => {
  const loss = losses["cross-entropy"];

  test("of scores (0, −40) at label 0 is 4.248354e-18, and its own class has a gradient", () => {
    const D = new Float64Array(2);
    expect(loss(Float64Array.of(0, -40), [0], 1, 2, D)).toBeCloseTo(4.248354255291589e-18, 30);
    expect(D[0]).toBeCloseTo(-4.248354255291589e-18, 30);
    expect(D[1]).toBe(-D[0]);
  });

  test("has value, gradient and curvature along a line, however close to sure it is", () => {
    tails.crossEntropy.forEach(({scores, label, value, gradient, direction, curvature}, k) => {
      const Z = Float64Array.from(scores);
      const D = new Float64Array(Z.length);
      expectRight(loss(Z, [label], 1, Z.length), value, `value ${k}`);
      expectRight(loss(Z, [label], 1, Z.length, D), value, `value ${k}`);
      D.forEach((d, c) => {
        expectRight(d, gradient[c], `component ${c} of ${k}`);
      });
      const bend = outputCurvature["cross-entropy"](Z, Float64Array.from(direction), 1, Z.length);
      expectRight(bend, curvature, `curvature ${k}`);
    });
  });
});

describe("tanh, to 1e-12 of mpmath's", () => {
  const {apply, chain, bend} = activations.tanh;

  test("has value, slope and curvature, however far it is saturated", () => {
    for (const [x, value, slope, curvature] of tails.functions.tanh) {
      const [z, a, d] = [Float64Array.of(x), new Float64Array(1), Float64Array.of(1)];
      apply(z, a, 1);
      chain(z, a, d, 1);
      expectRight(a[0], value, `tanh ${x}`);
      expectRight(d[0], slope, `tanh′ ${x}`);
      expectRight(bend(z[0], a[0]), curvature, `tanh″ ${x}`);
    }
  });

  test("at 20 in a network has the slope 1.6993e-17", () => {
    // z = (½ tanh 20, 0) and the target (1, 0): ∂/∂w = 2(½ − 1) · ½ · tanh′(20)
    const network = mlp({sizes: [1, 1, 2], activation: "tanh", bias: false, loss: "mse"});
    const g = new Float64Array(3);
    network.lossAndGradient(Float64Array.of(20, 0.5, 0), Float64Array.of(1), [0], 1, g);
    expect(Math.abs(g[0] / (1.6993417021166355e-17 * 2 * -0.5 * 0.5) - 1)).toBeLessThan(1e-14);
  });

  test("in networks with weights of any size has the gradient that the tape has", () => {
    const scale = fc.double({min: -2, max: 1.6, noNaN: true}).map(exponent => 10 ** exponent);
    const weights = fc.array(fc.double({min: -1, max: 1, noNaN: true}), {minLength: 15, maxLength: 15});
    const network = mlp({sizes: [2, 3, 2], activation: "tanh", bias: true});
    const onTape = differentiateVector((a, w) => {
      const h = a.tanh(a.add(a.matrixVector(a.part(w, 0, 6), a.constant([1, -0.5])), a.part(w, 6, 3)));
      const z = a.add(a.matrixVector(a.part(w, 9, 6), h), a.part(w, 15, 2));
      // log(1 + exp(z₁ − z₀)), the cross-entropy with class 0
      return a.log1p(a.exp(a.sub(a.at(z, 1), a.at(z, 0))));
    }, 17);
    fc.assert(
      fc.property(weights, scale, (numbers, size) => {
        const w = Float64Array.from([...numbers.map(x => size * x), 0.1, 0.3]);
        const [g, expected] = [new Float64Array(17), new Float64Array(17)];
        const value = onTape.gradient(w, expected);
        fc.pre(Number.isFinite(value));
        expectRight(network.lossAndGradient(w, Float64Array.of(1, -0.5), [0], 1, g), value, "loss");
        g.forEach((x, i) => {
          expect(Math.abs(x - expected[i])).toBeLessThanOrEqual(1e-12 * Math.abs(expected[i]) + 1e-300);
        });
      }),
      {numRuns: 500, seed: 1},
    );
  });
});
