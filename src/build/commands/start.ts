import {join} from "node:path";
import {createReporter} from "../messages/reporter.js";
import {buildSite} from "../site/buildSite.js";
import {addressOf, checkPort, chosenPort, serveFolder} from "../site/serve.js";
import {runCommand} from "./runCommand.js";

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
