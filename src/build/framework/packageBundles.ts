import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {buildSync} from "esbuild";

/** The packages that are shipped cut down to what the site imports of them by name. */
const cutDown = ["@observablehq/plot", "d3-contour"];

/**
 * What Plot brings along and no figure asks for: colour schemes, for every colour of the site has its name in
 * src/style/colours.css; maps of the earth; and dates.
 */
const leftOut = ["d3-scale-chromatic", "d3-geo", "d3-time-format"];

/**
 * Writes the packages that would weigh most, cut down to what pages and figures import of them, to where Framework
 * keeps its bundles of packages and takes them from. Framework itself would ship all of Plot: 190 kB gzipped in 38
 * files, against 61 kB in one.
 *
 * @param root the folder of the site's sources
 */
export function bundlePackages(root: string): void {
  const sources = [...sourceFiles(root)].map(file => readFileSync(file, "utf8"));
  for (const name of cutDown) bundlePackage(root, name, importedNames(name, sources));
}

function bundlePackage(root: string, name: string, names: readonly string[]): void {
  if (names.length === 0) return;
  const target = join(root, ".observablehq", "cache", "_node", `${name}@${versionOf(name)}`, "index.js");
  const stamp = `/*! ${names.join(" ")}; without ${leftOut.join(" ")} */`;
  if (existsSync(target) && readFileSync(target, "utf8").includes(stamp)) return;
  const {outputFiles} = buildSync({
    stdin: {contents: `export {${names.join(", ")}} from ${JSON.stringify(name)};`, resolveDir: root},
    bundle: true,
    format: "esm",
    minify: true,
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    alias: Object.fromEntries(leftOut.map(name => [name, standIn(root, name)])),
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
  const file = join(process.cwd(), root, ".observablehq", "cache", "left-out", `${name}.js`);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(
    file,
    `const none = () => {};\nexport {${names.map(exported => `none as ${exported}`).join(", ")}};`,
  );
  return file;
}

/** The names that the sources import from a package, sorted; types are left out. */
function importedNames(name: string, sources: readonly string[]): string[] {
  const names = new Set<string>();
  for (const source of sources) {
    for (const [, list, from] of source.matchAll(/import\s*\{([^}]*)\}\s*from\s*"([^"]+)"/g)) {
      if (from !== name) continue;
      for (const entry of list.split(",")) {
        const imported = entry.trim().replace(/\s+as\s+.*/, "");
        if (imported && !imported.startsWith("type ")) names.add(imported);
      }
    }
  }
  return [...names].sort();
}

function* sourceFiles(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, {withFileTypes: true})) {
    if (entry.name.startsWith(".") || entry.isSymbolicLink()) continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (/\.(ts|md)$/.test(entry.name)) yield path;
  }
}

function versionOf(name: string): string {
  let directory = dirname(createRequire(import.meta.url).resolve(name));
  while (!existsSync(join(directory, "package.json"))) directory = dirname(directory);
  return JSON.parse(readFileSync(join(directory, "package.json"), "utf8")).version;
}
