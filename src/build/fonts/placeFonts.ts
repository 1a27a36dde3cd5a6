import {createHash} from "node:crypto";
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {basename, join} from "node:path";
import type {Face} from "./faces.js";

const require = createRequire(import.meta.url);

/** Where the files of the fonts stand under the folder of the sources; the preview serves them from there. */
const folder = "style/fonts";

/** A face with the address of its file from the site's root. */
export interface PlacedFace extends Face {
  readonly address: string;
}

/**
 * Copies the files of the faces into the sources, under names that hold a digest of what is in them: a browser may
 * keep them for ever.
 *
 * @param root the folder of the site's sources
 */
export function placeFonts(root: string, faces: readonly Face[]): PlacedFace[] {
  const target = join(root, folder);
  mkdirSync(target, {recursive: true});
  const names = faces.map(({file}) => {
    const contents = readFileSync(require.resolve(file));
    const digest = createHash("sha256").update(contents).digest("hex").slice(0, 8);
    const name = `${basename(file, ".woff2")}.${digest}.woff2`;
    if (!existsSync(join(target, name))) writeFileSync(join(target, name), contents);
    return name;
  });
  for (const name of readdirSync(target)) if (!names.includes(name)) rmSync(join(target, name));
  return faces.map((face, i) => ({...face, address: `_file/${folder}/${names[i]}`}));
}

/** Puts the files of the fonts into a built site: Framework carries along only what a page names. */
export function publishFonts(root: string, site: string): void {
  const placed = join(root, folder);
  if (existsSync(placed)) cpSync(placed, join(site, "_file", folder), {recursive: true});
}
