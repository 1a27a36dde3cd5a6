import {createInterface} from "node:readline";
import type {Readable} from "node:stream";
import {fileURLToPath} from "node:url";
import {BuildError} from "../messages/problem.js";
import type {Task} from "../messages/reporter.js";
import {endOf, startNode} from "../processes/startNode.js";

const script = fileURLToPath(new URL("frameworkBuild.ts", import.meta.url));

/** How many of Framework's complaints are told when it fails. */
const linesTold = 20;

/**
 * Builds the site with Framework into `output`, a folder's name under the project's root.
 *
 * @param signal ends it early
 * @throws BuildError that says what Framework was doing, and its complaints
 */
export async function runFramework(
  root: string,
  output: string,
  task: Task,
  signal?: AbortSignal,
): Promise<void> {
  const child = startNode(script, {
    cwd: root,
    env: {...process.env, DESCENT_OUTPUT: output, OBSERVABLE_TELEMETRY_DISABLE: "true", NO_COLOR: "1"},
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = () => child.kill();
  signal?.addEventListener("abort", stop, {once: true});
  let doing = "";
  const complaints: string[] = [];
  const ended = Promise.all([
    forEachLine(child.stdout!, line => {
      doing = line.replace(/ →.*$/, "");
      task.progress(doing);
    }),
    forEachLine(child.stderr!, line => complaints.push(line)),
  ]);
  const code = await endOf(child);
  signal?.removeEventListener("abort", stop);
  await ended;
  if (code === 0) return;
  throw new BuildError(`Framework stopped at: ${doing}\n${complaints.slice(-linesTold).join("\n")}`);
}

/** Settled when the stream has ended. */
function forEachLine(stream: Readable, visit: (line: string) => void): Promise<void> {
  const lines = createInterface({input: stream}).on("line", line => line.trim() && visit(line));
  return new Promise(resolve => lines.on("close", resolve));
}
