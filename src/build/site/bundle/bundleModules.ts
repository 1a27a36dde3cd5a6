import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {type OutputChunk, rollup} from "rollup";
import {siteFiles} from "../scan/siteFiles.js";
import {bundlePlugin, exportName, nameOf, owned, parted, wholePage} from "./bundlePlugin.js";
import {moduleGraph} from "./moduleGraph.js";
import {type PageModules, pageModules, withBundles} from "./pageModules.js";
import {commonModules, pageWide} from "./sharing.js";

/**
 * Puts the modules of a built site together and minifies them: what most pages with figures need into one file, what a
 * page and its first figure need into another, what several of its later figures need into a third, and each figure
 * into one of its own, so that it can fail alone. Framework ships each module as a file: a page asked for some 140,
 * which on a slow line is most of the wait.
 */
export async function bundleModules(site: string): Promise<void> {
  const files = siteFiles(site);
  const html = new Map(
    files
      .filter(file => file.endsWith(".html"))
      .map(file => [file, readFileSync(join(site, file), "utf8")] as const),
  );
  const pages = [...html].map(([file, text]) => pageModules(file, text));
  const closure = moduleGraph(site);
  const common = commonModules(pages, closure);
  const withFigures = new Set(pages.filter(({lazy}) => lazy.length > 0).map(ownerOf));
  const isPackage = (module: string) => module.startsWith("_node/");
  const wide = new Map(pages.map(page => [ownerOf(page), pageWide(page, closure)]));
  const first = new Map(
    pages.map(page => [ownerOf(page), closure([...page.eager, ...page.lazy.slice(0, 1)])]),
  );

  const input = entries(pages);
  if (Object.keys(input).length === 0) return;
  const build = await rollup({
    input,
    preserveEntrySignatures: "allow-extension",
    plugins: [
      bundlePlugin(
        site,
        (module, owner) => withFigures.has(owner) && (common.has(module) || isPackage(module)),
        new Map(pages.map(page => [ownerOf(page), page.eager])),
      ),
    ],
  });
  const {output} = await build.generate({
    format: "es",
    entryFileNames: "_import/[name].[hash:8].js",
    chunkFileNames: "_import/[name].[hash:8].js",
    hashCharacters: "hex",
    manualChunks(id) {
      const [module, owner] = parted(id);
      if (owner === "")
        return common.has(module) ? "figures" : isPackage(module) ? packageOf(module) : undefined;
      if (id === wholePage(owner)) return owner;
      if (!wide.get(owner)?.has(module)) return;
      return first.get(owner)!.has(module) ? owner : `${owner}.later`;
    },
  });
  await build.close();

  const chunks = output as OutputChunk[];
  for (const file of files.filter(file => /^_(import|node)\/.*\.js$/.test(file))) rmSync(join(site, file));
  for (const {fileName, code} of chunks) {
    mkdirSync(dirname(join(site, fileName)), {recursive: true});
    writeFileSync(join(site, fileName), code);
  }
  for (const page of pages) {
    writeFileSync(join(site, page.file), withBundles(html.get(page.file)!, page.file, placed(page, chunks)));
  }
}

/** "_node/@noble/hashes@2.4.0/sha2.485c87d0.js" → "_node/@noble/hashes@2.4.0". */
function packageOf(module: string): string {
  return /^_node\/(@[^/]+\/)?[^/]+/.exec(module)![0];
}

/** A page as the owner of modules: "steps/momentum". */
function ownerOf({file}: PageModules): string {
  return file.replace(/\.html$/, "");
}

/** What Rollup begins with: each page's cells, its figures one by one, and the scripts that stand for themselves. */
function entries(pages: readonly PageModules[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const page of pages) {
    const owner = ownerOf(page);
    if (page.eager.length > 0) found[owner] = wholePage(owner);
    for (const figure of page.lazy) found[`${owner}/${basename(nameOf(figure))}`] = owned(figure, owner);
    for (const script of page.alone) found[nameOf(script)] = owned(script, script);
  }
  return found;
}

function placed(page: PageModules, chunks: readonly OutputChunk[]) {
  const owner = ownerOf(page);
  const fileWith = (id: string) => chunks.find(({facadeModuleId}) => facadeModuleId === id)!.fileName;
  const whole = page.eager.length > 0 ? fileWith(wholePage(owner)) : undefined;
  const fileOf = (module: string) => fileWith(owned(module, page.alone.includes(module) ? module : owner));
  const first = [...(whole ? [whole] : []), ...page.lazy.slice(0, 1).map(fileOf)];
  return {
    page: whole,
    fileOf,
    nameOf: (module: string) => exportName(page.eager.indexOf(module)),
    preloaded: [...withImports(first, chunks)],
  };
}

/** Files with all that they import at once. */
function withImports(files: readonly string[], chunks: readonly OutputChunk[]): ReadonlySet<string> {
  const found = new Set(files);
  for (const file of found)
    for (const next of chunks.find(({fileName}) => fileName === file)!.imports) found.add(next);
  return found;
}
