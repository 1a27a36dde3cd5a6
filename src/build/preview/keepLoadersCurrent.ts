import {existsSync, statSync, utimesSync, watch} from "node:fs";
import {join} from "node:path";
import {runLoaders} from "../loaders/runLoaders.js";
import {cachePath} from "../loaders/stamp.js";
import type {Reporter} from "../messages/reporter.js";

/** How long files must have been quiet, in milliseconds: editors write in several steps. */
const quiet = 200;

/**
 * Brings the loaders' outputs up to date, and again whenever a file of lib/, data/ or src/ changes that one of
 * them depends on. Framework's preview, which watches the loaders' own files alone, is told by their times.
 *
 * @returns a function that ends the watch
 */
export async function keepLoadersCurrent(root: string, reporter: Reporter): Promise<() => void> {
  let timer: NodeJS.Timeout | undefined;
  let update = Promise.resolve();
  const run = () => {
    update = update.then(() => bringUpToDate(root, reporter));
  };
  const onChange = (path: string | null) => {
    if (path?.startsWith(".observablehq")) return;
    clearTimeout(timer);
    timer = setTimeout(run, quiet);
  };
  run();
  await update;
  const watchers = ["lib", "data", "src"]
    .map(folder => join(root, folder))
    .filter(folder => existsSync(folder))
    .map(folder => watch(folder, {recursive: true}, (_, path) => onChange(path)));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** Errors are told; the former outputs stay, and the next change is another chance. */
async function bringUpToDate(root: string, reporter: Reporter): Promise<void> {
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
