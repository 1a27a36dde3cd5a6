import {execFileSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, dirname, join} from "node:path";
import {gzipSync} from "node:zlib";
import {build} from "esbuild";
import ts from "typescript";
import {afterAll, beforeAll, expect, test} from "vitest";

const manifest = JSON.parse(readFileSync("lib/package.json", "utf8"));
const elsewhere = mkdtempSync(join(tmpdir(), "descent-"));
const main = join(elsewhere, "main.ts");

/** A project that took the library, as the guide says, and has nothing but what the library asks for. */
beforeAll(() => {
  const packages = join(elsewhere, "node_modules");
  cpSync("lib", join(elsewhere, "descent"), {recursive: true});
  rmSync(join(elsewhere, "descent", "tsconfig.json"));
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(packages, name)), {recursive: true});
    symlinkSync(join(process.cwd(), "node_modules", name), join(packages, name), "junction");
  }
  symlinkSync(join(elsewhere, "descent"), join(packages, "descent"), "junction");
  writeFileSync(join(elsewhere, "package.json"), '{"type": "module"}');
  writeFileSync(
    main,
    `import {adam, type Objective, run} from "descent";
const bowl: Objective = {
  name: "bowl",
  dimension: 1,
  value: ([x]) => x * x,
  gradient([x], out) {
    out[0] = 2 * x;
    return x * x;
  },
};
console.log(run(adam({eta: 0.1}), bowl, [1], {steps: 100}).message);
`,
  );
});

afterAll(() => rmSync(elsewhere, {recursive: true}));

/** A bundle, and the files that are in it. */
async function bundle(entry: string): Promise<{script: string; files: string[]}> {
  const {outputFiles, warnings, metafile} = await build({
    entryPoints: [entry],
    absWorkingDir: elsewhere,
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    metafile: true,
  });
  expect(warnings).toEqual([]);
  const parts = Object.values(metafile.outputs).flatMap(({inputs}) => Object.entries(inputs));
  const files = parts.filter(([, {bytesInOutput}]) => bytesInOutput > 0).map(([file]) => file);
  return {script: outputFiles[0].text, files};
}

test("what the library asks for is what this project has, in the same versions", () => {
  const {dependencies, devDependencies} = JSON.parse(readFileSync("package.json", "utf8"));
  const here: Record<string, string> = {...dependencies, ...devDependencies};
  const same = Object.keys(manifest.dependencies).map(name => [name, here[name]]);
  expect(manifest.dependencies).toEqual(Object.fromEntries(same));
});

test("a bundle for the browser holds what is used and nothing else, and runs", async () => {
  const {script, files} = await bundle(main);
  expect(gzipSync(script).length).toBeLessThan(5000);
  const optimizers = files.filter(file => file.includes("/optimizers/")).map(file => basename(file));
  expect(optimizers.sort()).toEqual([
    "adam.ts",
    "checkOptimizer.ts",
    "checkedState.ts",
    "hintAtBetas.ts",
    "lostSquares.ts",
    "notedState.ts",
  ]);
  expect(files.filter(file => /ml-matrix|jsep|d3-dsv|networks|theory/.test(file))).toEqual([]);
  const file = join(elsewhere, "main.js");
  writeFileSync(file, script);
  expect(execFileSync(process.execPath, [file], {encoding: "utf8"})).toBe("completed 100 steps\n");
});

test("the whole library makes one file that needs nothing else", async () => {
  const {script} = await bundle("descent");
  expect(gzipSync(script).length).toBeLessThan(120_000);
  const file = join(elsewhere, "descent.js");
  writeFileSync(file, script);
  const library = await import(/* @vite-ignore */ file);
  expect(library.run(library.adam(), library.rosenbrock, [-1.2, 1], {steps: 5}).outcome).toBe("completed");
});

test("TypeScript accepts the copy with Node's own way of finding modules, and no types but its own", () => {
  const program = ts.createProgram([main], {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    module: ts.ModuleKind.NodeNext,
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  });
  const errors = ts
    .getPreEmitDiagnostics(program)
    .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, " "));
  // The program prints, and the language alone has no console.
  expect(errors).toEqual([expect.stringMatching(/^Cannot find name 'console'/)]);
});
