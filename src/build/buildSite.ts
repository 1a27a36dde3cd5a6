import {join} from "node:path";
import {runLoaders} from "./loaders/runLoaders.js";
import {checkPages} from "./pages/pageProblems.js";
import type {Reporter} from "./reporter.js";
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
  const step = async (name: string, work: (task: ReturnType<Reporter["start"]>) => Promise<unknown>) => {
    const task = reporter.start(name);
    try {
      await work(task);
      task.finish();
    } catch (error) {
      task.fail();
      throw error;
    }
  };
  await withLock(root, async () => {
    healSwap(root);
    await step("checking the pages", () => checkPages(root));
    await runLoaders(root, reporter, {fresh});
    await step("building the pages", async task => {
      await runFramework(root, upcoming, task);
      await minifyModules(join(root, upcoming));
    });
    await step("scanning the site", () => scanSite(root, upcoming));
    swap(root);
  });
}
