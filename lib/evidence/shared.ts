import type {EvidenceInputs} from "./claim.js";

/**
 * What several claims measure on is made once, for the inputs that all of them are handed, and not changed by any.
 *
 * @param make makes it from the inputs, and a key where there is one for each key
 */
export function shared<T, K extends string | number>(
  make: (inputs: EvidenceInputs, key: K) => T,
): (inputs: EvidenceInputs, key: K) => T {
  const made = new WeakMap<EvidenceInputs, Map<K, T>>();
  return (inputs, key) => {
    const known = made.get(inputs) ?? new Map<K, T>();
    made.set(inputs, known);
    const value = known.has(key) ? (known.get(key) as T) : make(inputs, key);
    known.set(key, value);
    return value;
  };
}
