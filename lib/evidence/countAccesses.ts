import type {Tape} from "../autodiff/tape.js";

/**
 * Counts what sweeps over a tape really do: the numbers that they read or write in its memory. From now on the memory is
 * watched, which is slow.
 *
 * @returns runs a sweep and tells how many accesses it made
 */
export function countAccesses(tape: Tape): (sweep: () => void) => number {
  let accesses = 0;
  const watched = (memory: Float64Array) =>
    new Proxy(memory, {
      get(target, key) {
        const value = Reflect.get(target, key);
        if (typeof value === "number") accesses++;
        return typeof value === "function" ? value.bind(target) : value;
      },
      set(target, key, value) {
        accesses++;
        return Reflect.set(target, key, value);
      },
    });
  tape.value = watched(tape.value);
  tape.adjoint = watched(tape.adjoint);
  tape.tangent = watched(tape.tangent);
  return sweep => {
    accesses = 0;
    sweep();
    return accesses;
  };
}
