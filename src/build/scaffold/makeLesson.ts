import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {BuildError} from "../messages/problem.js";
import {figureModule} from "./figureModule.js";
import {withFigure} from "./figurePlace.js";
import {figureTest} from "./figureTest.js";
import {lessonPage} from "./lessonPage.js";
import {camelCase, checkName} from "./names.js";
import {withLesson} from "./register.js";

/**
 * Makes a lesson to begin with: its page, one figure with its test, its place in the register.
 *
 * @param root the project's folder
 * @param page its path in src, without an ending: "steps/warmup"
 * @returns the files made or changed
 * @throws BuildError if the path or the title will not do, or a file is there already
 */
export function makeLesson(root: string, page: string, title: string): string[] {
  checkPage(page);
  if (!title.trim())
    throw new BuildError('a lesson needs a title: npm run new lesson steps/warmup "Warm-up"');
  const figure = `${page.split("/")[1]}-descent`;
  const course = "src/course.ts";
  const register = withLesson(readFileSync(join(root, course), "utf8"), page, title);
  const made = create(root, {
    [`src/${page}.md`]: lessonPage(title, figure),
    ...figureFiles(page, figure),
  });
  writeFileSync(join(root, course), register);
  return [...made, course];
}

/**
 * Makes a figure to begin with, with its test, and gives it a place on its page.
 *
 * @param page the page's path in src, without an ending: "steps/momentum"
 * @param id its name on the page and in links: "late-start"
 * @returns the files made or changed
 * @throws BuildError if there is no such page, the name will not do, or a file is there already
 */
export function makeFigure(root: string, page: string, id: string, title: string): string[] {
  checkPage(page);
  checkName("the id of a figure", id);
  const file = `src/${page}.md`;
  if (!existsSync(join(root, file))) throw new BuildError(`there is no page ${file} for the figure`);
  const made = create(root, figureFiles(page, id));
  const text = readFileSync(join(root, file), "utf8");
  writeFileSync(join(root, file), withFigure(text, id, title || "Say here what it shows"));
  return [...made, file];
}

function checkPage(page: string): void {
  const names = page.split("/");
  if (names.length !== 2)
    throw new BuildError(`a page must be a folder of src and a name in it, "steps/warmup", got "${page}"`);
  for (const name of names) checkName("the path of a page", name);
}

function figureFiles(page: string, id: string): Record<string, string> {
  const name = camelCase(id);
  return {
    [`src/${page}/${name}.ts`]: figureModule(id),
    [`test/lessons/${name}.test.ts`]: figureTest(page, id),
  };
}

/** Writes files that must not be there yet. */
function create(root: string, files: Readonly<Record<string, string>>): string[] {
  const there = Object.keys(files).filter(file => existsSync(join(root, file)));
  if (there.length > 0) throw new BuildError(`${there.join(", ")}: is there already; nothing was changed`);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), {recursive: true});
    writeFileSync(join(root, file), text);
  }
  return Object.keys(files);
}
