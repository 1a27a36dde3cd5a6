/** What the build uses of Framework's inside, which comes without types. Check it again when Framework is upgraded. */

declare module "@observablehq/framework/dist/markdown.js" {
  import type MarkdownIt from "markdown-it";
  export function createMarkdownIt(config: {markdownIt?: (md: MarkdownIt) => MarkdownIt}): MarkdownIt;
  /** A page as Framework parsed it; what else it holds is Framework's. */
  export interface ParsedPage {
    readonly title: string | null;
    readonly body: string;
  }
  export function parseMarkdown(text: string, options: object): ParsedPage;
}

declare module "@observablehq/framework/dist/frontMatter.js" {
  export function readFrontMatter(text: string): {content: string; data: {draft?: boolean}};
}

declare module "@observablehq/framework/dist/info.js" {
  export function parseInfo(info: string): {tag: string; attributes: Record<string, string>};
}

declare module "@observablehq/framework/dist/files.js" {
  export function visitFiles(root: string): Iterable<string>;
}

declare module "@observablehq/framework/dist/javascript/module.js" {
  export function transformJavaScriptSync(source: string, loader: "ts"): string;
}

declare module "@observablehq/framework/dist/javascript/parse.js" {
  export interface ParsedCell {
    readonly declarations: readonly {readonly name: string}[] | null;
    readonly files: readonly {readonly name: string; readonly method?: string}[];
  }
  export function parseJavaScript(source: string, options: {path: string; inline?: boolean}): ParsedCell;
}

declare module "@observablehq/framework/dist/libraries.js" {
  export function getImplicitInputImports(names: Iterable<string>): Set<string>;
  export function getImplicitFileImports(methods: Iterable<string>): Set<string>;
}

declare module "@observablehq/framework/dist/config.js" {
  import type {FSWatcher} from "node:fs";
  import type {ParsedPage} from "@observablehq/framework/dist/markdown.js";
  import type MarkdownIt from "markdown-it";
  export interface Loaders {
    /** @param path of the page, without an ending: `/steps/momentum` */
    loadPage(path: string, options: object): Promise<ParsedPage>;
    watchPage(path: string, listener: (event: string) => void): FSWatcher;
  }
  export interface Config {
    readonly root: string;
    readonly output: string;
    readonly loaders: Loaders;
    readonly md: MarkdownIt;
  }
  export function readConfig(): Promise<Config>;
  export function setCurrentDate(date: Date): void;
}

declare module "@observablehq/framework/dist/preview.js" {
  import type {Server} from "node:http";
  import type {Config} from "@observablehq/framework/dist/config.js";
  export class PreviewServer {
    constructor(options: {server: Server; verbose: boolean});
    _readConfig(): Promise<Config>;
  }
}

declare module "@observablehq/framework/dist/build.js" {
  import type {Config} from "@observablehq/framework/dist/config.js";
  export function build(options: {config: Config}): Promise<void>;
}
