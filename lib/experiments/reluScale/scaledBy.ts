import {scaleUnits} from "../../symmetries/scaleUnits.js";
import {hidden, smallNetworks} from "../smallNetworks/networks.js";

/** The weights of the ReLU network with what comes into each hidden neuron times a, and what goes out over a. */
export function scaledBy(w: Float64Array, a: number): Float64Array {
  const factors = Array.from({length: hidden}, () => a);
  return scaleUnits(smallNetworks.relu(), w, 0, factors);
}
