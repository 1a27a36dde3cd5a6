import {existsSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {findLoaders} from "../../../src/build/loaders/findLoaders.js";
import {runLoaders} from "../../../src/build/loaders/runLoaders.js";
import {cachePath} from "../../../src/build/loaders/stamp.js";
import type {Reporter} from "../../../src/build/messages/reporter.js";
import {makeProject, silent, write} from "../project.js";

const good = `import {readFileSync} from "node:fs";
console.error("half way");
process.stdout.write(readFileSync("data/settings.json", "utf8"));`;

function output(root: string, loader: string): string {
  return readFileSync(cachePath(root, loader), "utf8");
}

describe("finding loaders", () => {
  it("finds files that make data, and leaves modules, pages and the library alone", () => {
    const root = makeProject({
      "src/data/a.json.ts": "",
      "src/style/b.css.ts": "",
      "src/framework.d.ts": "",
      "src/figures/c.ts": "",
      "src/figures/some.helper.ts": "",
      "src/.observablehq/cache/d.json.ts": "",
      "lib/e.json.ts": "",
    });
    expect(findLoaders(root)).toEqual(["data/a.json.ts", "style/b.css.ts"]);
  });
});

describe("running loaders", () => {
  it("runs those whose output is missing or is not what they made, and none of them again", async () => {
    const root = makeProject({"src/a.json.ts": good, "data/settings.json": "[1]"});
    expect(await runLoaders(root, silent)).toEqual(["a.json.ts"]);
    expect(output(root, "a.json.ts")).toBe("[1]");
    expect(await runLoaders(root, silent)).toEqual([]);
    writeFileSync(cachePath(root, "a.json.ts"), "[7]");
    expect(await runLoaders(root, silent)).toEqual(["a.json.ts"]);
    rmSync(cachePath(root, "a.json.ts"));
    expect(await runLoaders(root, silent)).toEqual(["a.json.ts"]);
    expect(output(root, "a.json.ts")).toBe("[1]");
    expect(await runLoaders(root, silent, {fresh: true})).toEqual(["a.json.ts"]);
  });

  it("runs again exactly those that depend on what has changed", async () => {
    const root = makeProject({
      "src/a.json.ts": good,
      "src/b.txt.ts": 'import {b} from "./lib/b.js";\nconsole.log(b);',
      "lib/b.ts": "export const b = 1;",
      "data/settings.json": "[1]",
    });
    expect(await runLoaders(root, silent)).toHaveLength(2);
    write(root, {"data/settings.json": "[2]"});
    expect(await runLoaders(root, silent)).toEqual(["a.json.ts"]);
    expect(output(root, "a.json.ts")).toBe("[2]");
    write(root, {"lib/b.ts": "export const b = 2;"});
    expect(await runLoaders(root, silent)).toEqual(["b.txt.ts"]);
    expect(output(root, "b.txt.ts")).toBe("2\n");
  });

  it("tells what each says of its progress", async () => {
    const told: string[] = [];
    const reporter: Reporter = {
      start(name) {
        told.push(`start ${name}`);
        return {
          progress: line => told.push(`${name}: ${line}`),
          finish: () => told.push(`finish ${name}`),
          fail: () => told.push(`fail ${name}`),
        };
      },
    };
    const root = makeProject({"src/a.json.ts": good, "data/settings.json": "[1]"});
    await runLoaders(root, reporter);
    expect(told).toEqual(["start a.json", "a.json: half way", "finish a.json"]);
    write(root, {"src/a.json.ts": "throw new Error();"});
    told.length = 0;
    await expect(runLoaders(root, reporter)).rejects.toThrow();
    expect([told[0], told.at(-1)]).toEqual(["start a.json", "fail a.json"]);
  });

  it("runs a loader that failed again, though nothing has changed", async () => {
    const root = makeProject({"src/a.json.ts": good, "data/settings.json": "[1,"});
    await expect(runLoaders(root, silent)).rejects.toThrow("printed JSON that is none");
    await expect(runLoaders(root, silent)).rejects.toThrow("printed JSON that is none");
  });

  it.each([
    [
      "throws",
      'throw new RangeError("row 3: must be less");',
      /^src\/a\.json\.ts failed: row 3: must be less$/,
    ],
    [
      "exits with an error",
      'console.error("no more space"); process.exit(7);',
      /^src\/a\.json\.ts failed: no more space$/,
    ],
    [
      "has a fault",
      "\nconst none: number[] | undefined = undefined;\nconsole.log(none!.length);",
      /^src\/a\.json\.ts failed: TypeError: Cannot read properties of undefined \(reading 'length'\) \(src\/a\.json\.ts:3\)$/,
    ],
    [
      "finds a fault in the data",
      'throw new RangeError("data/settings.json: seed must be a whole number,\\ngot 1.5");',
      /^data\/settings\.json: seed must be a whole number, got 1\.5$/,
    ],
    ["prints nothing", "", /^src\/a\.json\.ts printed nothing$/],
    [
      "prints half of its JSON",
      'process.stdout.write("[1, ");',
      /^src\/a\.json\.ts printed JSON that is none: /,
    ],
    ["prints NaN", 'process.stdout.write("[NaN]");', /^src\/a\.json\.ts printed JSON that is none: /],
  ])("fails where a loader %s, and leaves the former output", async (_, code, message) => {
    const root = makeProject({"src/a.json.ts": code, "src/.observablehq/cache/a.json": "[1]"});
    await expect(runLoaders(root, silent)).rejects.toThrow(message);
    expect(output(root, "a.json.ts")).toBe("[1]");
    expect(existsSync(`${cachePath(root, "a.json.ts")}.${process.pid}.part`)).toBe(false);
  });
});
