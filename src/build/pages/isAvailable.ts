import {existsSync} from "node:fs";
import {join, posix} from "node:path";

/** Whether a file that a page names exists under src/, or a loader that makes it does. */
export function isAvailable(root: string, pagePath: string, name: string): boolean {
  const path = join(root, "src", posix.resolve(posix.dirname(pagePath), name));
  return existsSync(path) || existsSync(`${path}.ts`);
}
