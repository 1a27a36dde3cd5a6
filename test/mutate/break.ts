/** One realistic fault in the code that a claim rests on: the claim's check must notice it. */
export interface Break {
  /** The id of the claim. */
  readonly claim: string;
  /** The fault in words, as the claim's `breaks` name it. */
  readonly fault: string;
  /** The file that is broken, from the project's root. */
  readonly file: string;
  /** What stands there, once in the file. */
  readonly find: string;
  readonly replace: string;
}

/**
 * The text of the file with the fault in it.
 *
 * @throws Error if what is to be replaced does not stand there, or not only once: then the list has aged
 */
export function broken(text: string, {claim, file, find, replace}: Break): string {
  const count = text.split(find).length - 1;
  if (count !== 1) {
    throw new Error(
      `break of ${claim}: "${find}" must stand in ${file} once, and stands there ${count} times`,
    );
  }
  return text.replace(find, () => replace);
}
