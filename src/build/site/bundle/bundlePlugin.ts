import {readFileSync} from "node:fs";
import {join, posix} from "node:path";
import {transform} from "esbuild";
import type {Plugin} from "rollup";

/** A module for one owner: "_import/lib/vector.js?steps/momentum". What all pages share has no owner. */
export function owned(module: string, owner: string): string {
  return owner === "" ? module : `${module}?${owner}`;
}

/** The module and its owner. */
export function parted(id: string): readonly [module: string, owner: string] {
  const [module, owner = ""] = id.split("?");
  return [module, owner];
}

/** The module of a page that exports, each under a name of its own, all that the page's cells import. */
const whole = "page:";

export function wholePage(owner: string): string {
  return owned(whole, owner);
}

/** The name under which a page's module exports the one at this place in its list. */
export function exportName(place: number): string {
  return `m${place}`;
}

/**
 * Reads the modules of a built site for Rollup. A module that is not shared is taken once for each owner that needs it:
 * no two owners are ever in one document, and none waits for what only another needs.
 *
 * @param isShared whether an owner takes a module from what is shared
 * @param eager what the cells of a page import, by the page's name as an owner
 */
export function bundlePlugin(
  site: string,
  isShared: (module: string, owner: string) => boolean,
  eager: ReadonlyMap<string, readonly string[]>,
): Plugin {
  return {
    name: "modules-of-the-site",
    resolveId(source, importer) {
      const [from, owner] = importer ? parted(importer) : ["", ""];
      if (!importer) return source;
      const module = from === whole ? source : posix.join(posix.dirname(from), source);
      return isShared(module, owner) ? module : owned(module, owner);
    },
    load(id) {
      const [module, owner] = parted(id);
      if (module === whole) {
        const exports = eager.get(owner)!.map((each, i) => `export * as ${exportName(i)} from "${each}";`);
        return exports.join("\n");
      }
      return readFileSync(join(site, module), "utf8");
    },
    transform(code, id) {
      // A worker is a program of its own, in one file.
      return code.replace(/import\.meta\.resolve\("([^"]+)"\)/g, (_, address: string) => {
        const [module] = parted(id);
        const worker = posix.join(posix.dirname(module), address);
        const reference = this.emitFile({type: "chunk", id: owned(worker, worker), name: nameOf(worker)});
        return `import.meta.ROLLUP_FILE_URL_${reference}`;
      });
    },
    async renderChunk(code) {
      const minified = await transform(code, {
        minify: true,
        format: "esm",
        target: "es2022",
        charset: "utf8",
        legalComments: "none",
      });
      return minified.code;
    },
  };
}

/** What a module's file is called after: "_import/steps/momentum/zigzag.142f0db3.js" → "steps/momentum/zigzag". */
export function nameOf(module: string): string {
  return module.replace(/^_import\//, "").replace(/(\.[0-9a-f]{8})?\.js$/, "");
}
