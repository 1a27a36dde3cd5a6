import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join, resolve} from "node:path";
import {buildSync} from "esbuild";
import {type Imported, importedNames} from "./importedNames.js";
import {leftOut} from "./leftOut.js";

/** The packages that are shipped cut down to what the site imports of them. */
const cutDown = ["@observablehq/plot"];

/**
 * Writes the packages that would weigh most, cut down to what pages and figures import of them, to where Framework
 * keeps its bundles of packages and takes them from. Framework itself would ship all of Plot: 190 kB gzipped in 38
 * files, against 61 kB in one.
 *
 * @param root the folder of the site's sources
 * @param whole leaves nothing out, for a preview, whose sources change
 */
export function bundlePackages(root: string, {whole = false} = {}): void {
  const sources = [...sourceFiles(root)].map(readSource);
  for (const name of cutDown) {
    const imported = importedNames(name, sources);
    if (imported.length > 0) bundlePackage(root, name, whole ? "all" : imported, sources);
  }
}

function bundlePackage(root: string, name: string, imported: Imported, sources: readonly string[]): void {
  const target = join(root, ".observablehq", "cache", "_node", `${name}@${versionOf(name)}`, "index.js");
  const without = leftOut(imported, sources);
  const stamp = `/*! ${[imported].flat().join(" ")}; without ${without.join(" ")} */`;
  if (existsSync(target) && readFileSync(target, "utf8").endsWith(`${stamp}\n`)) return;
  const names = imported === "all" ? "*" : `{${imported.join(", ")}}`;
  const {outputFiles} = buildSync({
    stdin: {contents: `export ${names} from ${JSON.stringify(name)};`, resolveDir: root},
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

function versionOf(name: string): string {
  let directory = dirname(createRequire(import.meta.url).resolve(name));
  while (!existsSync(join(directory, "package.json"))) directory = dirname(directory);
  return JSON.parse(readFileSync(join(directory, "package.json"), "utf8")).version;
}
