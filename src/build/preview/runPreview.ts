import {fileURLToPath} from "node:url";
import {BuildError, type Problem} from "../messages/problem.js";
import {endOf, startNode} from "../processes/startNode.js";

const script = fileURLToPath(new URL("frameworkPreview.ts", import.meta.url));

/** A preview that runs. */
export interface Preview {
  /** Shows the faults of pages in the pages that have them, in place of those that were shown before. */
  show(problems: readonly Problem[]): void;
}

/** Starts Framework's preview in a process of its own, and returns once it answers. Its end is this process's end. */
export async function runPreview(root: string, port: number): Promise<Preview> {
  const child = startNode(script, {
    cwd: root,
    env: {...process.env, PORT: String(port), OBSERVABLE_TELEMETRY_DISABLE: "true", NO_COLOR: "1"},
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = endOf(child).then(end => {
    throw new BuildError(`The preview ended with ${end}`);
  });
  await Promise.race([ended, new Promise(resolve => child.once("message", resolve))]);
  ended.catch(error => {
    console.error(`\n${error.message}`);
    process.exit(1);
  });
  return {show: problems => void child.send(problems)};
}
