import {join} from "node:path";
import {runLoaders} from "./loaders/runLoaders.js";
import {checkPages} from "./pages/pageProblems.js";
import {during, type Reporter} from "./reporter.js";
import {withLock} from "./site/lock.js";
import {minifyModules} from "./site/minify.js";
import {runFramework} from "./site/runFramework.js";
import {scanSite} from "./site/scanSite.js";
import {healSwap, swap, upcoming} from "./site/swap.js";

/**
 * Builds the site into dist/: checks the pages, brings the experiments up to date, lets Framework build beside
 * dist/, scans what it built, and swaps at the end. Whatever fails, dist/ stays as it was.
 *
 * @param fresh runs all experiments anew
 * @throws BuildError that says what is wrong and where
 */
export async function buildSite(root: string, reporter: Reporter, {fresh = false} = {}): Promise<void> {
  await withLock(root, async () => {
    healSwap(root);
    await during(reporter, "checking the pages", () => checkPages(root));
    await runLoaders(root, reporter, {fresh});
    await during(reporter, "building the pages", async task => {
      await runFramework(root, upcoming, task);
      await minifyModules(join(root, upcoming));
    });
    await during(reporter, "scanning the site", () => scanSite(root, upcoming));
    swap(root);
  });
}
