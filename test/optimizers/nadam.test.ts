import {describe, expect, it} from "vitest";
import {nadam} from "../../lib/optimizers/nadam.js";
import {distance, walk} from "./walk.js";

// ψ = 0 keeps μ at (1 − β)/2 = 0.25.
const rates = {eta: 0.1, beta: 0.5, gamma: 1, epsilon: 0, psi: 0};

describe("nadam", () => {
  it("counts the new gradient beside the average, each with its share of the momenta", () => {
    // g = 4:  M = 2, √Ŝ = 4, μ₁ = 0.25, μ₁μ₂ = 0.0625
    //         M̂ = 0.25·2/0.9375 + 0.75·4/0.75 = 0.5333… + 4, w = 1 − 0.1·4.5333…/4
    // g = 2:  M = 1 + 1 = 2, √Ŝ = 2, μ₁μ₂μ₃ = 0.015625
    //         M̂ = 0.25·2/0.984375 + 0.75·2/0.9375 = 0.507936… + 1.6, w − 0.1·2.107936…/2
    const {path} = walk(nadam(rates), 1, [4, 2]);
    const first = 1 - (0.1 * (0.5 / 0.9375 + 4)) / 4;
    expect(distance(path, [first, first - (0.1 * (0.5 / 0.984375 + 1.6)) / 2])).toBeLessThan(1e-15);
  });

  it("counts μₜ twice when told to", () => {
    // g = 4:  μ₁μ₁μ₂ = 0.015625, M̂ = 0.25·2/0.984375 + 4
    const {w} = walk(nadam({...rates, muTwice: true}), 1, [4]);
    expect(w[0]).toBeCloseTo(1 - (0.1 * (0.5 / 0.984375 + 4)) / 4, 14);
  });

  it("lets μ grow with ψ", () => {
    // ψ = 1: μ₁ = 0.5(1 − 0.48) = 0.26, μ₂ = 0.5(1 − 0.4608) = 0.2696, μ₁μ₂ = 0.070096
    // g = 4: M̂ = 0.2696·2/0.929904 + 0.74·4/0.74
    const {w, state} = walk(nadam({...rates, psi: 1}), 1, [4]);
    expect(state.product).toBeCloseTo(0.26, 14);
    expect(w[0]).toBeCloseTo(1 - (0.1 * (0.5392 / 0.929904 + 4)) / 4, 14);
  });

  it("corrects S, and adds ε outside the root", () => {
    // γ = 0.5, g = 4:  S = 8, Ŝ = 16, w = 1 − 0.1·4.5333…/(4 + 1)
    const {w} = walk(nadam({...rates, gamma: 0.5, epsilon: 1}), 1, [4]);
    expect(w[0]).toBeCloseTo(1 - (0.1 * (0.5 / 0.9375 + 4)) / 5, 14);
  });
});
