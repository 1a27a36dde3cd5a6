import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {BuildError} from "../messages/problem.js";

/** The locks that this process holds: a lock of its number that is not among them is a dead process's. */
const held = new Set<string>();

/**
 * Does the work of a build while no other build of the same project does. A lock whose process has gone is taken
 * over.
 *
 * @throws BuildError if another build is running
 */
export async function withLock<T>(root: string, work: () => Promise<T>): Promise<T> {
  const path = join(root, "src", ".observablehq", "build.lock");
  acquire(path);
  const release = () => {
    held.delete(path);
    rmSync(path, {force: true});
  };
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

function acquire(path: string): void {
  mkdirSync(dirname(path), {recursive: true});
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), {flag: "wx"});
      held.add(path);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = Number(readFileSync(path, "utf8"));
    if (holder === process.pid ? held.has(path) : isRunning(holder)) {
      throw new BuildError(`Another build (process ${holder}) is at work; if there is none, remove ${path}`);
    }
    rmSync(path, {force: true});
  }
}

/** A lock that holds no number yet is being written. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
