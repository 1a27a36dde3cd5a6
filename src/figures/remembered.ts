/**
 * A function that remembers its results by its arguments: a figure computes anew at each move, and what does not follow
 * the control that moves is found here.
 *
 * @param compute depends on its arguments alone, which are finite numbers, words and lists of them
 * @param most how many results are remembered; the oldest is forgotten first
 */
export function remembered<A extends readonly unknown[], R>(
  compute: (...args: A) => R,
  most = 1,
): (...args: A) => R {
  const results = new Map<string, R>();
  return (...args) => {
    const key = JSON.stringify(args);
    if (!results.has(key)) {
      if (results.size >= most) results.delete(results.keys().next().value as string);
      results.set(key, compute(...args));
    }
    return results.get(key) as R;
  };
}
