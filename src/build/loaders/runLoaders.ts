import {availableParallelism} from "node:os";
import {BuildError} from "../messages/problem.js";
import {during, type Reporter} from "../messages/reporter.js";
import {loaderDigest} from "./digest.js";
import {findLoaders, outputOf} from "./findLoaders.js";
import {runLoader} from "./runLoader.js";
import {readStamp, writeStamp} from "./stamp.js";

/** A loader whose output is missing or out of date. */
interface StaleLoader {
  readonly loader: string;
  readonly digest: string;
  /** How long its last run took; unknown ones count as long. */
  readonly expectedSeconds: number;
}

/** How to bring loaders up to date. */
export interface LoaderOptions {
  /** Run all of them, stale or not. */
  readonly fresh?: boolean;
  /** Called for each loader once its new output is in the cache. */
  readonly onMade?: (loader: string) => void;
}

/**
 * Brings the outputs of all loaders up to date, several at a time, the longest first.
 *
 * @returns the loaders that ran
 * @throws BuildError that names each loader that failed, with its last words
 */
export async function runLoaders(
  root: string,
  reporter: Reporter,
  {fresh = false, onMade}: LoaderOptions = {},
): Promise<string[]> {
  const stale = await staleLoaders(root, fresh);
  stale.sort((a, b) => b.expectedSeconds - a.expectedSeconds);
  const waiting = [...stale];
  const failures = new Set<string>();
  const work = async () => {
    for (let next = waiting.shift(); next && failures.size === 0; next = waiting.shift()) {
      try {
        await bringUpToDate(root, next, reporter);
        onMade?.(next.loader);
      } catch (error) {
        failures.add(failureOf(next.loader, error as Error));
      }
    }
  };
  await Promise.all(Array.from({length: availableParallelism()}, work));
  if (failures.size > 0) throw new BuildError([...failures].join("\n"));
  return stale.map(({loader}) => loader);
}

/** A fault of the data or the settings is that of all loaders: it is said once, and names its file itself. */
function failureOf(loader: string, {message}: Error): string {
  const [, ofData] = /^failed: (data\/.*)$/s.exec(message) ?? [];
  return ofData ?? `src/${loader} ${message}`;
}

/** The loaders whose outputs are missing or out of date; all of them if they are to be made anew. */
export async function staleLoaders(root: string, fresh: boolean): Promise<StaleLoader[]> {
  const candidates = findLoaders(root).map(async loader => {
    const digest = await loaderDigest(root, loader);
    const stamp = readStamp(root, loader);
    const isCurrent = !fresh && stamp?.inputs === digest;
    return isCurrent ? [] : [{loader, digest, expectedSeconds: stamp?.seconds ?? Number.MAX_VALUE}];
  });
  return (await Promise.all(candidates)).flat();
}

async function bringUpToDate(root: string, {loader, digest}: StaleLoader, reporter: Reporter): Promise<void> {
  const start = performance.now();
  await during(reporter, outputOf(loader), async task => {
    const output = await runLoader(root, loader, task.progress);
    writeStamp(root, loader, digest, output, (performance.now() - start) / 1000);
  });
}
