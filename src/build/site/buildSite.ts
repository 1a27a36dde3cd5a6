import {join} from "node:path";
import {publishFonts} from "../fonts/placeFonts.js";
import {runLoaders, staleLoaders} from "../loaders/runLoaders.js";
import {during, type Reporter} from "../messages/reporter.js";
import {projectParser} from "../pages/page.js";
import {checkPages} from "../pages/pageProblems.js";
import {bundleModules} from "./bundle/bundleModules.js";
import {finishHeads} from "./finishHeads.js";
import {withLock} from "./lock.js";
import {runFramework} from "./runFramework.js";
import {scanSite} from "./scan/scanSite.js";
import {writeSearchIndex} from "./searchIndex.js";
import {healSwap, swap, upcoming} from "./swap.js";

/**
 * Builds the site into dist/: checks the pages, brings the experiments up to date, lets Framework build beside
 * dist/, scans what it built, bundles its modules, and swaps at the end. Whatever fails, dist/ stays as it was.
 *
 * @param fresh runs all experiments anew
 * @throws BuildError that says what is wrong and where
 */
export async function buildSite(root: string, reporter: Reporter, {fresh = false} = {}): Promise<void> {
  const check = () => during(reporter, "checking the pages", () => checkPages(root));
  const make = (signal?: AbortSignal) =>
    during(reporter, "building the pages", async task => {
      await runFramework(root, upcoming, task, signal);
      publishFonts(join(root, "src"), join(root, upcoming));
      await finishHeads(join(root, upcoming));
      writeSearchIndex(join(root, upcoming));
    });
  await withLock(root, async () => {
    healSwap(root);
    // The configuration writes into Framework's cache, here and in Framework's process: here first.
    await projectParser(root);
    if ((await staleLoaders(root, fresh)).length > 0) {
      await check();
      await runLoaders(root, reporter, {fresh});
      await make();
    } else {
      await checkWhileMaking(check, make);
    }
    await during(reporter, "scanning the site", () => scanSite(root, upcoming));
    await during(reporter, "bundling the modules", () => bundleModules(join(root, upcoming)));
    swap(root);
  });
}

/** With no experiment to run, both need a processor for seconds only; a fault in the pages stops the making. */
async function checkWhileMaking(
  check: () => Promise<void>,
  make: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const abort = new AbortController();
  const made = Promise.allSettled([make(abort.signal)]);
  try {
    await check();
  } catch (error) {
    abort.abort();
    await made;
    throw error;
  }
  const [result] = await made;
  if (result.status === "rejected") throw result.reason;
}
