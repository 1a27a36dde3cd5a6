import {spawn} from "node:child_process";
import {createInterface} from "node:readline";
import {fileURLToPath} from "node:url";
import {BuildError} from "../problem.js";
import type {Task} from "../reporter.js";

const script = fileURLToPath(new URL("frameworkBuild.ts", import.meta.url));

/** How many of Framework's last lines are told when it fails. */
const linesTold = 20;

/** Builds the site with Framework into `output`, a folder's name under the project's root. */
export async function runFramework(root: string, output: string, task: Task): Promise<void> {
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), script], {
    cwd: root,
    env: {...process.env, DESCENT_OUTPUT: output, OBSERVABLE_TELEMETRY_DISABLE: "true", NO_COLOR: "1"},
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const listen = (line: string) => {
    lines.push(line);
    task.progress(line);
  };
  createInterface({input: child.stdout}).on("line", listen);
  createInterface({input: child.stderr}).on("line", listen);
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(signal ?? code));
  });
  if (code !== 0) {
    throw new BuildError(`Framework ended with ${code}:\n${lines.slice(-linesTold).join("\n")}`);
  }
}
