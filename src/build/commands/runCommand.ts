import {BuildError} from "../messages/problem.js";

/** Runs what a command of package.json does. A reason for which it cannot be done is told, and the exit code is 1. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof BuildError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
