import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {outputOf} from "./findLoaders.js";

/** What is known of a loader's last output. */
export interface Stamp {
  /** The digest of what it depended on. */
  readonly inputs: string;
  /** The digest of the output itself: the preview writes into the same cache. */
  readonly output: string;
  /** How long it took. */
  readonly seconds: number;
}

/** Where Framework looks for a loader's output. */
export function cachePath(root: string, loader: string): string {
  return join(root, "src", ".observablehq", "cache", outputOf(loader));
}

/** The stamp of the output that lies in the cache; undefined if there is none, or the output is another one. */
export function readStamp(root: string, loader: string): Stamp | undefined {
  const cached = cachePath(root, loader);
  const path = stampPath(root, loader);
  if (!existsSync(cached) || !existsSync(path)) return undefined;
  try {
    const stamp: Stamp = JSON.parse(readFileSync(path, "utf8"));
    return stamp.output === digestOf(readFileSync(cached)) ? stamp : undefined;
  } catch {
    return undefined;
  }
}

export function writeStamp(
  root: string,
  loader: string,
  inputs: string,
  output: Buffer,
  seconds: number,
): void {
  const path = stampPath(root, loader);
  mkdirSync(dirname(path), {recursive: true});
  const stamp: Stamp = {inputs, output: digestOf(output), seconds};
  writeFileSync(path, JSON.stringify(stamp));
}

function stampPath(root: string, loader: string): string {
  return `${cachePath(root, loader)}.stamp`;
}

function digestOf(contents: Buffer): string {
  return createHash("sha256").update(contents).digest("hex");
}
