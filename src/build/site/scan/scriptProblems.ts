import {build, type Message, type Plugin} from "esbuild";
import type {Fault} from "./htmlProblems.js";
import {foreignAddresses} from "./origins.js";
import {readReference} from "./reference.js";

/** JavaScript of a built site: a file, or a script in a page. */
export interface Script {
  readonly file: string;
  readonly code: string;
}

interface Import {
  readonly from: string;
  readonly specifier: string;
}

/** Imports that no browser could follow, files that are missing, and addresses of other origins. */
export async function scriptProblems(
  scripts: readonly Script[],
  files: ReadonlySet<string>,
): Promise<Fault[]> {
  const {imports, faults} = await findImports(scripts);
  for (const {from, specifier} of [...imports, ...scripts.flatMap(namedFiles)]) {
    const target = readReference(from, specifier);
    if (isUnusedHook(from, specifier)) continue;
    if (target.kind !== "inside" || !/^\.{1,2}\//.test(specifier)) {
      faults.push({file: from, message: `"${specifier}" cannot be imported in a browser`, near: specifier});
    } else if (!files.has(target.file)) {
      faults.push({file: from, message: `"${specifier}" leads to nothing`, near: specifier});
    }
  }
  for (const {file, code} of scripts) {
    for (const address of foreignAddresses(code)) {
      faults.push({file, message: `${address} is an address of another origin`, near: address});
    }
  }
  return faults;
}

/** Framework's own client offers libraries that our pages may not use, and that are not shipped. */
function isUnusedHook(from: string, specifier: string): boolean {
  return from.startsWith("_observablehq/") && /\/_npm\/|^\.\/stdlib\//.test(specifier);
}

/** All imports, static and dynamic, found by esbuild's parser. */
async function findImports(scripts: readonly Script[]): Promise<{imports: Import[]; faults: Fault[]}> {
  const imports: Import[] = [];
  const collect: Plugin = {
    name: "collect-imports",
    setup({onResolve, onLoad}) {
      onResolve({filter: /.*/}, ({kind, path, importer}) => {
        if (kind === "entry-point") return {path, namespace: "script"};
        if (/^(import-statement|dynamic-import)$/.test(kind)) {
          imports.push({from: scripts[Number(importer)].file, specifier: path});
        }
        return {path, external: true};
      });
      onLoad({filter: /.*/, namespace: "script"}, ({path}) => ({contents: scripts[Number(path)].code}));
    },
  };
  const toFault = ({location, text}: Message): Fault => ({
    file: scripts[Number(location?.file.replace("script:", "") ?? 0)].file,
    message: text,
  });
  const options = {bundle: true, write: false, format: "esm", outdir: "/", logLevel: "silent"} as const;
  try {
    await build({...options, entryPoints: scripts.map((_, i) => String(i)), plugins: [collect]});
    return {imports, faults: []};
  } catch (error) {
    return {imports, faults: (error as {errors: Message[]}).errors.map(toFault)};
  }
}

/** Files that a script names otherwise: attachments, workers, modules that it asks the place of. */
function namedFiles({file, code}: Script): Import[] {
  const attachments = code.matchAll(/["'`](\.{1,2}\/[^"'`\s]*_(?:file|import|node)\/[^"'`\s]+)["'`]/g);
  const resolved = code.matchAll(/import\.meta\.resolve\(\s*["'`]([^"'`]+)["'`]/g);
  return [...attachments, ...resolved].map(([, specifier]) => ({from: file, specifier}));
}
