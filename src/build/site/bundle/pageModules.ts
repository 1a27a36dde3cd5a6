import {posix} from "node:path";

/** The modules of a built page, by their paths from the site's root. */
export interface PageModules {
  /** From the site's root: "steps/momentum.html". */
  readonly file: string;
  /** What its cells import as soon as they run. */
  readonly eager: readonly string[];
  /** What is imported on its own when it is wanted: the page's figures, in their order. */
  readonly lazy: readonly string[];
  /** Scripts that stand for themselves. */
  readonly alone: readonly string[];
}

const inlineScript = /(?<=<script type="module">).*?(?=<\/script>)/gs;
const aloneScript = /(?<=<script type="module" src=")[^"]+/g;
/** An import of one of the project's modules or packages, and not of Framework's client. */
const imported = /(\(\) => )?import\("((?:\.{1,2}\/)+_(?:import|node)\/[^"]+)"\)/g;
const preload = /<link rel="modulepreload" href="(?:\.{1,2}\/)+_(?:import|node)\/[^"]+">\n?/g;

/** Reads which modules a page asks for. */
export function pageModules(file: string, html: string): PageModules {
  const fromRoot = (address: string) => posix.join(posix.dirname(file), address);
  const imports = [...(html.match(inlineScript)?.join("\n") ?? "").matchAll(imported)];
  const found = (isLazy: boolean) =>
    imports.filter(([, lazy]) => (lazy !== undefined) === isLazy).map(([, , address]) => fromRoot(address));
  return {
    file,
    eager: [...new Set(found(false))],
    lazy: [...new Set(found(true))],
    alone: (html.match(aloneScript) ?? []).map(fromRoot),
  };
}

/** Where the modules of a page are after bundling, by paths from the site's root. */
export interface Placed {
  /** The file that holds all that the page's cells import. */
  readonly page: string | undefined;
  /** The name under which that file exports a module. */
  nameOf(module: string): string;
  /** The files of modules that stand for themselves or are imported on their own. */
  fileOf(module: string): string;
  /** What is fetched at once, for the page and its first figure. */
  readonly preloaded: readonly string[];
}

/** A page that asks for the bundled files in place of its modules. */
export function withBundles(html: string, file: string, {page, nameOf, fileOf, preloaded}: Placed): string {
  const fromRoot = (address: string) => posix.join(posix.dirname(file), address);
  const fromPage = (path: string) => {
    const address = posix.relative(posix.dirname(file), path);
    return address.startsWith(".") ? address : `./${address}`;
  };
  const links = preloaded.map(path => `<link rel="modulepreload" href="${fromPage(path)}">\n`).join("");
  return html
    .replace(preload, "")
    .replace(aloneScript, address => fromPage(fileOf(fromRoot(address))))
    .replace(inlineScript, script => {
      const body = script.replace(imported, (_, lazy: string | undefined, address: string) =>
        lazy
          ? // Some browsers ask for what did not arrive a second time only under another address.
            `(again = "") => import("${fromPage(fileOf(fromRoot(address)))}" + again)`
          : `page.${nameOf(fromRoot(address))}`,
      );
      return page ? `\nimport * as page from "${fromPage(page)}";${body}` : body;
    })
    .replace(/(?=<link rel="modulepreload")|(?=<\/head>)/, () => links);
}
