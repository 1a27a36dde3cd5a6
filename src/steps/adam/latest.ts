/** A function that remembers its latest result: for what stays the same while only some of its figure's values move. */
export function latest<Key, Result>(make: (key: Key) => Result): (key: Key) => Result {
  let kept: {readonly key: Key; readonly result: Result} | undefined;
  return key => {
    if (!kept || kept.key !== key) kept = {key, result: make(key)};
    return kept.result;
  };
}
