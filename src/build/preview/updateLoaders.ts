import {statSync, utimesSync} from "node:fs";
import {join} from "node:path";
import {runLoaders} from "../loaders/runLoaders.js";
import {cachePath} from "../loaders/stamp.js";
import type {Reporter} from "../messages/reporter.js";

/**
 * Brings the loaders' outputs up to date. Framework's preview, which watches the loaders' own files alone, is told by
 * their times. Errors are told; the former outputs stay, and the next change is another chance.
 */
export async function updateLoaders(root: string, reporter: Reporter): Promise<void> {
  try {
    await runLoaders(root, reporter, {onMade: loader => showToPreview(root, loader)});
  } catch (error) {
    console.error((error as Error).message);
  }
}

/**
 * The preview notices that a loader's time has changed, and takes the output in the cache if it is not older than
 * the loader.
 */
function showToPreview(root: string, loader: string): void {
  const earlier = new Date(Math.floor(statSync(cachePath(root, loader)).mtimeMs) - 1);
  utimesSync(join(root, "src", loader), earlier, earlier);
}
