import {formatProblem, type Problem} from "../messages/problem.js";

/** What is wrong in the project, and who wants to know when that changes. */
export interface Faults {
  /** What a page, `src/steps/momentum.md`, has to show: one line for each fault of its own and of the modules. */
  of(page: string): readonly string[];
  set(problems: readonly Problem[]): void;
  /** @returns a function that ends it */
  onChange(page: string, listener: () => void): () => void;
}

export function createFaults(): Faults {
  let all: readonly Problem[] = [];
  const listeners = new Map<() => void, string>();
  const of = (page: string) =>
    all.filter(({file}) => file === page || !file.endsWith(".md")).map(formatProblem);
  return {
    of,
    set(problems) {
      const shown = [...listeners].map(([listener, page]) => ({listener, page, before: of(page)}));
      all = problems;
      for (const {listener, page, before} of shown) {
        if (before.join("\n") !== of(page).join("\n")) listener();
      }
    },
    onChange(page, listener) {
      listeners.set(listener, page);
      return () => listeners.delete(listener);
    },
  };
}
