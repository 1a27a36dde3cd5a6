import {readFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {visitFiles} from "@observablehq/framework/dist/files.js";
import {readFrontMatter} from "@observablehq/framework/dist/frontMatter.js";
import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import type MarkdownIt from "markdown-it";
import type {Token} from "markdown-it";
import {BuildError, type Problem} from "../messages/problem.js";

/** A page as Framework reads it. Its lines are those of the file, front matter included. */
export interface Page {
  /** From the project's root: `src/steps/momentum.md`. */
  readonly file: string;
  /** From the site's root, without an ending: `/steps/momentum`. */
  readonly path: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Not published. */
  readonly draft: boolean;
}

/**
 * The Markdown parser with the plugins of the project's own configuration.
 *
 * @throws BuildError if the configuration, or a module that it uses, cannot be run
 */
export async function projectParser(root: string): Promise<MarkdownIt> {
  const path = join(root, "observablehq.config.ts");
  try {
    const {default: config} = await import(pathToFileURL(path).href);
    return createMarkdownIt(config);
  } catch (error) {
    throw new BuildError(`observablehq.config.ts cannot be used: ${(error as Error).message}`);
  }
}

/** The files of all pages, from the project's root, in alphabetical order. */
export function findPages(root: string): string[] {
  return [...visitFiles(join(root, "src"))]
    .filter(file => file.endsWith(".md"))
    .map(file => `src/${file}`)
    .sort();
}

/** Reads one page. A formula that KaTeX refuses and front matter that is no YAML are problems, not pages. */
export function readPage(root: string, file: string, parser: MarkdownIt): Page | Problem {
  const text = readFileSync(join(root, file), "utf8");
  const path = file.replace(/^src/, "").replace(/\.md$/, "");
  const {content, data} = readFrontMatter(text);
  if (content === text && /^---\r?\n/.test(text))
    return {file, line: 1, message: "the front matter is no YAML"};
  // Empty lines in place of the front matter: the parser then counts lines as the file does.
  const frontMatter = text.slice(0, text.length - content.length);
  const shifted = frontMatter.replace(/[^\n]/g, "") + content;
  try {
    return {file, path, text, tokens: parser.parse(shifted, {path}), draft: data.draft === true};
  } catch (error) {
    return pluginProblem(file, (error as Error).message);
  }
}

/** The plugins for mathematics and code say `src/steps/momentum.md:12: message`. */
function pluginProblem(file: string, message: string): Problem {
  const place = /:(\d+): (.*)$/s.exec(message);
  return place ? {file, line: Number(place[1]), message: place[2]} : {file, message};
}
