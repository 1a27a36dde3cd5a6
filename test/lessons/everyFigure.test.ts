// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {readFigures} from "../../src/build/figures/readFigures.js";
import {figureChecks, stateChecks} from "./everyFigure/figureChecks.js";
import {pictureChecks, playsInsideItsPlots} from "./everyFigure/pictureChecks.js";
import {smallFiles} from "./everyFigure/smallCourse.js";
import {tellsWhatItTold} from "./everyFigure/toldStates.js";

const figures = [...(await readFigures(process.cwd()))].flatMap(([path, onPage]) =>
  [...onPage.values()].map(({figure}) => ({name: `${path}#${figure.id}`, figure})),
);
/** Figures that read files or train are tried where their files and workers are: with the built site. */
const alone = figures.filter(({figure}) => !figure.files && !figure.work);

describe.each(alone)("the figure $name", ({figure}) => {
  const checks = Object.entries({...figureChecks, ...stateChecks, ...pictureChecks});

  it.each(checks)("%s", (_, check) => check(figure, {}));
});

describe.each(figures)("the figure $name", ({figure}) => {
  it("tells what it told", () => tellsWhatItTold(figure, smallFiles(figure)));
  it("shows no mark outside of its plot while it plays", () =>
    playsInsideItsPlots(figure, smallFiles(figure)));
});

it("are all there: each page that has a folder has figures in it", () => {
  expect(figures.length).toBeGreaterThan(5);
});
