import {rmSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {loaderDigest} from "../../../src/build/loaders/digest.js";
import {makeProject, write} from "../project.js";

const files = {
  "src/data/a.json.ts": `import {readFileSync} from "node:fs";
import {double} from "../lib/double.js";
import {settingsFile} from "./inputs.js";
console.log(double(JSON.parse(readFileSync(settingsFile, "utf8")).a));`,
  "src/data/b.json.ts": `import {csvParse} from "d3-dsv";
import {triple} from "../lib/triple.js";
console.log(triple(csvParse("a").length), ["data", "more.csv"].join("/"));`,
  "src/data/inputs.ts": `export const settingsFile = "data/settings.json";
export const rowsFile = "data/rows.csv";`,
  "lib/double.ts": "/** Twice. */\nexport const double = (x: number) => 2 * x;",
  "lib/triple.ts": "export const triple = (x: number) => 3 * x;\nexport const unused = 1;",
  "data/settings.json": '{"a": 1}',
  "data/rows.csv": "1,2",
  "data/more.csv": "5",
};

/** Which of the two loaders has another digest after a change. */
async function changedBy(change: Record<string, string>): Promise<string[]> {
  const root = makeProject(files);
  const digests = () => Promise.all(["a", "b"].map(name => loaderDigest(root, `data/${name}.json.ts`)));
  const before = await digests();
  write(root, change);
  const after = await digests();
  return ["a", "b"].filter((_, i) => before[i] !== after[i]);
}

describe("the digest of what a loader depends on", () => {
  it("changes with the loader, with modules that it uses, and with files of data/ that it names", async () => {
    expect(await changedBy({"src/data/b.json.ts": "console.log(1);"})).toEqual(["b"]);
    expect(await changedBy({"lib/double.ts": "export const double = (x: number) => x + x;"})).toEqual(["a"]);
    expect(await changedBy({"data/settings.json": '{"a": 2}'})).toEqual(["a"]);
    expect(await changedBy({"data/more.csv": "6"})).toEqual(["b"]);
  });

  it("does not change with comments, with code that the loader does not use, nor with files that it does not name", async () => {
    expect(
      await changedBy({"lib/double.ts": "/** Two times. */\nexport const double = (x: number) => 2 * x;"}),
    ).toEqual([]);
    expect(
      await changedBy({
        "lib/triple.ts": "export const triple = (x: number) => 3 * x;\nexport const unused = 2;",
      }),
    ).toEqual([]);
    expect(await changedBy({"data/rows.csv": "3,4"})).toEqual([]);
    expect(await changedBy({"lib/other.ts": "export {};"})).toEqual([]);
  });

  it("changes with the version of a package that is imported, or named as one that is read", async () => {
    const base = {"@letters/serif": "1.0.0", imported: "1.0.0", other: "1.0.0"};
    const digestWith = (versions: Record<string, string>) => {
      const packages = Object.entries({...base, ...versions}).map(([name, version]) => [
        `node_modules/${name}/package.json`,
        JSON.stringify({version}),
      ]);
      const root = makeProject({});
      rmSync(join(root, "node_modules"));
      write(root, {
        "package.json": '{"dependencies": {"@letters/serif": "*", "imported": "*", "other": "*"}}',
        "src/a.css.ts":
          'import "imported/part"; const name = "serif"; console.log("@letters/" + name + "/a.woff2");',
        ...Object.fromEntries(packages),
      });
      return loaderDigest(root, "a.css.ts");
    };
    const digest = await digestWith({});
    expect(await digestWith({other: "2.0.0"})).toBe(digest);
    expect(await digestWith({imported: "2.0.0"})).not.toBe(digest);
    expect(await digestWith({"@letters/serif": "2.0.0"})).not.toBe(digest);
  });

  it("names the loader and the place where an import leads nowhere", async () => {
    const root = makeProject({"src/data/c.json.ts": 'import {a} from "../lib/nowhere.js";\nconsole.log(a);'});
    await expect(loaderDigest(root, "data/c.json.ts")).rejects.toThrow(
      /src\/data\/c\.json\.ts cannot be read.*src\/data\/c\.json\.ts:1:16: ERROR: Could not resolve "\.\.\/lib\/nowhere\.js"/s,
    );
  });
});
