import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {filesIn, folders} from "./sources.js";

const most = 32;

it.each(["src", "lib", "test"])("no folder in %s has more than 32 files side by side", name => {
  const crowded = [...folders(name)].filter(({files}) => files.length > most);
  expect(crowded.map(({folder, files}) => `${folder}: ${files.length}`)).toEqual([]);
});

it("no height of a figure is written by hand: the build computes what a page reserves", () => {
  const sources = [".md", ".css", ".ts"].flatMap(ending => filesIn("src", ending));
  expect(sources.length).toBeGreaterThan(100);
  // The build's properties are --picture-*, --rows-* and --lines-*: set in one place, read in one other.
  const byHand = sources.filter(file =>
    /--(reserve|(picture|rows|lines)-[a-z]+)[\w-]*["']?\s*:/.test(readFileSync(file, "utf8")),
  );
  expect(byHand).toEqual([]);
});
