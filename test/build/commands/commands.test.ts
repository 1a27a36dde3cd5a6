import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {expect, it, onTestFinished, vi} from "vitest";
import {makeProject} from "../project.js";
import {commandLine, freePort, hears, outcome, start} from "./run.js";

it("npm start says in one sentence that its port is taken, before it builds anything", async () => {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const {port} = server.address() as AddressInfo;
  const root = makeProject({"src/index.md": "# Start\n"});
  const command = start(commandLine("start.ts"), root, {PORT: String(port)});
  const {code, errors, output} = await outcome(command);
  expect(errors.trim()).toBe(
    `Port ${port} is taken by another program: choose another one by PORT=${port + 1}`,
  );
  expect(output).toBe("");
  expect(code).toBe(1);
});

it("npm run check tells what is wrong in the pages, and its exit code is 1", async () => {
  const root = makeProject({"src/index.md": "# Start\n\n[a](./none)\n"});
  const {code, errors} = await outcome(start(commandLine("checkPages.ts"), root));
  expect(errors.trim()).toBe(
    "The pages cannot be built:\n  src/index.md:3: the link ./none leads to no page",
  );
  expect(code).toBe(1);
});

it.each(["SIGINT", "SIGTERM"] as const)("npm start serves the site until %s", async signal => {
  const root = makeProject({"src/index.md": "# Start\n"});
  const port = await freePort();
  const command = start(commandLine("start.ts"), root, {PORT: String(port)});
  const ending = outcome(command);
  await hears(command, `http://127.0.0.1:${port}`);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  command.kill(signal);
  expect(await ending).toMatchObject({code: 0, errors: ""});
});

it.skipIf(process.platform === "win32")(
  "a command ends with the shell through which npm started it, and takes what it started along",
  async () => {
    const root = makeProject({
      "src/index.md": "# Start\n",
      "src/a.json.ts": 'setInterval(() => console.error("pid", process.pid), 1e3);',
    });
    const shell = start(["sh", "-c", '"$@"; true', "sh", ...commandLine("build.ts")], root);
    let said = "";
    shell.stdout!.on("data", data => (said += data));
    await vi.waitFor(() => expect(said).toMatch(/pid \d+/), {timeout: 60_000});
    const loader = Number(/pid (\d+)/.exec(said)![1]);
    expect(isRunning(loader)).toBe(true);
    shell.kill("SIGTERM");
    await vi.waitFor(() => expect(isRunning(loader)).toBe(false), {timeout: 30_000});
  },
);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
