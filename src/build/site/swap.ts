import {existsSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";

/** The folders of a build, under the project's root. */
const published = "dist";
const former = "dist.old";
/** Where a new site is made before it takes the place of the published one. */
export const upcoming = "dist.next";

/** Puts the published site back where an interrupted swap left it, and clears away what a broken build left. */
export function healSwap(root: string): void {
  const [dist, old, next] = [published, former, upcoming].map(name => join(root, name));
  if (existsSync(old) && !existsSync(dist)) renameSync(old, dist);
  for (const folder of [old, next]) rmSync(folder, {recursive: true, force: true});
}

/** Publishes the new site. Between two renames nothing is published; `healSwap` mends a break there. */
export function swap(root: string): void {
  const [dist, old, next] = [published, former, upcoming].map(name => join(root, name));
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, {recursive: true, force: true});
}
