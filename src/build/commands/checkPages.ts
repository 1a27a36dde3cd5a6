import {checkPages} from "../pages/pageProblems.js";
import {runCommand} from "./runCommand.js";

/** Checks the formulas, cells and links of all pages: `npm run check:types`. */
await runCommand(() => checkPages(process.cwd()));
