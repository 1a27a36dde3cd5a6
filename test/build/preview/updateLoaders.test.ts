import {readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {expect, it, onTestFinished, vi} from "vitest";
import {cachePath} from "../../../src/build/loaders/stamp.js";
import {updateLoaders} from "../../../src/build/preview/updateLoaders.js";
import {watchProject} from "../../../src/build/preview/watchProject.js";
import {makeProject, silent, write} from "../project.js";

const patience = {timeout: 30_000, interval: 50};

it("while the preview runs, a changed file of lib/ or data/ renews what depends on it, and nothing else", async () => {
  const root = makeProject({
    "src/a.json.ts": 'import {a} from "./lib/a.js";\nconsole.log(a);',
    "src/b.txt.ts": 'import {readFileSync} from "node:fs";\nconsole.log(readFileSync("data/b.csv", "utf8"));',
    "lib/a.ts": "export const a = 1;",
    "data/b.csv": "one",
  });
  const output = (loader: string) => readFileSync(cachePath(root, loader), "utf8").trim();
  const time = (loader: string) => statSync(join(root, "src", loader)).mtimeMs;
  const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => complaints.mockRestore());

  await updateLoaders(root, silent);
  onTestFinished(watchProject(root, () => void updateLoaders(root, silent)));
  expect([output("a.json.ts"), output("b.txt.ts")]).toEqual(["1", "one"]);

  const [before, other] = [time("a.json.ts"), time("b.txt.ts")];
  write(root, {"lib/a.ts": "export const a = 2;"});
  await vi.waitFor(() => expect(output("a.json.ts")).toBe("2"), patience);
  // The preview looks at the loader's time, and takes an output that is not older.
  await vi.waitFor(() => expect(time("a.json.ts")).toBeGreaterThan(before), patience);
  expect(time("a.json.ts")).toBeLessThanOrEqual(statSync(cachePath(root, "a.json.ts")).mtimeMs);
  expect(time("b.txt.ts")).toBe(other);

  write(root, {"data/b.csv": "two"});
  await vi.waitFor(() => expect(output("b.txt.ts")).toBe("two"), patience);

  write(root, {"lib/a.ts": "export const a = undefined;"});
  await vi.waitFor(() => expect(complaints).toHaveBeenCalled(), patience);
  expect(complaints.mock.calls[0][0]).toMatch(/^src\/a\.json\.ts printed JSON that is none/);
  expect(output("a.json.ts")).toBe("2");
  write(root, {"lib/a.ts": "export const a = 3;"});
  await vi.waitFor(() => expect(output("a.json.ts")).toBe("3"), patience);
});
