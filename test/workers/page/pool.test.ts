import {expect, test, vi} from "vitest";
import {createPool, type WorkerPort} from "../../../src/workers/page/pool.js";
import {jobs, workerInProcess} from "../inProcess.js";

type Jobs = typeof jobs;

function poolOf(size: number) {
  const start = vi.fn(() => workerInProcess(jobs));
  return {pool: createPool<Jobs>(size, start), start};
}

test("a task hands over its parts in their order, then ends", async () => {
  const {pool} = poolOf(1);
  const seen: number[] = [];
  await pool.run("count", {to: 5}, {part: ({at}) => void seen.push(at)});
  expect(seen).toEqual([0, 1, 2, 3, 4]);
});

test("typed arrays go both ways", async () => {
  const {pool} = poolOf(1);
  const doubled: Float64Array[] = [];
  await pool.run("double", {values: Float64Array.of(1, 2)}, {part: part => void doubled.push(part.doubled)});
  expect(doubled).toEqual([Float64Array.of(2, 4)]);
});

test("a task that fails is rejected with its reason, and the worker goes on with the next", async () => {
  const {pool, start} = poolOf(1);
  const part = vi.fn();
  await expect(pool.run("broken", {reason: "too large"}, {part})).rejects.toThrow("too large");
  expect(part).toHaveBeenCalledOnce();
  await pool.run("count", {to: 1}, {part});
  expect(start).toHaveBeenCalledOnce();
});

test("a running task that is cancelled is rejected, tells nothing more and makes room", async () => {
  const {pool, start} = poolOf(1);
  const controller = new AbortController();
  const endless = pool.run("endless", {never: true}, {part: vi.fn(), signal: controller.signal});
  const seen: number[] = [];
  const next = pool.run("count", {to: 2}, {part: ({at}) => void seen.push(at)});
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(seen).toEqual([]);
  controller.abort();
  await expect(endless).rejects.toMatchObject({name: "AbortError"});
  await next;
  expect(seen).toEqual([0, 1]);
  expect(start).toHaveBeenCalledOnce();
});

test("a task that is cancelled before its turn never starts", async () => {
  const {pool} = poolOf(1);
  const controller = new AbortController();
  const first = pool.run("count", {to: 3}, {part: vi.fn()});
  const part = vi.fn();
  const second = pool.run("count", {to: 3}, {part, signal: controller.signal});
  controller.abort();
  await expect(second).rejects.toMatchObject({name: "AbortError"});
  await first;
  expect(part).not.toHaveBeenCalled();
});

test("a task whose signal was given too late is rejected at once", async () => {
  const {pool, start} = poolOf(1);
  const signal = AbortSignal.abort();
  await expect(pool.run("count", {to: 3}, {part: vi.fn(), signal})).rejects.toMatchObject({
    name: "AbortError",
  });
  expect(start).not.toHaveBeenCalled();
});

test("workers are started as they are needed, and no more than the pool's size", async () => {
  const {pool, start} = poolOf(2);
  await pool.run("count", {to: 1}, {part: vi.fn()});
  expect(start).toHaveBeenCalledTimes(1);
  await Promise.all([1, 2, 3, 4].map(to => pool.run("count", {to}, {part: vi.fn()})));
  expect(start).toHaveBeenCalledTimes(2);
});

test("a worker that breaks fails its task and is replaced for the next", async () => {
  const broken: WorkerPort = {onmessage: null, onerror: null, postMessage: vi.fn()};
  const start = vi.fn(() => workerInProcess(jobs)).mockReturnValueOnce(broken);
  const pool = createPool<Jobs>(1, start);
  const first = pool.run("count", {to: 1}, {part: vi.fn()});
  const second = pool.run("count", {to: 1}, {part: vi.fn()});
  broken.onerror?.({message: "no such file"});
  await expect(first).rejects.toThrow("no such file");
  await second;
  expect(start).toHaveBeenCalledTimes(2);
});
