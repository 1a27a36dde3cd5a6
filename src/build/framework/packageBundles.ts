import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join, resolve} from "node:path";
import {buildSync} from "esbuild";
import {type Imported, importedNames} from "./importedNames.js";
import {leftOut} from "./leftOut.js";

/**
 * The packages that are shipped cut down to what the site imports of them, each with the file to take that from; the
 * entry of the package by default. That of ml-matrix is of one piece, of which nothing can be left out.
 */
const cutDown: Readonly<Record<string, string | undefined>> = {
  "@observablehq/plot": undefined,
  "ml-matrix": "src/index.js",
};

/**
 * Writes the packages that would weigh most, cut down to what pages and figures import of them, to where Framework
 * keeps its bundles of packages and takes them from. Framework itself would ship all of Plot: 190 kB gzipped in 38
 * files, against 61 kB in one; and of ml-matrix 18 kB, against 12.
 *
 * @param root the folder of the site's sources
 * @param whole leaves nothing out, for a preview, whose sources change
 */
export function bundlePackages(root: string, {whole = false} = {}): void {
  const library = join(root, "lib");
  const sources = [...sourceFiles(root), ...(existsSync(library) ? sourceFiles(library) : [])].map(
    readSource,
  );
  for (const name of Object.keys(cutDown)) {
    const imported = importedNames(name, sources);
    if (imported.length > 0) bundlePackage(root, name, whole ? "all" : imported, sources);
  }
}

function bundlePackage(root: string, name: string, imported: Imported, sources: readonly string[]): void {
  const {folder, version} = installed(name);
  const target = join(root, ".observablehq", "cache", "_node", `${name}@${version}`, "index.js");
  const without = leftOut(imported, sources);
  const stamp = `/*! ${[imported].flat().join(" ")}; without ${without.join(" ")} */`;
  if (existsSync(target) && readFileSync(target, "utf8").endsWith(`${stamp}\n`)) return;
  const names = imported === "all" ? "*" : `{${imported.join(", ")}}`;
  const file = cutDown[name];
  const from = file ? join(folder, file) : name;
  const {outputFiles} = buildSync({
    stdin: {contents: `export ${names} from ${JSON.stringify(from)};`, resolveDir: root},
    bundle: true,
    format: "esm",
    minify: true,
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    alias: Object.fromEntries(without.map(name => [name, standIn(root, name)])),
    write: false,
  });
  mkdirSync(dirname(target), {recursive: true});
  writeFileSync(target, `${outputFiles[0].text}\n${stamp}\n`);
}

/** A module that exports the names of a package, and under each of them a function that does nothing. */
function standIn(root: string, name: string): string {
  const source = readFileSync(createRequire(import.meta.url).resolve(name), "utf8");
  const lists = [...source.matchAll(/export \{([^}]*)\}/g)].map(([, list]) => list);
  const names = lists
    .flatMap(list => list.split(","))
    .map(entry => entry.trim().replace(/^.*\sas\s/, ""))
    .filter(Boolean);
  const file = join(resolve(root), ".observablehq", "cache", "left-out", `${name}.js`);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(
    file,
    `const none = () => {};\nexport {${names.map(exported => `none as ${exported}`).join(", ")}};`,
  );
  return file;
}

/** The build itself is not shipped. */
function* sourceFiles(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, {withFileTypes: true})) {
    if (entry.name.startsWith(".") || entry.name === "build" || entry.isSymbolicLink()) continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (/\.(ts|md)$/.test(entry.name)) yield path;
  }
}

/** The code of a source: of a page, its fences. */
function readSource(file: string): string {
  const text = readFileSync(file, "utf8");
  return file.endsWith(".md")
    ? [...text.matchAll(/^```.*?^```/gms)].map(([fence]) => fence).join("\n")
    : text;
}

/** Where a package is installed, and in which version. */
function installed(name: string): {folder: string; version: string} {
  let folder = dirname(createRequire(import.meta.url).resolve(name));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return {folder, version: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version};
}
