import {createReporter} from "../messages/reporter.js";
import {keepLoadersCurrent} from "../preview/keepLoadersCurrent.js";
import {runPreview} from "../preview/runPreview.js";
import {checkPort, chosenPort} from "../site/serve.js";
import {runCommand} from "./runCommand.js";

/** Shows the site while it is being written: `npm run dev`. */
await runCommand(async () => {
  const root = process.cwd();
  const port = chosenPort();
  await checkPort(port);
  const stopWatching = await keepLoadersCurrent(root, createReporter(process.stdout));
  await runPreview(root, port);
  stopWatching();
});
