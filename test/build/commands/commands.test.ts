import {type ChildProcess, spawn} from "node:child_process";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {expect, it, onTestFinished} from "vitest";
import {contents, makeProject, repository} from "../project.js";

/** Starts a command of package.json as it does, in a project. */
function start(script: string, root: string, env: Record<string, string> = {}): ChildProcess {
  const path = join(repository, "src/build/commands", script);
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), path], {
    cwd: root,
    env: {...process.env, ...env},
  });
  onTestFinished(() => void child.kill());
  return child;
}

/** How a command ends, and what it says. */
async function outcome(child: ChildProcess): Promise<{code: number | null; errors: string; output: string}> {
  const said = {errors: "", output: ""};
  child.stderr!.on("data", data => (said.errors += data));
  child.stdout!.on("data", data => (said.output += data));
  const code = await new Promise<number | null>(resolve => child.on("close", resolve));
  return {code, ...said};
}

/** Settled once the command has said a text. */
function hears(child: ChildProcess, text: string): Promise<void> {
  let heard = "";
  return new Promise(resolve =>
    child.stdout!.on("data", data => {
      heard += data;
      if (heard.includes(text)) resolve();
    }),
  );
}

it("npm start says in one sentence that its port is taken, before it builds anything", async () => {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const {port} = server.address() as AddressInfo;
  const root = makeProject({"src/index.md": "# Start\n"});
  const {code, errors, output} = await outcome(start("start.ts", root, {PORT: String(port)}));
  expect(errors.trim()).toBe(
    `Port ${port} is taken by another program: choose another one by PORT=${port + 1}`,
  );
  expect(output).toBe("");
  expect(code).toBe(1);
});

it("npm run check tells what is wrong in the pages, and its exit code is 1", async () => {
  const root = makeProject({"src/index.md": "# Start\n\n[a](./none)\n"});
  const {code, errors} = await outcome(start("checkPages.ts", root));
  expect(errors.trim()).toBe(
    "The pages cannot be built:\n  src/index.md:3: the link ./none leads to no page",
  );
  expect(code).toBe(1);
});

it("npm run dev shows a page, and ends cleanly with Ctrl-C", async () => {
  const root = makeProject({
    "src/index.md": "# Start\n",
    "src/a.json.ts": "console.log(1);",
  });
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));

  const child = start("dev.ts", root, {PORT: String(port)});
  const ending = outcome(child);
  await hears(child, `http://127.0.0.1:${port}/`);
  expect(contents(join(root, "src/.observablehq/cache"))).toMatchObject({"a.json": "1\n"});
  const response = await fetch(`http://127.0.0.1:${port}/`);
  expect(await response.text()).toContain("Start</a></h1>");
  child.kill("SIGINT");
  expect(await ending).toMatchObject({code: 0, errors: ""});
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});
