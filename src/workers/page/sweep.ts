import {batch, effect, type ReadonlySignal, signal} from "@preact/signals-core";
import type {InputOf, JobList, PartOf} from "../protocol.js";
import type {Pool} from "./pool.js";

/** Where the tasks of a sweep stand. */
export interface Sweep<Part> {
  /** All parts in the order of arrival: of these inputs, or of those before while `stale`. */
  readonly parts: ReadonlySignal<readonly Part[]>;
  /** Whether nothing has come of these inputs yet, so that the parts are those of earlier ones. */
  readonly stale: ReadonlySignal<boolean>;
  /** Whether there are tasks: none before the inputs are known. */
  readonly begun: ReadonlySignal<boolean>;
  /** The share of the tasks that have ended, in [0, 1]; 0 while there are none. */
  readonly share: ReadonlySignal<number>;
  /** Why the first task that failed did; undefined if none has. */
  readonly failure: ReadonlySignal<string | undefined>;
}

/** New inputs are begun with when they have rested this long, in milliseconds: a slider that moves is not waited on. */
const rest = 120;
/** Parts are handed on together, this many milliseconds apart at least: the page has the rest of the time for itself. */
const rhythm = 50;

/**
 * Runs one job on each of several inputs, and begins anew whenever the inputs change: what runs is then cancelled, and
 * what there is of it makes room for the first new part.
 *
 * @param inputs the inputs, in the order in which they are wanted; may read signals. None: nothing to do yet.
 */
export function sweep<Jobs extends JobList, K extends keyof Jobs & string>(
  pool: Pool<Jobs>,
  job: K,
  inputs: () => readonly InputOf<Jobs[K]>[],
): Sweep<PartOf<Jobs[K]>> {
  type Part = PartOf<Jobs[K]>;
  const parts = signal<readonly Part[]>([]);
  const stale = signal(false);
  const begun = signal(false);
  const share = signal(0);
  const failure = signal<string | undefined>(undefined);

  effect(() => {
    const list = inputs();
    const controller = new AbortController();
    let arrived: Part[] = [];
    let ended = 0;
    let telling: ReturnType<typeof setTimeout> | undefined;
    let told = -Infinity;
    const tell = () => {
      telling = undefined;
      told = performance.now();
      batch(() => {
        if (arrived.length > 0) {
          parts.value = stale.peek() ? arrived : [...parts.peek(), ...arrived];
          stale.value = false;
        }
        share.value = ended / list.length;
      });
      arrived = [];
    };
    const tellSoon = () => {
      telling ??= setTimeout(tell, Math.max(0, told + rhythm - performance.now()));
    };
    const first = !begun.peek();
    batch(() => {
      begun.value = list.length > 0;
      stale.value = parts.peek().length > 0;
      share.value = 0;
      failure.value = undefined;
    });
    const following = {
      part: (part: Part) => {
        arrived.push(part);
        tellSoon();
      },
      signal: controller.signal,
    };
    const begin = () => {
      for (const input of list) {
        const end = (reason?: string) => {
          if (controller.signal.aborted) return;
          failure.value ??= reason;
          ended++;
          tellSoon();
        };
        pool.run(job, input, following).then(
          () => end(),
          (error: Error) => end(error.message),
        );
      }
    };
    const beginning = setTimeout(begin, first ? 0 : rest);
    return () => {
      clearTimeout(beginning);
      clearTimeout(telling);
      controller.abort();
    };
  });
  return {parts, stale, begun, share, failure};
}
