// @vitest-environment jsdom
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readFigures} from "../../src/build/figures/readFigures.js";
import type {AnyFigure, DataFile} from "../../src/controls/frame/definition.js";
import {type Files, stateChecks} from "../lessons/everyFigure/figureChecks.js";
import {pictureChecks} from "../lessons/everyFigure/pictureChecks.js";
import {dist} from "./site.js";

const figures = [...(await readFigures(process.cwd()))].flatMap(([path, onPage]) =>
  [...onPage.values()].map(({figure}) => ({name: `${path}#${figure.id}`, figure})),
);
/** Without a browser the others are tried in `test/lessons`; what these train, their lessons' tests try. */
const withFiles = figures.filter(({figure}) => figure.files || figure.work);

const folder = join(dist, "_file", "data");
const built = readdirSync(folder);

/** The files of a figure, as the site has them. */
function filesOf({files = {}}: AnyFigure): Files {
  const entries = Object.entries(files as Record<string, DataFile<unknown>>).map(([key, {name, check}]) => {
    const [stem] = name.split(".");
    const file = built.find(each => each.startsWith(`${stem}.`))!;
    return [key, check(JSON.parse(readFileSync(join(folder, file), "utf8")))];
  });
  return Object.fromEntries(entries);
}

describe.each(withFiles)("the figure $name with the site's files", ({figure}) => {
  const files = filesOf(figure);

  it.each(Object.entries({...stateChecks, ...pictureChecks}))("%s", (_, check) => check(figure, files));
});

it("are all there", () => {
  expect(withFiles.length).toBeGreaterThan(5);
});
