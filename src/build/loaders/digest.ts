import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {basename, join} from "node:path";
import {build} from "esbuild";
import {BuildError} from "../messages/problem.js";

/**
 * A fingerprint of everything that a loader's output depends on: its code with all the local code that it uses,
 * the versions of the packages that it uses, and the files of data/ that it names. Code is compared as esbuild
 * bundles it: a changed comment, or a function that the loader does not use, changes nothing.
 */
export async function loaderDigest(root: string, loader: string): Promise<string> {
  const {code, packages} = await bundle(root, loader);
  const hash = createHash("sha256").update(code);
  for (const name of [...packages, ...namedPackages(root, code)].sort()) {
    hash.update(`\n${name}@${packageVersion(root, name)}`);
  }
  for (const file of dataFiles(root)) {
    if (code.includes(basename(file))) hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

async function bundle(root: string, loader: string): Promise<{code: string; packages: Set<string>}> {
  const packages = new Set<string>();
  try {
    const {outputFiles, metafile} = await build({
      absWorkingDir: root,
      entryPoints: [join("src", loader)],
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      minifyWhitespace: true,
      legalComments: "none",
      charset: "utf8",
      metafile: true,
      write: false,
      logLevel: "silent",
    });
    for (const {imports} of Object.values(metafile.outputs)) {
      for (const {path} of imports) if (!path.startsWith("node:")) packages.add(packageName(path));
    }
    return {code: outputFiles[0].text, packages};
  } catch (error) {
    throw new BuildError(`src/${loader} cannot be read: ${(error as Error).message}`);
  }
}

/** `@scope/name` of `@scope/name/path`. */
function packageName(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

/** Packages that the code names in a string: a file of theirs that it reads, or code that it bundles. */
function namedPackages(root: string, code: string): string[] {
  const {dependencies = {}, devDependencies = {}} = readJson(join(root, "package.json"));
  return Object.keys({...dependencies, ...devDependencies}).filter(name =>
    new RegExp(`["'\`/]${basename(name)}["'\`/]`).test(code),
  );
}

function packageVersion(root: string, name: string): string {
  const path = join(root, "node_modules", name, "package.json");
  return existsSync(path) ? readJson(path).version : "none";
}

function readJson(path: string) {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** From the project's root, in alphabetical order. */
function dataFiles(root: string): string[] {
  const folder = join(root, "data");
  if (!existsSync(folder)) return [];
  return (readdirSync(folder, {recursive: true}) as string[])
    .map(name => join("data", name))
    .filter(file => statSync(join(root, file)).isFile())
    .sort();
}
