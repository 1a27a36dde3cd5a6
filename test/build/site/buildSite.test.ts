import {spawnSync} from "node:child_process";
import {cpSync, existsSync, readFileSync, utimesSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {gunzipSync, gzipSync} from "node:zlib";
import {parse} from "node-html-parser";
import sirv from "sirv";
import {describe, expect, it, onTestFinished} from "vitest";
import {buildSite} from "../../../src/build/site/buildSite.js";
import {withLock} from "../../../src/build/site/lock.js";
import {offline} from "../offline.js";
import {contents, type Files, makeProject, repository, silent} from "../project.js";

const files: Files = {
  "src/index.md": "# Start\n\nSee [the lesson](./lessons/first#more).\n",
  "src/lessons/first.md": `# First

With $\\eta = 1$. ![](../style/dot.svg)

\`\`\`ts
import {figure} from "../figures/figure.js";
const data = await FileAttachment("../data/numbers.json").json<number[]>();
display(figure(data));
\`\`\`

## More

[Back](../).
`,
  "src/figures/figure.ts": `import {sum} from "../lib/sum.js";
/** Text with the sum. */
export const figure = (numbers: number[]): Text => document.createTextNode(String(sum(numbers)));
`,
  "src/data/numbers.json.ts": `import {readFileSync} from "node:fs";
import {sum} from "../lib/sum.js";
const {seed} = JSON.parse(readFileSync("data/settings.json", "utf8"));
console.log(JSON.stringify([seed, sum([seed, seed])]));
`,
  "src/style/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  "lib/sum.ts": "export const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);\n",
  "data/settings.json": '{"seed": 3}',
};

