import {createServer} from "node:http";
import {readConfig} from "@observablehq/framework/dist/config.js";
import {PreviewServer} from "@observablehq/framework/dist/preview.js";
import type {Problem} from "../messages/problem.js";
import {createFaults} from "./faults.js";
import {quietErrors} from "./quietErrors.js";
import {showFaults} from "./showFaults.js";

/**
 * Framework's preview of the project in the working directory, in a process of its own: it tells its parent when it
 * answers, and shows the faults that its parent finds in the pages.
 */
quietErrors();
const faults = createFaults();
process.on("message", (problems: Problem[]) => faults.set(problems));
const server = createServer();
const preview = new PreviewServer({server, verbose: false});
preview._readConfig = async () => showFaults(await readConfig(), faults, process.cwd());
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("ready"));
