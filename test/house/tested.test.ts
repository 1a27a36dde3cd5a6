import {existsSync} from "node:fs";
import {expect, it} from "vitest";
import {isOfTypes, reached} from "./imports.js";
import {filesIn} from "./sources.js";

/** What only a browser with a layout, or a worker of one, can run: test/site holds these. */
const inBrowserOnly = [
  "src/controls/export/fonts.ts",
  "src/controls/export/picture.ts",
  "src/controls/export/styles.ts",
  "src/controls/export/words.ts",
  "src/controls/page/presenter.ts",
  "src/controls/page/spotlight.ts",
  "src/controls/page/openPage.ts",
  "src/workers/page/workers.ts",
  "src/workers/worker/worker.ts",
];

it("every control, all of the frame, the kit of figures and the workers are imported by a unit test, or by what one imports", () => {
  const unitTests = filesIn("test", ".test.ts").filter(file => !/^test\/(site|house)\//.test(file));
  const tested = reached(unitTests);
  const parts = ["src/controls", "src/figures", "src/workers"]
    .flatMap(folder => filesIn(folder, ".ts"))
    .filter(file => !isOfTypes(file));
  expect(parts.length).toBeGreaterThan(50);
  expect(parts.filter(file => !tested.has(file)).sort()).toEqual([...inBrowserOnly].sort());
  expect(inBrowserOnly.filter(file => !existsSync(file))).toEqual([]);
});
