/** Something wrong in a source file, at a line and column counted from 1 where they are known. */
export interface Problem {
  /** The file's path from the project's root: `src/steps/momentum.md`. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** A reason for which the site cannot be built: what to tell, without a stack. */
export class BuildError extends Error {
  override readonly name = "BuildError";
}

/** One line per problem: `src/steps/momentum.md:34:7: message`. */
export function formatProblem({file, line, column, message}: Problem): string {
  const place = [file, line, line === undefined ? undefined : column].filter(part => part !== undefined);
  return `${place.join(":")}: ${message}`;
}

/** Throws one BuildError for all problems, in the order of file and line, each said once. */
export function throwProblems(problems: readonly Problem[], heading: string): void {
  if (problems.length === 0) return;
  const sorted = [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
  const lines = new Set(sorted.map(formatProblem));
  throw new BuildError(`${heading}\n${[...lines].map(line => `  ${line}`).join("\n")}`);
}
