import {join} from "node:path";
import {expect, it} from "vitest";
import {minifyModules} from "../../../src/build/site/minify.js";
import {contents, makeProject} from "../project.js";

it("modules of the project are minified in place, and what they import keeps its name", async () => {
  const root = makeProject({
    "dist.next/_import/a/b.12345678.js": `// Doubles.
import {two} from "./two.87654321.js";
export function double(number) {
  return two * number;
}
`,
    "dist.next/_import/c.css": "a { }",
    "dist.next/_node/d.js": "// kept",
  });
  await minifyModules(join(root, "dist.next"));
  const files = contents(join(root, "dist.next"));
  const module = files["_import/a/b.12345678.js"];
  expect(module).toMatch(/^import\{two as (\w)\}from"\.\/two\.87654321\.js";.*export\{\w as double\};\n$/);
  expect(module).not.toContain("Doubles");
  expect(files).toMatchObject({"_import/c.css": "a { }", "_node/d.js": "// kept"});
});

it("a site without modules is left as it is", async () => {
  const root = makeProject({"dist.next/index.html": ""});
  await minifyModules(join(root, "dist.next"));
  expect(contents(join(root, "dist.next"))).toEqual({"index.html": ""});
});
