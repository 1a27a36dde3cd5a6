import {runCommand} from "./runCommand.js";

/** Links src/lib to lib and does nothing else: after `npm ci`, and before TypeScript or an editor looks. */
await runCommand(async () => {});
