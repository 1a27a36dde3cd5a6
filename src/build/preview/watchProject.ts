import {existsSync, watch} from "node:fs";
import {join} from "node:path";

/** How long files must have been quiet, in milliseconds: editors write in several steps. */
const quiet = 100;

/**
 * Calls back once files of lib/, data/ or src/ have changed.
 *
 * @returns a function that ends the watch
 */
export function watchProject(root: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const onEvent = (path: string | null) => {
    if (path?.startsWith(".observablehq")) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, quiet);
  };
  const watchers = ["lib", "data", "src"]
    .map(folder => join(root, folder))
    .filter(folder => existsSync(folder))
    .map(folder => watch(folder, {recursive: true}, (_, path) => onEvent(path)));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
