import {describe, expect, it} from "vitest";
import {radam} from "../../lib/optimizers/radam.js";
import {distance, walk} from "./walk.js";

describe("radam", () => {
  it("leaves the scale out while ρ ≤ 5, and then steps by the rectified scale", () => {
    // γ = 0.1: ρ∞ = 19, and with qₜ = 0.9ᵗ, ρₜ = 19 − 2t qₜ/(1 − qₜ):
    //   ρ₅ = 19 − 10·0.59049/0.40951 = 4.580572…   ≤ 5: w = w − 0.1·M̂ = w − 0.1·3
    //   ρ₆ = 19 − 12·0.531441/0.468559 = 5.389564…  > 5: r² = 1.389564·3.389564·19/(15·17·5.389564) = 0.0651152
    // A constant gradient of 3 has M̂ = 3 and √Ŝ = 3: the sixth step is 0.1·r = 0.1·0.2551768…
    const {path} = walk(radam({eta: 0.1, gamma: 0.1, epsilon: 0}), 0, new Array(6).fill(3));
    const rho = 19 - (12 * 0.531441) / 0.468559;
    const r = Math.sqrt(((rho - 4) * (rho - 2) * 19) / (15 * 17 * rho));
    expect(r).toBeCloseTo(0.25518, 5);
    expect(distance(path, [-0.3, -0.6, -0.9, -1.2, -1.5, -1.5 - 0.1 * r])).toBeLessThan(1e-14);
  });

  it("adds ε before the lag is removed", () => {
    // γ = 0.1 at the sixth step, ε = 1, g = 3:  √S = 3√0.468559, and the step 0.1·r·3·√0.468559/(√S + 1)
    const {path} = walk(radam({eta: 0.1, gamma: 0.1, epsilon: 1}), 0, new Array(6).fill(3));
    const share = Math.sqrt(0.468559);
    const rho = 19 - (12 * 0.531441) / 0.468559;
    const r = Math.sqrt(((rho - 4) * (rho - 2) * 19) / (15 * 17 * rho));
    expect(path[4] - path[5]).toBeCloseTo((0.1 * r * 3 * share) / (3 * share + 1), 13);
  });

  it("never takes the scale in where γ is so large that ρ stays below 5", () => {
    const {w} = walk(radam({eta: 0.1, gamma: 0.5}), 0, new Array(50).fill(3));
    expect(w[0]).toBeCloseTo(-15, 12);
  });
});
