import {join} from "node:path";
import {buildSite} from "./buildSite.js";
import {createReporter} from "./reporter.js";
import {runCommand} from "./runCommand.js";
import {addressOf, checkPort, chosenPort, serveFolder} from "./serve.js";

/** Builds the site and serves it: `npm start`. */
await runCommand(async () => {
  const root = process.cwd();
  const port = chosenPort();
  await checkPort(port);
  await buildSite(root, createReporter(process.stdout));
  const server = await serveFolder(join(root, "dist"), port);
  console.log(`\nThe course is at ${addressOf(port)}; stop it with Ctrl-C.`);
  process.once("SIGINT", () => server.close().closeAllConnections());
});
