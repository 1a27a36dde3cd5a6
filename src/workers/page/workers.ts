import type {Jobs} from "../jobs/jobs.js";
import {createPool, type Pool, type WorkerPort} from "./pool.js";

/** More workers than this would only take memory: no sweep of the site has many more tasks. */
const most = 8;

/**
 * The workers of a page: as many as the machine has cores, but for one that is left to the page itself. They are started
 * when they are first needed.
 */
export const workers: Pool<Jobs> = createPool(
  Math.min(most, Math.max(1, navigator.hardwareConcurrency - 1)),
  () => new Worker(import.meta.resolve("../worker/worker.js"), {type: "module"}) as unknown as WorkerPort,
);
