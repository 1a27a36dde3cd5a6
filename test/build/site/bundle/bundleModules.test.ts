import {readFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {describe, expect, it} from "vitest";
import {bundleModules} from "../../../../src/build/site/bundle/bundleModules.js";
import {contents, type Files, makeProject} from "../../project.js";

/** A page as Framework builds it: a cell that imports a module at once, and figures that it imports when they are wanted. */
const page = (cell: string, figures: readonly string[]) => `<!DOCTYPE html><head>
<link rel="modulepreload" href="../_observablehq/client.12345678.js">
<link rel="modulepreload" href="../_import/kit.12345678.js">
<script type="module" src="../_import/reading.12345678.js"></script>
<script type="module">
import {define} from "../_observablehq/client.12345678.js";
const [{value}] = await Promise.all([import("../_import/${cell}.12345678.js")]);
const figures = [${figures.map(name => `() => import("../_import/${name}.12345678.js")`).join(", ")}];
</script></head>`;

const module = (name: string, imports: readonly string[], value = name) =>
  `${imports.map(each => `import "./${each}.12345678.js";`).join("\n")}
// What is said of it.
(globalThis.run ??= []).push("${name}");
export const value = "${value}";\n`;

const site: Files = Object.fromEntries(
  Object.entries({
    "a/one.html": page("cell", ["first", "second", "last"]),
    "a/two.html": page("cell", ["third"]),
    "b/plain.html": page("kit", []),
    "_observablehq/client.12345678.js": "export const define = 1;",
    "_import/reading.12345678.js": module("reading", ["kit"]),
    "_import/kit.12345678.js": module("kit", []),
    "_import/cell.12345678.js": module("cell", []),
    "_import/first.12345678.js": module("first", ["kit", "both", "large"]),
    "_import/second.12345678.js": module("second", ["kit", "both", "later"]),
    "_import/last.12345678.js": module("last", ["later"]),
    "_import/later.12345678.js": module("later", []),
    "_import/third.12345678.js": `${module("third", ["kit", "both"])}
export const worker = import.meta.resolve("./worker.12345678.js");`,
    "_import/both.12345678.js": module("both", []),
    "_import/large.12345678.js": `import "../_node/big@1.0.0/index.12345678.js";${module("large", [])}`,
    "_import/worker.12345678.js": module("worker", ["kit"]),
    "_node/big@1.0.0/index.12345678.js": 'globalThis.run.push("big");',
  }).map(([path, text]) => [`dist/${path}`, text]),
);

async function bundled(): Promise<{folder: string; files: Files; file(name: string): string}> {
  const folder = join(makeProject(site), "dist");
  await bundleModules(folder);
  const files = contents(folder);
  const file = (name: string) => Object.keys(files).find(each => each.startsWith(`_import/${name}.`))!;
  return {folder, files, file};
}

describe("the modules of a built site", () => {
  it("stay what they are where no page has any", async () => {
    const text: Files = {"dist/index.html": "<!DOCTYPE html><head></head><h1>Start</h1>"};
    const folder = join(makeProject(text), "dist");
    await bundleModules(folder);
    expect(contents(folder)).toEqual({"index.html": text["dist/index.html"]});
  });

  it("become a file for what pages with figures share, one for a page's later figures, one for each figure", async () => {
    const {files, file} = await bundled();
    const holds = (name: string) =>
      [...files[file(name)].matchAll(/push\("(\w+)"\)/g)].map(([, module]) => module);
    expect(holds("figures").sort()).toEqual(["both", "cell", "kit"]);
    expect(holds("a/one/first")).toEqual(["large", "first"]);
    expect(holds("a/one/second")).toEqual(["second"]);
    expect(holds("a/one.later")).toEqual(["later"]);
    expect(holds("a/one/last")).toEqual(["last"]);
    expect(holds("a/two/third")).toEqual(["third"]);
    expect(holds("b/plain")).toEqual(["kit"]);
    expect(holds("reading")).toEqual(["kit", "reading"]);
    expect(holds("worker")).toEqual(["kit", "worker"]);
    expect(Object.keys(files).filter(name => name.includes("12345678"))).toEqual([
      "_observablehq/client.12345678.js",
    ]);
    expect(files[file("figures")]).not.toContain("What is said");
  });

  it("are what the pages ask for: at once the page's own and its first figure, the others when they are wanted", async () => {
    const {files, file} = await bundled();
    const html = files["a/one.html"];
    expect(html).toContain(`import * as page from "../${file("a/one")}";`);
    expect(html).toContain("Promise.all([page.m0])");
    expect(html).toContain(`(again = "") => import("../${file("a/one/second")}" + again)`);
    expect(html).toContain(`<script type="module" src="../${file("reading")}">`);
    const preloaded = [...html.matchAll(/modulepreload" href="\.\.\/([^"]+)"/g)].map(([, name]) => name);
    expect(preloaded.sort()).toEqual(
      [
        file("_node/big@1.0.0"),
        file("a/one"),
        file("a/one/first"),
        file("figures"),
        "_observablehq/client.12345678.js",
      ].sort(),
    );
    expect(files["b/plain.html"]).not.toContain(file("figures"));
  });

  it("run as before, each once, and a worker is found from wherever it is started", async () => {
    const {folder, file} = await bundled();
    const load = (name: string) => import(pathToFileURL(join(folder, file(name))).href);
    const run: string[] = [];
    Object.assign(globalThis, {run});
    const {m0} = await load("a/two");
    expect(m0.value).toBe("cell");
    const {value, worker} = await load("a/two/third");
    expect(value).toBe("third");
    expect([...run].sort()).toEqual(["both", "cell", "kit", "third"]);
    expect(readFileSync(new URL(worker), "utf8")).toContain('push("worker")');
    Reflect.deleteProperty(globalThis, "run");
  });
});
