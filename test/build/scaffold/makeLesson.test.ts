// @vitest-environment jsdom
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import ts from "typescript";
import {expect, it, onTestFinished} from "vitest";
import {makeFigure, makeLesson} from "../../../src/build/scaffold/makeLesson.js";
import {figureChecks, stateChecks} from "../../lessons/everyFigure/figureChecks.js";
import {pictureChecks} from "../../lessons/everyFigure/pictureChecks.js";
import {repository, write} from "../project.js";

const shared = ["node_modules", "lib", "src/controls", "src/figures", "src/workers", "src/data"];

/**
 * A course with its register and one page, and all that figures are made from. It lies in this project: vitest runs no
 * TypeScript from elsewhere.
 */
function makeCourse(): string {
  mkdirSync(join(repository, "test/output"), {recursive: true});
  const root = mkdtempSync(join(repository, "test/output/course-"));
  onTestFinished(() => rmSync(root, {recursive: true, force: true}));
  write(root, {"src/steps/other.md": "# Other\n\n::: takeaway\nAll.\n:::\n", "test/lessons/none": ""});
  for (const path of shared) symlinkSync(join(repository, path), join(root, path));
  symlinkSync(join(repository, "lib"), join(root, "src/lib"));
  for (const file of ["tsconfig.json", "src/course.ts", "test/lessons/show.ts"])
    cpSync(join(repository, file), join(root, file));
  return root;
}

/** What TypeScript says of files of a project. */
function typeErrors(root: string, files: readonly string[]): string[] {
  const {config} = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const {options} = ts.parseJsonConfigFileContent({...config, include: []}, ts.sys, root);
  const paths = files.map(file => join(root, file));
  const program = ts.createProgram(paths, {...options, incremental: false, tsBuildInfoFile: undefined});
  return paths.flatMap(path =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, "\n")),
  );
}

const read = (root: string, file: string) => readFileSync(join(root, file), "utf8");

it("a lesson comes with a page, a figure that holds to what every figure does, its test, its place in the register", async () => {
  const root = makeCourse();
  const made = makeLesson(root, "steps/warmup", 'Warm "up"');
  expect(made).toEqual([
    "src/steps/warmup.md",
    "src/steps/warmup/warmupDescent.ts",
    "test/lessons/warmupDescent.test.ts",
    "src/course.ts",
  ]);
  expect(
    typeErrors(
      root,
      made.filter(file => file.endsWith(".ts")),
    ),
  ).toEqual([]);
  expect(read(root, made[0])).toContain('# Warm "up"\n');
  const {default: figure} = await import(join(root, made[1]));
  expect(figure.id).toBe("warmup-descent");
  expect(read(root, made[0])).toContain("\n::: figure warmup-descent\n");
  for (const check of Object.values({...figureChecks, ...stateChecks, ...pictureChecks})) check(figure, {});
  const {parts} = await import(join(root, "src/course.ts"));
  const [, steps] = parts;
  expect(steps.lessons.at(-1)).toMatchObject({title: 'Warm "up"', path: "/steps/warmup", written: true});
});

it("a lesson that the register names as one to come is written, and keeps its place", () => {
  const root = makeCourse();
  const toCome = (text: string) => [...text.matchAll(/written: false/g)].length;
  write(root, {"src/course.ts": read(root, "src/course.ts").replace("written: true", "written: false")});
  const before = read(root, "src/course.ts");
  const [, path] = /path: "\/([^"]+)"[^}]*written: false/.exec(before)!;
  makeLesson(root, path, "Title");
  const after = read(root, "src/course.ts");
  expect(toCome(after)).toBe(toCome(before) - 1);
  expect(after.replaceAll("written: true", "written: false")).toBe(
    before.replaceAll("written: true", "written: false"),
  );
});

it("a figure comes with its test and a place on its page, above what it ends with", () => {
  const root = makeCourse();
  const made = makeFigure(root, "steps/other", "late-start", "It starts late");
  expect(made).toEqual([
    "src/steps/other/lateStart.ts",
    "test/lessons/lateStart.test.ts",
    "src/steps/other.md",
  ]);
  expect(read(root, "src/steps/other.md")).toMatch(
    /^# Other\n\n::: figure late-start\n### It starts late\n[^:]*:::\n\n::: takeaway/,
  );
});

it.each([
  [
    "Steps/warmup",
    "t",
    'the path of a page must be small letters, digits and hyphens, "warm-up", got "Steps"',
  ],
  ["warmup", "t", 'a page must be a folder of src and a name in it, "steps/warmup", got "warmup"'],
  ["steps/warmup", " ", 'a lesson needs a title: npm run new lesson steps/warmup "Warm-up"'],
  [
    "stepz/warmup",
    "t",
    "no part of the course in src/course.ts has pages in src/stepz/; there are sgd, steps, landscapes",
  ],
  ["steps/other", "t", "src/steps/other.md: is there already; nothing was changed"],
])("a lesson %s with the title “%s” is refused, and nothing is changed", (path, title, sentence) => {
  const root = makeCourse();
  const register = read(root, "src/course.ts");
  expect(() => makeLesson(root, path, title)).toThrow(sentence);
  expect(read(root, "src/course.ts")).toBe(register);
});

it("a figure of a page that is not there is refused", () => {
  const root = makeCourse();
  expect(() => makeFigure(root, "steps/none", "a", "")).toThrow(
    "there is no page src/steps/none.md for the figure",
  );
});
