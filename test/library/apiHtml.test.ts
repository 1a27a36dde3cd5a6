import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import {type HTMLElement, parse} from "node-html-parser";
import {afterAll, expect, test} from "vitest";
import {apiHtml} from "../../src/build/api/apiHtml.js";
import {readEntries} from "../../src/build/api/entries.js";
import {markdownApi} from "../../src/build/markdown/api.js";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true});
});

/** A project with a small library: its index, and two files. */
function project(index: string, files: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), "api-"));
  folders.push(root);
  mkdirSync(join(root, "lib"));
  for (const [name, text] of Object.entries({"index.ts": index, ...files}))
    writeFileSync(join(root, "lib", name), text);
  return root;
}

const files = {
  "rate.ts": `/** A number, or a function of t. */
export type Rate = number | ((t: number) => number);
/** Two of them. */
export interface Examples {
  /** The first. */
  readonly rate: Rate;
}`,
  "make.ts": `import type {Examples, Rate} from "./rate.js";

const table = {tanh: 1, "to-the-end": 2} as const;
/** The names. */
export type Name = keyof typeof table;

function made(rate: Rate): Examples {
  return {rate};
}
/** Where a < b & "c": \`x < y\`. */
export const start = made(1);

/**
 * Makes.
 *
 * @param rate η
 */
export function make<T extends Examples>({rate, ...others}: {rate: Rate; name: Name}, of: T): Examples {
  return made(rate);
}

/** What is wrong. */
export class Wrong extends Error {
  /** Where. */
  constructor(readonly column: number) {
    super("hidden");
  }
}`,
};
const index = `// Things: all there is.

export {make, type Name, start, Wrong} from "./make.js";
export {type Examples as Pair, type Rate} from "./rate.js";
`;
const page = (root: string): HTMLElement => parse(apiHtml(readEntries(root)), {blockTextElements: {}});
const small = page(project(index, files));
const entry = (name: string): HTMLElement => small.querySelector(`.api-entry:has(#${name})`)!;
const signature = (name: string) => entry(name).querySelector("pre code")!.text.trim();

test("a function shows its head, with types under their public names and links to them", () => {
  expect(signature("make")).toBe(
    "function make<T extends Pair>({rate, ...others}: {rate: Rate; name: Name}, of: T): Pair",
  );
  const links = entry("make").querySelectorAll("pre a");
  expect(links.map(link => link.getAttribute("href"))).toEqual(["#Pair", "#Rate", "#Name", "#Pair"]);
});

test("a type that goes by another name in public shows that name and its members' docstrings", () => {
  expect(signature("Pair")).toBe("interface Pair {\n  /** The first. */\n  readonly rate: Rate;\n}");
});

test("a constant shows the type that the function which makes it returns", () => {
  expect(signature("start")).toBe("const start: Pair");
});

test("the keys of a table are told one by one", () => {
  expect(signature("Name")).toBe('type Name = "tanh" | "to-the-end";');
});

test("a class shows its members without what they do", () => {
  expect(signature("Wrong")).toBe(
    "class Wrong extends Error {\n  /** Where. */\n  constructor(readonly column: number)\n}",
  );
});

test("text is escaped, and code between backticks is code", () => {
  const text = entry("start").querySelector("p");
  expect(text?.innerHTML).toBe("Where a &lt; b &amp; &quot;c&quot;: <code>x &lt; y</code>.");
});

test("the index names values before types, under the heading of the group", () => {
  const [group, ...names] = small.querySelectorAll(".api-index a").map(link => link.text);
  expect(group).toBe("Things");
  expect(names).toEqual(["make", "start", "Wrong", "Name", "Pair", "Rate"]);
});

test("in the whole library each id is there once, and every link leads to one", () => {
  const whole = page(process.cwd());
  const ids = whole.querySelectorAll("[id]").map(({id}) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const targets = whole.querySelectorAll("a").map(link => link.getAttribute("href")?.slice(1));
  expect(targets.length).toBeGreaterThan(500);
  expect(targets.filter(target => !ids.includes(target ?? ""))).toEqual([]);
});

test("what scrolls in the library's page is within reach of the keyboard", () => {
  const blocks = page(process.cwd()).querySelectorAll("pre");
  expect(blocks.length).toBeGreaterThan(250);
  expect(blocks.filter(block => block.getAttribute("tabindex") !== "0")).toEqual([]);
});

test("the plugin fills the fences that ask for it and leaves the others alone", () => {
  const md = createMarkdownIt({
    markdownIt: md => {
      markdownApi(md, project(index, files));
      return md;
    },
  });
  const tokens = md.parse("```api\n```\n\n```ts\nx\n```\n", {path: "/a"});
  expect(tokens[0].type).toBe("html_block");
  expect(tokens[0].content).toContain('id="make"');
  expect(tokens[1]).toMatchObject({type: "fence", info: "ts", content: "x\n"});
});

test.each([
  [
    "a name that is not there",
    '// A: b.\n\nexport {none} from "./rate.js";',
    /^lib\/rate\.ts: there is no none/,
  ],
  ["a name above the first group", 'export {type Rate} from "./rate.js";', /must stand below a comment/],
  ["an export of everything", '// A: b.\n\nexport * from "./rate.js";', /exports of names from files alone/],
])("%s is an error that says so", (_, text, message) => {
  expect(() => readEntries(project(text, files))).toThrow(message);
});
