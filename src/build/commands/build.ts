import {createReporter} from "../messages/reporter.js";
import {runCommand} from "./runCommand.js";

/** Builds the site into dist/: `npm run build`; `--fresh` runs all experiments anew. */
await runCommand(async root => {
  const {buildSite} = await import("../site/buildSite.js");
  await buildSite(root, createReporter(process.stdout), {fresh: process.argv.includes("--fresh")});
});
