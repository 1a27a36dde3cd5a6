import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type HTMLElement, parse} from "node-html-parser";
import {afterAll, expect, test} from "vitest";
import {groupHtml, indexHtml, pageOf} from "../../src/build/api/apiHtml.js";
import {type EntryGroup, readEntries} from "../../src/build/api/entries.js";
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
const read = (html: string): HTMLElement => parse(html, {blockTextElements: {}});
const groups = readEntries(project(index, files));
const small = read(groupHtml(groups, "Things"));
const whole = readEntries(process.cwd());
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
  const [group, ...names] = read(indexHtml(groups))
    .querySelectorAll("a")
    .map(link => link.text);
  expect(group).toBe("Things");
  expect(names).toEqual(["make", "start", "Wrong", "Name", "Pair", "Rate"]);
});

test("in the whole library each id of a page is there once, and every link leads to one", () => {
  const ids = new Map(whole.map(group => [pageOf(group), idsOf(group)]));
  const targets = [indexHtml(whole), ...whole.map(group => groupHtml(whole, group.title))].flatMap(
    (html, i) =>
      read(html)
        .querySelectorAll("a")
        .map(link => {
          const [page, id] = link.getAttribute("href")!.split("#");
          return [page || pageOf(whole[i - 1]), id];
        }),
  );
  expect(targets.length).toBeGreaterThan(500);
  expect(targets.filter(([page, id]) => !(id ? ids.get(page)?.includes(id) : ids.has(page)))).toEqual([]);
  for (const found of ids.values()) expect(found).toEqual([...new Set(found)]);
});

function idsOf({title}: EntryGroup): string[] {
  return read(groupHtml(whole, title))
    .querySelectorAll("[id]")
    .map(({id}) => id);
}

test("each group of the library has a page of its own, under its title", () => {
  const pages = readdirSync("src/back/library").map(name => readFileSync(`src/back/library/${name}`, "utf8"));
  expect(pages.map(text => text.split("\n")[0]).sort()).toEqual(whole.map(({title}) => `# ${title}`).sort());
  for (const group of whole) {
    expect(readFileSync(`src${pageOf(group)}.md`, "utf8")).toContain(`\`\`\`api ${group.title}\n`);
  }
});

/** What the plugin makes of fences. */
function filled(...tokens: {type: string; info: string; content: string}[]) {
  let rule: (state: object) => void = () => {};
  const md = {core: {ruler: {push: (_: string, f: typeof rule) => (rule = f)}}};
  markdownApi(md as never, project(index, files));
  rule({tokens, env: {path: "/page"}});
  return tokens;
}

test("the plugin fills the fences that ask for names or for a group, and leaves the others alone", () => {
  const code = {type: "fence", info: "ts", content: "x"};
  const [names, group, other] = filled(
    {type: "fence", info: "api", content: ""},
    {type: "fence", info: "api Things", content: ""},
    {...code},
  );
  expect(names.type).toBe("html_block");
  expect(names.content).toBe(indexHtml(groups));
  expect(group.content).toBe(groupHtml(groups, "Things"));
  expect(other).toEqual(code);
});

test("a group that is not there is an error that names page, line and the groups", () => {
  expect(() => filled({type: "fence", info: "api Thinks", content: ""})).toThrow(
    'src/page.md:1: the library has no group "Thinks"; its groups are Things',
  );
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
