import {type ChildProcess, spawn} from "node:child_process";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {onTestFinished} from "vitest";
import {repository} from "../project.js";

/** What starts a command of package.json. */
export function commandLine(script: string): string[] {
  const path = join(repository, "src/build/commands", script);
  return [process.execPath, "--import", import.meta.resolve("tsx"), path];
}

/** Starts a command in a project, or another one. */
export function start(
  [program, ...args]: string[],
  root: string,
  env: Record<string, string> = {},
): ChildProcess {
  const child = spawn(program, args, {cwd: root, env: {...process.env, ...env}});
  onTestFinished(() => void child.kill());
  return child;
}

/** How a command ends, and what it says. */
export async function outcome(
  child: ChildProcess,
): Promise<{code: number | null; errors: string; output: string}> {
  const said = {errors: "", output: ""};
  child.stderr!.on("data", data => (said.errors += data));
  child.stdout!.on("data", data => (said.output += data));
  const code = await new Promise<number | null>(resolve => child.on("close", resolve));
  return {code, ...said};
}

/** Settled once the command has said a text. */
export function hears(child: ChildProcess, text: string): Promise<void> {
  let heard = "";
  return new Promise(resolve =>
    child.stdout!.on("data", data => {
      heard += data;
      if (heard.includes(text)) resolve();
    }),
  );
}

/** A port that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}
