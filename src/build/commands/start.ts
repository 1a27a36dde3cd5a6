import {join} from "node:path";
import {createReporter} from "../messages/reporter.js";
import {runCommand} from "./runCommand.js";

/** Builds the site and serves it until it is told to end: `npm start`. */
await runCommand(async root => {
  const {buildSite} = await import("../site/buildSite.js");
  const {addressOf, checkPort, chosenPort, serveFolder} = await import("../site/serve.js");
  const port = chosenPort();
  await checkPort(port);
  await buildSite(root, createReporter(process.stdout));
  await serveFolder(join(root, "dist"), port);
  process.exitCode = 0;
  console.log(`\nThe course is at ${addressOf(port)}; stop it with Ctrl-C.`);
});
