import type {Page} from "playwright-core";

/** An event of a trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  /** Processor time, without the waits for other programs of the machine. */
  readonly tdur?: number;
  readonly args?: {readonly name?: string};
}

/**
 * The tasks of the page's own thread while something happens, as milliseconds of processor time, longest first. Other
 * load of the machine stretches the time on the clock, and not this one.
 */
export async function mainThreadTasks(page: Page, happens: () => Promise<void>): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({value}) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    traceConfig: {includedCategories: ["toplevel", "disabled-by-default-devtools.timeline"]},
    transferMode: "ReportEvents",
  });
  await happens();
  const complete = new Promise(resolve => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  const main = events.filter(({name, args}) => name === "thread_name" && args?.name === "CrRendererMain");
  const isMain = ({pid, tid}: TraceEvent) => main.some(thread => thread.pid === pid && thread.tid === tid);
  return events
    .filter(event => /RunTask$/.test(event.name) && event.ph === "X" && isMain(event))
    .map(({tdur = 0}) => tdur / 1000)
    .sort((a, b) => b - a);
}
