import {signal} from "@preact/signals-core";
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import type {Pool} from "../../../src/workers/page/pool.js";
import {sweep} from "../../../src/workers/page/sweep.js";
import type {jobs} from "../inProcess.js";

type Jobs = typeof jobs;

/** A pool whose tasks the test moves on by hand. */
function poolByHand() {
  const tasks: {
    to: number;
    part: (at: number) => void;
    end: (failure?: Error) => void;
    signal?: AbortSignal;
  }[] = [];
  const run = vi.fn(
    (
      _job: string,
      {to}: {to: number},
      {part, signal}: {part: (p: {at: number}) => void; signal?: AbortSignal},
    ) =>
      new Promise<void>((resolve, reject) => {
        signal?.addEventListener("abort", () => reject(new DOMException("cancelled", "AbortError")));
        tasks.push({
          to,
          part: at => part({at}),
          end: failure => (failure ? reject(failure) : resolve()),
          signal,
        });
      }),
  );
  return {pool: {run} as unknown as Pool<Jobs>, tasks};
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("without inputs nothing runs", () => {
  const {pool, tasks} = poolByHand();
  const {parts, begun, share} = sweep(pool, "count", () => []);
  vi.runAllTimers();
  expect(tasks).toEqual([]);
  expect([parts.value, begun.value, share.value]).toEqual([[], false, 0]);
});

test("the parts of all tasks arrive together, and the share tells how many have ended", async () => {
  const {pool, tasks} = poolByHand();
  const {parts, begun, share} = sweep(pool, "count", () => [{to: 1}, {to: 2}]);
  expect([begun.value, share.value], "before anything has come").toEqual([true, 0]);
  await vi.advanceTimersByTimeAsync(0);
  tasks[0].part(0);
  tasks[1].part(10);
  tasks[0].end();
  expect(parts.value).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(parts.value).toEqual([{at: 0}, {at: 10}]);
  expect(share.value).toBe(0.5);
  tasks[1].end();
  await vi.advanceTimersByTimeAsync(100);
  expect(share.value).toBe(1);
});

test("parts that arrive later stand behind those that came before", async () => {
  const {pool, tasks} = poolByHand();
  const {parts} = sweep(pool, "count", () => [{to: 3}]);
  await vi.advanceTimersByTimeAsync(0);
  for (const at of [1, 2, 3]) {
    tasks[0].part(at);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(parts.value).toEqual([{at: 1}, {at: 2}, {at: 3}]);
});

test("new inputs cancel what runs, wait for the slider to rest, and replace the old parts by the first new one", async () => {
  const {pool, tasks} = poolByHand();
  const to = signal(1);
  const {parts, stale} = sweep(pool, "count", () => [{to: to.value}]);
  await vi.advanceTimersByTimeAsync(0);
  tasks[0].part(5);
  await vi.advanceTimersByTimeAsync(100);
  to.value = 2;
  to.value = 3;
  expect(tasks[0].signal?.aborted).toBe(true);
  expect([stale.value, parts.value]).toEqual([true, [{at: 5}]]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(tasks.map(task => task.to)).toEqual([1, 3]);
  tasks[1].part(7);
  await vi.advanceTimersByTimeAsync(100);
  expect([stale.value, parts.value]).toEqual([false, [{at: 7}]]);
});

test("a task that fails is told, one that is cancelled is not", async () => {
  const {pool, tasks} = poolByHand();
  const to = signal(1);
  const {failure, share} = sweep(pool, "count", () => [{to: to.value}]);
  await vi.advanceTimersByTimeAsync(0);
  to.value = 2;
  await vi.advanceTimersByTimeAsync(1000);
  expect(failure.value).toBeUndefined();
  tasks[1].end(new Error("no memory"));
  await vi.advanceTimersByTimeAsync(100);
  expect([failure.value, share.value]).toEqual(["no memory", 1]);
});
