import {buildSite} from "./buildSite.js";
import {createReporter} from "./reporter.js";
import {runCommand} from "./runCommand.js";

/** Builds the site into dist/: `npm run build`; `--fresh` runs all experiments anew. */
await runCommand(() =>
  buildSite(process.cwd(), createReporter(process.stdout), {fresh: process.argv.includes("--fresh")}),
);
