import {linkLibrary} from "../framework/linkLibrary.js";
import {BuildError} from "../messages/problem.js";
import {endWithSignals} from "../processes/endWithSignals.js";

/**
 * Runs what a command of package.json does, once the library is linked: what needs the link is imported by the work
 * itself. A reason for which it cannot be done is told, and the exit code is 1.
 *
 * @param work gets the project's folder
 */
export async function runCommand(work: (root: string) => Promise<void>): Promise<void> {
  const root = process.cwd();
  try {
    endWithSignals();
    linkLibrary(root);
    await work(root);
  } catch (error) {
    console.error(error instanceof BuildError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
