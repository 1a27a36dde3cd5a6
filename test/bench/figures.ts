import type {Locator, Page} from "playwright-core";
import {drawAll, openPage, sitePages, visitSite} from "../site/site.js";

/** Moves of each slider. */
const moves = 100;

/** What a frame takes on the page's thread, in milliseconds. */
interface Frame {
  /** The script that the move sets going. */
  readonly script: number;
  /** All until the frame is painted, script included. */
  readonly painted: number;
}

/** The frames of one slider's moves. */
export interface Timing {
  readonly name: string;
  readonly frames: readonly Frame[];
}

/**
 * Times every slider of the built site in headless Chromium, from the event of a move until the frame that shows it is
 * painted. Browsers hand the moves of a drag to a page at the start of a frame, and so does this: the time holds
 * script, style, layout and paint of that frame, and no wait for the next one. Not in it is what other threads do
 * after: pixels for the screen, and results of workers that a move sets going. Beside the sliders of a page stands a
 * frame in which nothing changes.
 */
export async function timeFigures(paths: readonly string[] = sitePages()): Promise<Timing[]> {
  const visit = await visitSite();
  const timings: Timing[] = [];
  for (const path of paths) {
    const {page} = await openPage(visit, path);
    const sliders = page.locator(".figure-frame .slider:visible");
    if ((await sliders.count()) > 0) {
      await drawAll(page);
      await trained(page);
      // tsx names the functions of a script by this helper, which the page does not have.
      await page.evaluate("globalThis.__name = f => f");
      const still = await page.locator("main").evaluate(timeFrames, {moves, still: true});
      timings.push({name: `${path}  nothing moves`, frames: still});
      for (const slider of await sliders.all()) timings.push(await timeSlider(page, path, slider));
    }
    await page.context().close();
  }
  await visit.close();
  return timings;
}

/** Waits until the figures that train have done so: their workers would take the processor from what is timed. */
async function trained(page: Page): Promise<void> {
  for (const frame of await page.locator(".figure-frame").all()) {
    await frame.scrollIntoViewIfNeeded();
    const words = frame.locator(".figure-summary");
    while (/^Training, /.test((await words.textContent()) ?? "")) await page.waitForTimeout(200);
  }
}

async function timeSlider(page: Page, path: string, slider: Locator): Promise<Timing> {
  await slider.scrollIntoViewIfNeeded();
  // What scrolling draws is no part of the first move.
  await page.waitForTimeout(200);
  const figure = await slider.evaluate(node => node.closest("figure")?.id ?? "?");
  const label = (await slider.locator("label").textContent())?.trim() ?? "?";
  return {
    name: `${path}#${figure}  ${label}`,
    frames: await slider.evaluate(timeFrames, {moves, still: false}),
  };
}

/** Runs in the page: moves the slider to and fro, once a frame, or lets the frames pass. */
async function timeFrames(place: Element, {moves, still}: {moves: number; still: boolean}): Promise<Frame[]> {
  const track = place.querySelector("input[type=range]") as HTMLInputElement;
  const before = track.value;
  const [least, most] = [Number(track.min), Number(track.max)];
  // A triangle over the middle of the track, so that every move changes the value a little; a coarse slider has fewer
  // places than there are moves, and goes to and fro more often.
  const places = Math.min(moves / 2, Math.floor(0.7 * (most - least)));
  const placeOf = (k: number) => {
    const phase = Math.abs(((k / places + 1) % 2) - 1);
    return String(Math.round(least + (0.15 + 0.7 * phase) * (most - least)));
  };
  const move = (to: string) => {
    track.value = to;
    track.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const frames: Frame[] = [];
  for (let k = 0; k < moves; k++) {
    await new Promise<void>(resolve => {
      requestAnimationFrame(() => {
        const start = performance.now();
        if (!still) move(placeOf(k));
        const script = performance.now() - start;
        // A message that is posted in a frame arrives once that frame is painted.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          frames.push({script, painted: performance.now() - start});
          resolve();
        };
        channel.port2.postMessage(undefined);
      });
    });
  }
  if (!still) move(before);
  return frames;
}

/** The value below which this share of the values lies. */
function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * values.length)];
}

/** Prints the table, slowest first. */
export async function figures(): Promise<void> {
  const rows = (await timeFigures()).map(({name, frames}) => ({
    name,
    p95: quantile(
      frames.map(({painted}) => painted),
      0.95,
    ),
    median: quantile(
      frames.map(({painted}) => painted),
      0.5,
    ),
    script: quantile(
      frames.map(({script}) => script),
      0.5,
    ),
  }));
  const cell = (ms: number) => ms.toFixed(1).padStart(8);
  console.log("Slider to painted figure, ms\n     p95  median  of it script");
  for (const {name, p95, median, script} of rows.sort((a, b) => b.p95 - a.p95)) {
    console.log(`${cell(p95)}${cell(median)}${cell(script)}        ${name}`);
  }
}
