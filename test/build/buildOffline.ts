import {spawnSync} from "node:child_process";
import {offline} from "./offline.js";

/** Builds the site as `npm run build` does, with the network cut off where the system allows it. */
const build = [process.execPath, "--import", "tsx", "src/build/commands/build.ts"];
const [command, ...args] = offline(build);
console.log(
  args.length < build.length ? "This system cannot cut the network off." : "The network is cut off.",
);
process.exitCode = spawnSync(command, args, {stdio: "inherit"}).status ?? 1;
