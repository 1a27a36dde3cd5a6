/** Runs an experiment to its end: what it returns, with what it yields on the way handed to `tell`. */
export function outcome<Part, Result>(
  experiment: Generator<Part, Result>,
  tell?: (part: Part) => void,
): Result {
  for (;;) {
    const next = experiment.next();
    if (next.done) return next.value;
    tell?.(next.value);
  }
}
