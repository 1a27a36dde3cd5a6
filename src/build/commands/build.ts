import {createReporter} from "../messages/reporter.js";
import {buildSite} from "../site/buildSite.js";
import {runCommand} from "./runCommand.js";

/** Builds the site into dist/: `npm run build`; `--fresh` runs all experiments anew. */
await runCommand(() =>
  buildSite(process.cwd(), createReporter(process.stdout), {fresh: process.argv.includes("--fresh")}),
);
