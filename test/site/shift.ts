import type {Page} from "playwright-core";

/** Runs in a page: adds up how far things jump (CLS), those jumps included that came before. */
export function recordShift(): void {
  const record = globalThis as unknown as {shift: number};
  record.shift = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[])
      record.shift += entry.value;
  }).observe({type: "layout-shift", buffered: true});
}

/** What was recorded so far. */
export async function shiftOf(page: Page): Promise<number> {
  return await page.evaluate(() => (globalThis as unknown as {shift: number}).shift);
}
