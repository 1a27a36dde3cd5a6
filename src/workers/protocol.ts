/**
 * What a page and its workers say to each other. A task is one run of a job on one input; its number tells its
 * messages from those of others. A worker works on one task at a time.
 */

/** From the page to the worker. */
export type Request =
  | {readonly kind: "start"; readonly task: number; readonly job: string; readonly input: unknown}
  /** Ends the task before its next part; no answer follows. */
  | {readonly kind: "cancel"; readonly task: number};

/** From the worker to the page. */
export type Reply =
  /** A result, or what there is of it so far. Its typed arrays are handed over, not copied. */
  | {readonly kind: "part"; readonly task: number; readonly part: unknown}
  | {readonly kind: "end"; readonly task: number}
  | {readonly kind: "failed"; readonly task: number; readonly reason: string};

/**
 * What a worker can do: a generator over its input. Each part that it yields goes to the page at once; it yields
 * undefined where it has nothing to tell but may be cancelled, some ten times a second at least. The typed arrays of a
 * part are gone for the job once it is yielded.
 */
export type Job<Input, Part> = (input: Input) => Generator<Part | undefined>;

/** The jobs that a worker offers, by their names. */
// biome-ignore lint/suspicious/noExplicitAny: each job has types of its own, which the list of jobs keeps
export type JobList = Readonly<Record<string, Job<any, any>>>;

/** What a job takes. */
export type InputOf<J> = J extends Job<infer Input, infer _> ? Input : never;
/** What a job yields. */
export type PartOf<J> = J extends Job<infer _, infer Part> ? Part : never;
