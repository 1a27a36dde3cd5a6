import {lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync} from "node:fs";
import {dirname, join} from "node:path";
import {BuildError} from "../messages/problem.js";

/**
 * Makes sure that src/lib leads to lib, for Framework serves nothing from outside src/: by a symbolic link, or by a
 * junction on Windows, where links need rights of their own. It is made anew at the start of every command and is no
 * part of the repository, which many Windows machines check out without links.
 *
 * @throws BuildError if src/lib holds something else
 */
export function linkLibrary(root: string): void {
  const link = join(root, "src", "lib");
  if (leadsTo(link, join(root, "lib"))) return;
  if (!isReplaceable(link)) {
    throw new BuildError(
      "src/lib must be a link to lib, which this command makes: move what is there elsewhere",
    );
  }
  rmSync(link, {force: true});
  mkdirSync(dirname(link), {recursive: true});
  symlinkSync(process.platform === "win32" ? join(root, "lib") : "../lib", link, "junction");
}

function leadsTo(link: string, folder: string): boolean {
  try {
    return realpathSync(link) === realpathSync(folder);
  } catch {
    return false;
  }
}

/** Nothing, another link, or the file that Git writes in the place of a link where it makes none. */
function isReplaceable(path: string): boolean {
  const found = lstatSync(path, {throwIfNoEntry: false});
  if (!found || found.isSymbolicLink()) return true;
  return found.isFile() && readFileSync(path, "utf8").trim() === "../lib";
}
