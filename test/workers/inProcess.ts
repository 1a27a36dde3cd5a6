import type {WorkerPort} from "../../src/workers/page/pool.js";
import type {JobList, Reply, Request} from "../../src/workers/protocol.js";
import {type ServerPort, serve} from "../../src/workers/worker/serve.js";

/** A worker that runs in the test's own process: messages are copied, or handed over, as between threads. */
export function workerInProcess(jobs: JobList): WorkerPort {
  const page: WorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage: (request: Request) => {
      const data = structuredClone(request);
      queueMicrotask(() => inside.onmessage?.({data}));
    },
  };
  const inside: ServerPort = {
    onmessage: null,
    postMessage: (reply: Reply, transfer: ArrayBuffer[]) => {
      const data = structuredClone(reply, {transfer});
      queueMicrotask(() => page.onmessage?.({data}));
    },
  };
  serve(jobs, inside);
  return page;
}

/** Jobs to try workers with. */
export const jobs = {
  /** Yields 0, 1, … below `to`, pausing between them. */
  *count({to}: {to: number}): Generator<{at: number} | undefined> {
    for (let at = 0; at < to; at++) {
      yield {at};
      yield;
    }
  },
  /** Yields its numbers doubled. */
  *double({values}: {values: Float64Array}): Generator<{doubled: Float64Array}> {
    yield {doubled: values.map(value => 2 * value)};
  },
  /** Has nothing to tell and no end, but for one that it comes to when nobody cancels it: an error. */
  *endless(_input: {never: true}): Generator<undefined> {
    const until = Date.now() + 2000;
    while (Date.now() < until) yield;
    throw new Error("the endless job was not cancelled within two seconds");
  },
  /** Fails after its first part. */
  *broken(_input: {reason: string}): Generator<{at: number}> {
    yield {at: 0};
    throw new RangeError(_input.reason);
  },
};
