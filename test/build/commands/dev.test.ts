import {join} from "node:path";
import {expect, it, onTestFinished, vi} from "vitest";
import {WebSocket} from "ws";
import {contents, makeProject, write} from "../project.js";
import {commandLine, freePort, hears, outcome, start} from "./run.js";

const patience = {timeout: 60_000, interval: 50};
const page = '# Start\n\n```ts\nimport {figure} from "./figures/figure.js";\ndisplay(figure());\n```\n';

it("npm run dev shows a page and what changes in it, in the library and in what is wrong, until Ctrl-C", async () => {
  const root = makeProject({
    "src/index.md": page,
    "src/a.json.ts": "console.log(1);",
    "src/figures/figure.ts": 'import {a} from "../lib/a.js";\nexport const figure = (): string => a;\n',
    "lib/a.ts": 'export const a = "first";\n',
  });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const command = start(commandLine("dev.ts"), root, {PORT: String(port)});
  const ending = outcome(command);
  await hears(command, `http://127.0.0.1:${port}`);
  expect(contents(join(root, "src/.observablehq/cache"))).toMatchObject({"a.json": "1\n"});
  const html = await (await fetch(address)).text();
  expect(html).toContain("Start</a></h1>");

  const messages = await open(address, html);
  const arrives = (text: string) => vi.waitFor(() => expect(messages.join("\n")).toContain(text), patience);
  await arrives("welcome");
  // The preview says welcome shortly before it watches: later versions show even if it misses the first.
  let version = 1;
  await vi.waitFor(
    () => {
      write(root, {"lib/a.ts": `export const a = "version ${++version}";\n`});
      expect(messages.join("\n")).toContain("./_import/figures/figure.js?sha=");
    },
    {...patience, interval: 3000},
  );
  const module = /figures\/figure\.js\?sha=\w+/.exec(messages.join("\n"))![0];
  const figure = await (await fetch(`${address}_import/${module}`)).text();
  const library = /lib\/a\.js\?sha=\w+/.exec(figure)![0];
  expect(await (await fetch(`${address}_import/${library}`)).text()).toMatch(/"version \d+"/);

  write(root, {"src/index.md": `${page}\n\n$\\frac{1}$\n`});
  await arrives("src/index.md:9: KaTeX parse error");
  write(root, {"src/index.md": page.replace("figure()", "figure(1)")});
  await arrives("src/index.md:5:16: Expected 0 arguments, but got 1.");
  write(root, {"src/index.md": page, "src/figures/figure.ts": "export const figure = ;\n"});
  await arrives("src/figures/figure.ts:1:23: Expression expected.");

  command.kill("SIGINT");
  const {code, errors, output} = await ending;
  expect(code).toBe(0);
  // Faults alone, a line each, and nothing of the requests and of Framework's inside.
  const lines = errors.trim().split("\n");
  expect(lines).toContain("src/figures/figure.ts:1:23: Expression expected.");
  expect(lines.filter(line => !/^src\/(index\.md|figures\/figure\.ts):\d+:/.test(line))).toEqual([]);
  expect(output.trim().split("\n").at(-1)).toContain(`http://127.0.0.1:${port}, as it is written`);
  await expect(fetch(address)).rejects.toThrow();
}, 300_000);

/** What a preview tells an open page, as it tells it. */
async function open(address: string, html: string): Promise<string[]> {
  const hash = /open\(\{hash: "(\w+)"/.exec(html)![1];
  const socket = new WebSocket(`${address.replace("http", "ws")}_observablehq`);
  onTestFinished(() => socket.terminate());
  const messages: string[] = [];
  socket.on("message", data => messages.push(String(data)));
  await new Promise(resolve => socket.once("open", resolve));
  socket.send(JSON.stringify({type: "hello", path: "/", hash}));
  return messages;
}