describe("the build", () => {
  it("makes a sound site without a network, the same on every machine, that works under a sub-path", async () => {
    const [one, two] = [makeProject(files), makeProject(files)];
    utimesSync(join(two, "src/style/dot.svg"), 1e9, 1e9);
    await buildSite(one, silent);
    const site = contents(join(one, "dist"));
    expect(Object.keys(site)).toEqual(expect.arrayContaining(["index.html", "lessons/first.html"]));
    expect(site["lessons/first.html"]).toContain("katex");
    const attachment = Object.keys(site).find(file => file.startsWith("_file/data/numbers."))!;
    expect(JSON.parse(site[attachment])).toEqual([3, 6]);

    const [command, ...args] = offline([
      process.execPath,
      "--import",
      import.meta.resolve("tsx"),
      join(repository, "src/build/commands/build.ts"),
    ]);
    const {status, stdout, stderr} = spawnSync(command, args, {cwd: two, encoding: "utf8"});
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(/data\/numbers\.json done in \d/);
    expect(contents(join(two, "dist"))).toEqual(site);
    expect(await lostUnder("/x", join(one, "dist"), site)).toEqual([]);
  });

  it.each<[string, Files, RegExp]>([
    [
      "a loader that throws",
      {"src/data/numbers.json.ts": 'throw new Error("no numbers");'},
      /^src\/data\/numbers\.json\.ts failed: no numbers$/,
    ],
    [
      "a type error in a cell",
      {"src/index.md": '# Start\n\n```ts\nconst a: number = "1";\ndisplay(a);\n```\n'},
      /src\/index\.md:4:7: Type 'string' is not assignable to type 'number'\./,
    ],
    [
      "an undefined name",
      {"src/index.md": `# Start\n\n\${missing}\n`},
      /src\/index\.md:3:3: Cannot find name 'missing'/,
    ],
    [
      "an import of a module that does not exist",
      {"src/index.md": '# Start\n\n```ts\nimport {a} from "./none.js";\n```\n'},
      /src\/index\.md:4:17: Cannot find module '\.\/none\.js'/,
    ],
    [
      "a syntax error in a cell",
      {"src/index.md": "# Start\n\n```ts\nlet = 1;\n```\n"},
      /src\/index\.md:4:\d+: /,
    ],
    ["a broken formula", {"src/index.md": "# Start\n\n$\\frac{1}$\n"}, /src\/index\.md:3: KaTeX parse error/],
    [
      "a module that the configuration needs and that does not exist",
      {"observablehq.config.ts": 'import "./lib/none.js";\nexport default {};\n'},
      /^observablehq\.config\.ts cannot be used: .*none\.js/s,
    ],
    [
      "a broken link",
      {"src/index.md": "# Start\n\n[a](./none)\n"},
      /src\/index\.md:3: the link \.\/none leads to no page/,
    ],
  ])("fails at %s, names the place, and leaves the last good site as it was", async (_, broken, message) => {
    const root = makeProject({...files, ...broken, "dist/index.html": "last good"});
    await expect(buildSite(root, silent)).rejects.toThrow(message);
    expect(contents(join(root, "dist"))).toEqual({"index.html": "last good"});
  });

  it("fails at a pixel of 17 in the digits, names file and row, and leaves the last good site as it was", async () => {
    const root = makeProject({"dist/index.html": "last good", "src/index.md": "# Start\n"});
    for (const path of ["lib", "src/data/inputs.ts", "src/data/digits.json.ts", "data"]) {
      cpSync(join(repository, path), join(root, path), {recursive: true});
    }
    const digits = join(root, "data/digits.csv.gz");
    const rows = gunzipSync(readFileSync(digits)).toString("utf8").split("\n");
    rows[2] = rows[2].replace(/^(\d+),\d+,/, "$1,17,");
    writeFileSync(digits, gzipSync(rows.join("\n")));
    await expect(buildSite(root, silent)).rejects.toThrow(
      /^data\/digits\.csv\.gz, row 3: pixel 2 must be a whole number in \[0, 16\], got 17$/,
    );
    expect(contents(join(root, "dist"))).toEqual({"index.html": "last good"});
  });

  it("stops Framework where the pages are wrong, and no experiment has to run before", async () => {
    const root = makeProject({"src/index.md": "# Start\n\n[a](./none)\n", "dist/index.html": "last good"});
    await expect(buildSite(root, silent)).rejects.toThrow("src/index.md:3: the link ./none leads to no page");
    expect(contents(join(root, "dist"))).toEqual({"index.html": "last good"});
    expect(existsSync(join(root, "dist.next/index.html"))).toBe(false);
    await expect(withLock(root, async () => "free")).resolves.toBe("free");
  });

  it("fails where Framework fails, and says at which file", async () => {
    const root = makeProject({
      ...files,
      "src/figures/figure.ts":
        'import {x} from "no-such-package";\nexport const figure: (n: number[]) => Text = x;',
      "dist/index.html": "last good",
    });
    await expect(buildSite(root, silent)).rejects.toThrow(
      /^Framework stopped at: copy src\/figures\/figure\.ts\nCannot find module 'no-such-package'/,
    );
    expect(contents(join(root, "dist"))).toEqual({"index.html": "last good"});
  });
});

/** The references of a site's pages that are not answered when it is served under a path of its own. */
async function lostUnder(prefix: string, folder: string, site: Files): Promise<string[]> {
  const handle = sirv(folder, {dev: true});
  const server = createServer((request, response) => {
    if (!request.url!.startsWith(`${prefix}/`)) return response.writeHead(404).end();
    request.url = request.url!.slice(prefix.length);
    return handle(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const references = Object.keys(site)
    .filter(file => /\.(html|js)$/.test(file))
    .flatMap(file =>
      referencesIn(file, site[file]).map(to => new URL(to, `${origin}${prefix}/${file}`).href),
    );
  expect(references.length).toBeGreaterThan(10);
  const lost = references.map(async url => ((await fetch(url)).status === 200 ? [] : [url]));
  return (await Promise.all(lost)).flat();
}

/** What a page or a module refers to; Framework's own client also offers libraries that are not shipped. */
function referencesIn(file: string, text: string): string[] {
  const attributes = file.endsWith(".html")
    ? parse(text)
        .querySelectorAll("[href], [src]")
        .map(element => element.getAttribute("href") ?? element.getAttribute("src")!)
    : [];
  const strings = [...text.matchAll(/["'](\.{1,2}\/[^"'\s]*\.\w+)["']/g)].map(([, string]) => string);
  return [...attributes, ...strings].filter(
    to => !/^data:|_npm\/|^\.\/stdlib\/|data\/numbers\.json$/.test(to),
  );
}
