import {existsSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type * as PlotPackage from "@observablehq/plot";
import {describe, expect, it} from "vitest";
import {importedNames} from "../../../src/build/framework/importedNames.js";
import {leftOut} from "../../../src/build/framework/leftOut.js";
import {linkLibrary} from "../../../src/build/framework/linkLibrary.js";
import {bundlePackages} from "../../../src/build/framework/packageBundles.js";
import {makeProject, repository} from "../project.js";

const {version} = JSON.parse(
  readFileSync(join(repository, "node_modules/@observablehq/plot/package.json"), "utf8"),
);

/** The one that comes with Framework, without types. */
const {JSDOM}: {JSDOM: new (html: string) => {window: Window}} = createRequire(import.meta.url)("jsdom");

/** Where the bundle of Plot lies in a project. */
function bundleOf(root: string): string {
  return join(root, `src/.observablehq/cache/_node/@observablehq/plot@${version}/index.js`);
}

/** The bundle of Plot for a site whose page has this cell and whose module this code. */
function bundle(
  cell: string,
  module = 'import {plot} from "@observablehq/plot";\nplot({});\n',
  options = {},
): string {
  const root = makeProject({
    "src/index.md": `# Page\n\n\`\`\`ts\n${cell}\n\`\`\`\n`,
    "src/figures/panel.ts": module,
  });
  bundlePackages(join(root, "src"), options);
  return bundleOf(root);
}

/** The picture that a bundle draws. */
async function draw(
  file: string,
  options: (Plot: typeof PlotPackage) => PlotPackage.PlotOptions,
): Promise<string> {
  const Plot = await import(pathToFileURL(file).href);
  const {document} = new JSDOM("").window;
  return Plot.plot({document, ...options(Plot)}).outerHTML;
}

describe("what sources import of a package", () => {
  it("is the names, without types, in every way to write them", () => {
    const sources = [
      'import {type PlotOptions, plot} from "@observablehq/plot";\nimport type {Mark} from "@observablehq/plot";',
      "import {\n  dot as point,\n  ruleY,\n} from '@observablehq/plot'\nimport {a} from \"other\";",
      'export {line} from "@observablehq/plot";',
    ];
    expect(importedNames("@observablehq/plot", sources)).toEqual(["dot", "line", "plot", "ruleY"]);
    expect(importedNames("none", sources)).toEqual([]);
  });

  it.each([
    'import * as Plot from "@observablehq/plot";',
    'import Plot from "@observablehq/plot";',
    'import Plot, {dot} from "@observablehq/plot";',
    'export * from "@observablehq/plot";',
    'const Plot = await import("@observablehq/plot");',
  ])("is all of it for %s", source => {
    expect(importedNames("@observablehq/plot", ['import {plot} from "@observablehq/plot";', source])).toBe(
      "all",
    );
  });
});

describe("what Plot can do without", () => {
  it("is what no source asks for, and nothing once a mark of Plot's own is drawn", () => {
    const all = ["d3-scale-chromatic", "d3-geo", "d3-time-format"];
    const without = (...names: string[]) => all.filter(name => !names.includes(name));
    expect(leftOut(["plot"], ["plot({x: {label: 'a scheme and a date'}})"])).toEqual(all);
    expect(leftOut(["plot"], ['plot({color: {scheme: "viridis"}})'])).toEqual(without("d3-scale-chromatic"));
    expect(leftOut(["plot"], ["plot({x: {domain: [new Date(0), end]}})"])).toEqual(without("d3-time-format"));
    expect(leftOut(["plot"], ['plot({x: {type: "utc"}})'])).toEqual(without("d3-time-format"));
    expect(leftOut(["plot"], ['plot({projection: "mercator"})'])).toEqual(without("d3-geo"));
    expect(leftOut(["dot", "plot"], [""])).toEqual([]);
    expect(leftOut("all", [""])).toEqual([]);
  });
});

describe("the bundle of Plot", () => {
  it("draws the site's own axes, and is lighter than the whole", async () => {
    const own = bundle("display(1);");
    expect(await draw(own, () => ({x: {domain: [0, 1], label: "time"}}))).toContain("time →");
    const whole = bundle('import * as Plot from "@observablehq/plot";\ndisplay(Plot);');
    expect(readFileSync(own).length).toBeLessThan(0.6 * readFileSync(whole).length);
  });

  it("draws marks, a colour scheme by name and a map where a page takes all of Plot", async () => {
    const file = bundle('import * as Plot from "@observablehq/plot";\ndisplay(Plot.plot());');
    const picture = await draw(file, Plot => ({
      color: {scheme: "viridis"},
      marks: [Plot.dot([1, 2, 3], {x: d => d, fill: d => d})],
    }));
    expect(picture).toContain('fill="#21918c"');
    expect(await draw(file, Plot => ({projection: "mercator", marks: [Plot.sphere()]}))).toMatch(
      /<path[^>]* d="M/,
    );
  });

  it("draws an axis of dates where a module asks for one", async () => {
    const file = bundle(
      "display(1);",
      'import {plot} from "@observablehq/plot";\nplot({x: {type: "utc"}});\n',
    );
    const years = {x: {type: "utc", domain: [new Date("2020-01-01"), new Date("2024-01-01")]}} as const;
    expect(await draw(file, () => years)).toContain(">2022</text>");
  });

  it("follows its sources: another name makes another bundle", () => {
    const root = makeProject({
      "src/index.md": "# Page\n",
      "src/a.ts": 'import {plot} from "@observablehq/plot";\n',
      "src/b.ts": "",
    });
    bundlePackages(join(root, "src"));
    const first = readFileSync(bundleOf(root), "utf8");
    bundlePackages(join(root, "src"), {whole: true});
    const second = readFileSync(bundleOf(root), "utf8");
    expect(second.length).toBeGreaterThan(first.length);
    bundlePackages(join(root, "src"));
    expect(readFileSync(bundleOf(root), "utf8")).toBe(first);
  });

  it("is not made where nothing imports Plot", () => {
    const root = makeProject({"src/index.md": "# Page\n"});
    bundlePackages(join(root, "src"));
    expect(existsSync(bundleOf(root))).toBe(false);
  });
});

describe("the bundle of ml-matrix", () => {
  it("holds what the library imports of it, and not the rest", async () => {
    const root = makeProject({
      "src/index.md": "# Page\n",
      "lib/solve.ts": 'import {type Matrix as Kind, Matrix, solve} from "ml-matrix";\n',
    });
    linkLibrary(root);
    bundlePackages(join(root, "src"));
    const installed = join(repository, "node_modules/ml-matrix/package.json");
    const folder = `ml-matrix@${JSON.parse(readFileSync(installed, "utf8")).version}`;
    const file = join(root, "src/.observablehq/cache/_node", folder, "index.js");
    const own = await import(pathToFileURL(file).href);
    expect(Object.keys(own).sort()).toEqual(["Matrix", "solve"]);
    expect(own.solve(new own.Matrix([[2]]), new own.Matrix([[6]])).to1DArray()).toEqual([3]);
    const whole = readFileSync(join(repository, "node_modules/ml-matrix/matrix.umd.js"));
    expect(readFileSync(file).length).toBeLessThan(0.8 * whole.length);
  });
});
