/** Leaves the stacks out of what this process says is wrong, for they lead through Framework's inside. */
export function quietErrors(): void {
  const {error} = console;
  console.error = (...values) =>
    error(...values.map(value => (value instanceof Error ? value.message : value)));
}
