import {runCommand} from "./runCommand.js";

/** Checks the formulas, cells and links of all pages: `npm run check:types`. */
await runCommand(async root => {
  const {checkPages} = await import("../pages/pageProblems.js");
  await checkPages(root);
});
