import {closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {createInterface} from "node:readline";
import {endOf, startNode} from "../processes/startNode.js";
import {outputOf} from "./findLoaders.js";
import {lastWords} from "./lastWords.js";
import {cachePath} from "./stamp.js";

/**
 * Runs a loader from the project's root and moves its output into the cache once it is whole: a loader that fails
 * leaves the former output where it is.
 *
 * @param onProgress gets each line that the loader writes to its standard error
 * @returns the output
 * @throws Error if it exits with an error, prints nothing, or prints JSON that is none
 */
export async function runLoader(
  root: string,
  loader: string,
  onProgress: (line: string) => void,
): Promise<Buffer> {
  const target = cachePath(root, loader);
  const temporary = `${target}.${process.pid}.part`;
  mkdirSync(dirname(target), {recursive: true});
  try {
    await execute(root, loader, temporary, onProgress);
    const output = readFileSync(temporary);
    checkOutput(outputOf(loader), output);
    renameSync(temporary, target);
    return output;
  } finally {
    rmSync(temporary, {force: true});
  }
}

async function execute(root: string, loader: string, into: string, onProgress: (line: string) => void) {
  const output = openSync(into, "w");
  const lines: string[] = [];
  try {
    const child = startNode(join("src", loader), {cwd: root, stdio: ["ignore", output, "pipe"]});
    const errors = createInterface({input: child.stderr!}).on("line", line => {
      lines.push(line);
      onProgress(line);
    });
    const ended = new Promise(resolve => errors.on("close", resolve));
    const code = await endOf(child);
    await ended;
    if (code !== 0) throw new Error(`failed: ${lastWords(lines)}`);
  } finally {
    closeSync(output);
  }
}

function checkOutput(name: string, output: Buffer): void {
  if (output.length === 0) throw new Error("printed nothing");
  if (!name.endsWith(".json")) return;
  try {
    JSON.parse(output.toString("utf8"));
  } catch (error) {
    throw new Error(`printed JSON that is none: ${(error as Error).message}`);
  }
}
