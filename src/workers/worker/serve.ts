import type {JobList, Reply, Request} from "../protocol.js";
import {transferables} from "./transferables.js";

/** The worker's end of the line to the page. */
export interface ServerPort {
  postMessage(reply: Reply, transfer: ArrayBuffer[]): void;
  onmessage: ((event: {data: Request}) => void) | null;
}

/** A job works this long, in milliseconds, before the worker looks whether the page has something to say. */
const slice = 30;

/**
 * Works on the tasks that arrive at a port, one after the other. A job runs in slices, so that a task can be cancelled
 * while it runs; what goes wrong in it is told to the page, and the worker goes on with the next task.
 */
export function serve(jobs: JobList, port: ServerPort): void {
  const waiting = new Map<number, Generator<unknown>>();
  let working = false;

  port.onmessage = ({data}) => {
    if (data.kind === "cancel") {
      waiting.delete(data.task);
      return;
    }
    const {task, job, input} = data;
    try {
      if (!Object.hasOwn(jobs, job)) throw new RangeError(`there is no job ${job}`);
      waiting.set(task, jobs[job](input));
    } catch (error) {
      fail(task, error);
    }
    if (!working) work();
  };

  function work(): void {
    const next = waiting.entries().next();
    working = !next.done;
    if (next.done) return;
    const [task, parts] = next.value;
    advance(task, parts);
    setTimeout(work, 0);
  }

  function advance(task: number, parts: Generator<unknown>): void {
    const until = performance.now() + slice;
    try {
      do {
        const {value, done} = parts.next();
        if (done) {
          waiting.delete(task);
          port.postMessage({kind: "end", task}, []);
          return;
        }
        if (value !== undefined) {
          port.postMessage({kind: "part", task, part: value}, transferables(value));
        }
      } while (performance.now() < until);
    } catch (error) {
      fail(task, error);
    }
  }

  function fail(task: number, error: unknown): void {
    waiting.delete(task);
    port.postMessage({kind: "failed", task, reason: (error as Error).message}, []);
  }
}
