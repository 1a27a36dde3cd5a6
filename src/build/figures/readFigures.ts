import {existsSync, readdirSync, statSync} from "node:fs";
import {join, relative} from "node:path";
import {pathToFileURL} from "node:url";
import type {AnyFigure} from "../../controls/frame/definition.js";
import {BuildError} from "../messages/problem.js";

/** The figures of a page by their ids, each with the file that it stands in. */
export type PageFigures = ReadonlyMap<string, {readonly figure: AnyFigure; readonly file: string}>;

/**
 * The figures of all pages: those of `src/steps/momentum.md` are the modules of the folder `src/steps/momentum/` whose
 * default export is a figure.
 *
 * @param root the project's folder
 * @returns figures by the path of their page: "/steps/momentum"
 * @throws BuildError if a module cannot be run, or two figures of a page have one id
 */
export async function readFigures(root: string): Promise<ReadonlyMap<string, PageFigures>> {
  const pages = new Map<string, PageFigures>();
  for (const path of pagePaths(join(root, "src"))) {
    const folder = join(root, "src", path);
    if (existsSync(folder)) pages.set(path, await figuresIn(folder));
  }
  return pages;
}

function* pagePaths(src: string, folder = ""): Generator<string> {
  for (const entry of readdirSync(join(src, folder), {withFileTypes: true})) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && !entry.name.startsWith(".")) yield* pagePaths(src, path);
    else if (entry.isFile() && entry.name.endsWith(".md")) yield path.replace(/\.md$/, "");
  }
}

async function figuresIn(folder: string): Promise<PageFigures> {
  const figures = new Map<string, {figure: AnyFigure; file: string}>();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".ts")) continue;
    const file = join(folder, name);
    const figure = await figureOf(file);
    if (!figure) continue;
    if (figures.has(figure.id))
      throw new BuildError(
        `${relative(process.cwd(), file)}: another figure of this page has the id ${figure.id}`,
      );
    figures.set(figure.id, {figure, file});
  }
  return figures;
}

async function figureOf(file: string): Promise<AnyFigure | undefined> {
  try {
    // A module that has changed is another one to Node only under another name.
    const {default: exported} = await import(
      `${pathToFileURL(file).href}?t=${Math.floor(statSync(file).mtimeMs)}`
    );
    return exported?.id && exported.picture ? exported : undefined;
  } catch (error) {
    throw new BuildError(`${relative(process.cwd(), file)}: ${(error as Error).message}`);
  }
}
