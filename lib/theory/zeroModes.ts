import {wholeNumber} from "../arguments.js";

/**
 * The zero eigenvalues of the Hessian at a minimum of a two-layer linear network W₂W₁, where W₂W₁ has the full rank
 * that the layers allow:
 *
 *     h(dᵢ + dₒ) − r(dᵢ + dₒ − r),   r = min(h, dᵢ, dₒ)
 *
 * Derivation: the network has h(dᵢ + dₒ) weights, and the dₒ × dᵢ matrices of rank r form a manifold of dimension
 * r(dᵢ + dₒ − r); moving along the fibre over one matrix leaves the loss as it is. At h = r these are the h² directions
 * of W₂U, U⁻¹W₁.
 *
 * @param inputs dᵢ ≥ 1
 * @param hidden h ≥ 1
 * @param outputs dₒ ≥ 1
 */
export function zeroModes(inputs: number, hidden: number, outputs: number): number {
  wholeNumber("zeroModes", "inputs", inputs, 1);
  wholeNumber("zeroModes", "hidden", hidden, 1);
  wholeNumber("zeroModes", "outputs", outputs, 1);
  const r = Math.min(hidden, inputs, outputs);
  return hidden * (inputs + outputs) - r * (inputs + outputs - r);
}
