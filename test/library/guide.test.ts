import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import * as library from "../../lib/index.js";
import {runSnippet, type Snippet, typeErrors} from "./snippet.js";

/** The snippets of the page, with the lines that their comments say they print. */
const snippets = [
  ...readFileSync("src/back/library.md", "utf8").matchAll(/^```ts run=false\n(.*?)^```$/gms),
].map(([, text], i): Snippet & {promised: string[]} => {
  const [head, names] = /^import \{([^}]+)\} from "descent";\n/.exec(text) ?? ["", ""];
  const imported = names.split(",").map(name => name.trim());
  return {
    name: `snippet ${i + 1}`,
    code: text.slice(head.length),
    imports: [
      {
        file: "lib/index.ts",
        values: imported.filter(name => name && !name.startsWith("type ")),
        types: imported.filter(name => name.startsWith("type ")).map(name => name.slice("type ".length)),
      },
    ],
    promised: [...text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, line]) => line),
  };
});

test("the guide has snippets, and TypeScript has nothing to say against any", () => {
  expect(snippets.length).toBeGreaterThan(8);
  expect(typeErrors(process.cwd(), snippets)).toEqual([]);
});

test.each(snippets)("$name of the guide prints what its comments say", snippet => {
  const {values} = snippet.imports[0];
  const scope = Object.fromEntries(Object.entries(library).filter(([name]) => values.includes(name)));
  expect(snippet.promised).not.toEqual([]);
  expect(runSnippet(snippet, scope)).toEqual(snippet.promised);
});

test("the guide names the packages that the library asks for, and counts those that these need in turn", () => {
  const asked: string[] = Object.keys(JSON.parse(readFileSync("lib/package.json", "utf8")).dependencies);
  const {packages} = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const fetched = new Set<string>();
  const fetch = (name: string) => {
    if (fetched.has(name)) return;
    fetched.add(name);
    Object.keys(packages[`node_modules/${name}`].dependencies ?? {}).forEach(fetch);
  };
  asked.forEach(fetch);
  const told = readFileSync("src/back/library.md", "utf8").match(/^The last line fetches .*$/m)![0];
  expect(Array.from(told.matchAll(/\*\*(.*?)\*\*/g), ([, name]) => name).sort()).toEqual(asked.sort());
  expect([asked.length, fetched.size - asked.length]).toEqual([9, 8]);
  expect(told).toMatch(/^The last line fetches the nine packages .* With them come eight small ones /);
});
