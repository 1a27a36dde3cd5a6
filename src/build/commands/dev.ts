import {createReporter} from "../messages/reporter.js";
import {runCommand} from "./runCommand.js";

/** Shows the site while it is being written, until it is told to end: `npm run dev`. */
await runCommand(async root => {
  const {previewSite} = await import("../preview/previewSite.js");
  const {addressOf, checkPort, chosenPort} = await import("../site/serve.js");
  const port = chosenPort();
  await checkPort(port);
  await previewSite(root, port, createReporter(process.stdout));
  process.exitCode = 0;
  console.log(`\nThe course is at ${addressOf(port)}, as it is written; stop it with Ctrl-C.`);
});
