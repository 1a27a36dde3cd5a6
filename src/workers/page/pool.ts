import type {InputOf, JobList, PartOf, Reply, Request} from "../protocol.js";

/** The page's end of the line to a worker. */
export interface WorkerPort {
  postMessage(request: Request): void;
  onmessage: ((event: {data: Reply}) => void) | null;
  onerror: ((event: {message?: string}) => void) | null;
}

/** How to follow a task. */
export interface Following<Part> {
  /** Takes each part as it arrives; none comes after the signal. */
  part: (part: Part) => void;
  /** Cancels the task. */
  signal?: AbortSignal;
}

/** Several workers that share the tasks they are given. */
export interface Pool<Jobs extends JobList> {
  /** Runs a job. Settled when it ends; rejected if it fails or is cancelled, in the latter case with an AbortError. */
  run<K extends keyof Jobs & string>(
    job: K,
    input: InputOf<Jobs[K]>,
    following: Following<PartOf<Jobs[K]>>,
  ): Promise<void>;
}

interface Task {
  readonly request: Request & {kind: "start"};
  readonly part: (part: unknown) => void;
  readonly settle: (failure?: Error) => void;
}

/**
 * A pool of workers. A worker is started when there is a task and all others are busy, up to `size` of them, and kept.
 * Tasks wait in the order in which they came.
 */
export function createPool<Jobs extends JobList>(size: number, start: () => WorkerPort): Pool<Jobs> {
  const idle: WorkerPort[] = [];
  const running = new Map<WorkerPort, Task>();
  const waiting: Task[] = [];
  let tasks = 0;

  function assign(): void {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (running.size < size ? open() : undefined);
      if (!worker) return;
      const task = waiting.shift()!;
      running.set(worker, task);
      worker.postMessage(task.request);
    }
  }

  function open(): WorkerPort {
    const worker = start();
    worker.onmessage = ({data}) => {
      const task = running.get(worker);
      if (task?.request.task !== data.task) return;
      if (data.kind === "part") task.part(data.part);
      else release(worker, task, data.kind === "failed" ? new Error(data.reason) : undefined);
    };
    // A worker that does not load, or breaks, is not asked again.
    worker.onerror = event => {
      const task = running.get(worker);
      running.delete(worker);
      task?.settle(new Error(event.message ?? "the worker could not be loaded"));
      assign();
    };
    return worker;
  }

  function release(worker: WorkerPort, task: Task, failure?: Error): void {
    running.delete(worker);
    idle.push(worker);
    task.settle(failure);
    assign();
  }

  function cancel(task: Task): void {
    const place = waiting.indexOf(task);
    if (place >= 0) waiting.splice(place, 1);
    const [worker] = [...running].find(([, other]) => other === task) ?? [];
    worker?.postMessage({kind: "cancel", task: task.request.task});
    const failure = new DOMException("The task was cancelled.", "AbortError");
    if (worker) release(worker, task, failure);
    else task.settle(failure);
  }

  return {
    run: (job, input, {part, signal}) =>
      new Promise((resolve, reject) => {
        const task: Task = {
          request: {kind: "start", task: ++tasks, job, input},
          part: value => part(value as Parameters<typeof part>[0]),
          settle: failure => {
            signal?.removeEventListener("abort", abort);
            if (failure) reject(failure);
            else resolve();
          },
        };
        const abort = () => cancel(task);
        if (signal?.aborted) return abort();
        signal?.addEventListener("abort", abort);
        waiting.push(task);
        assign();
      }),
  };
}
