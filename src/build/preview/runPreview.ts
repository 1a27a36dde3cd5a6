import {spawn} from "node:child_process";
import {fileURLToPath} from "node:url";
import {BuildError} from "../messages/problem.js";

const framework = fileURLToPath(import.meta.resolve("@observablehq/framework/dist/bin/observable.js"));

/** Runs Framework's preview until it ends, or until this process is told to end. */
export async function runPreview(root: string, port: number): Promise<void> {
  const child = spawn(process.execPath, [framework, "preview", "--no-open", "--port", String(port)], {
    cwd: root,
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"},
    stdio: ["ignore", "inherit", "inherit"],
  });
  let stopped = false;
  const stop = () => {
    stopped = true;
    child.kill();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  process.off("SIGINT", stop).off("SIGTERM", stop);
  if (!stopped && code !== 0) throw new BuildError(`The preview ended with ${code}`);
}
