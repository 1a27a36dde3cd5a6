import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {onTestFinished} from "vitest";
import type {Reporter} from "../../src/build/messages/reporter.js";

/** The project that these tests belong to. */
export const repository = resolve(import.meta.dirname, "../..");

/** The files of a small project, by their paths. */
export type Files = Record<string, string>;

const config = `
import {join} from "node:path";
import {createCacheStubs} from "${repository}/src/build/framework/cacheStubs.ts";
import {markdownMath} from "${repository}/src/build/markdown/math.ts";
createCacheStubs(join(import.meta.dirname, "src"));
export default {
  title: "Small",
  root: "src",
  output: process.env.DESCENT_OUTPUT,
  globalStylesheets: [],
  preserveExtension: true,
  pages: [],
  footer: "",
  head: '<link rel="icon" href="data:,">',
  markdownIt: md => (markdownMath(md), md),
};
`;

/**
 * Makes a project in a temporary folder: the given files, this project's packages and compiler options, and a link
 * from src/lib to lib. It goes away with the test.
 */
export function makeProject(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), "descent-"));
  onTestFinished(() => rmSync(root, {recursive: true, force: true}));
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  for (const file of ["package.json", "tsconfig.json", "src/framework.d.ts"]) {
    cpSync(join(repository, file), join(root, file));
  }
  mkdirSync(join(root, "lib"));
  symlinkSync("../lib", join(root, "src", "lib"));
  write(root, {"observablehq.config.ts": config, ...files});
  return root;
}

/** Writes files of a project, anew or over. */
export function write(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
}

/** What lies in a folder: the contents of each file by its path. */
export function contents(folder: string): Files {
  const files = (readdirSync(folder, {recursive: true}) as string[]).sort();
  return Object.fromEntries(
    files
      .filter(file => statSync(join(folder, file)).isFile())
      .map(file => [file, readFileSync(join(folder, file), "latin1")]),
  );
}

/** Says nothing. */
export const silent: Reporter = {start: () => ({progress() {}, finish() {}, fail() {}})};
