import {readSettings} from "./inputs.js";

/** The settings, for what pages compute themselves. */
process.stdout.write(JSON.stringify(readSettings()));
