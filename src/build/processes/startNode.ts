import {type ChildProcess, type SpawnOptions, spawn} from "node:child_process";

/** Runs a TypeScript file in a process of its own, which ends with this one. */
export function startNode(file: string, options: SpawnOptions): ChildProcess {
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), file], options);
  const end = () => child.kill();
  process.once("exit", end);
  child.once("close", () => process.off("exit", end));
  return child;
}

/** How a process ends: its exit code, or the signal that ended it. */
export function endOf(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(signal ?? code!));
  });
}
