import {readdirSync} from "node:fs";
import {availableParallelism} from "node:os";
import {defineConfig} from "vitest/config";
import {BaseSequencer, type TestSpecification} from "vitest/node";
import {linkLibrary} from "./src/build/framework/linkLibrary.js";

linkLibrary(import.meta.dirname);

const site = "test/site/**/*.test.ts";
/** The tests of lib/, whose folders they mirror, but for those that train for minutes and are to start first. */
const library = readdirSync(`${import.meta.dirname}/lib`, {withFileTypes: true})
  .filter(entry => entry.isDirectory() && !["data", "evidence"].includes(entry.name))
  .map(({name}) => `test/${name}/**/*.test.ts`);

const quick = {setupFiles: ["test/properties/seed.ts"], testTimeout: 120_000};

/** Files that are short and take longest: begun last, as short ones are, each would run alone at the end. */
const longest = ["test/site/pages/", "test/lessons/everyFigure.test.ts", "test/evidence/claims.test.ts"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({moduleId}: TestSpecification) => Number(longest.some(part => moduleId.includes(part)));
    return (await super.sort(files)).sort((a, b) => isLong(b) - isLong(a));
  }
}

export default defineConfig({
  test: {
    sequence: {sequencer: LongestFirst},
    // Vitest leaves one processor free: of two, that is half of the time.
    maxWorkers: availableParallelism(),
    projects: [
      {
        // Pure functions leave nothing behind: these files share their processes and modules, which halves their time.
        test: {...quick, name: "library", include: library, isolate: false},
      },
      {
        test: {
          ...quick,
          name: "course",
          include: ["test/**/*.test.ts"],
          exclude: [site, "test/output/**", ...library],
        },
      },
      {
        test: {
          name: "site",
          include: [site],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: {poll: {timeout: 15_000}},
        },
      },
    ],
  },
});
