/** The names of what stands under some keys, as the options of a chooser. */
export function namesOf<K extends string>(
  named: Readonly<Record<K, {readonly name: string}>>,
): Record<K, string> {
  const entries = Object.entries<{readonly name: string}>(named);
  return Object.fromEntries(entries.map(([key, {name}]) => [key, name])) as Record<K, string>;
}
