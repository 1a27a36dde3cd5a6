import {drawAll, openPage, sitePages, visitSite} from "../site/site.js";

/** Moves of each slider. */
const moves = 60;

/** What one slider takes, in milliseconds from its event until the frame that shows the change was painted. */
interface Timing {
  page: string;
  figure: string;
  slider: string;
  median: number;
  p95: number;
}

/**
 * Times every slider of the built site in headless Chromium: the position is set as a person's drag sets it, and the
 * time ends when the next frame has been painted. The frame rate is not bound to a display's, so that no waiting for
 * one is counted.
 */
export async function timeFigures(): Promise<Timing[]> {
  const visit = await visitSite(["--disable-frame-rate-limit", "--disable-gpu-vsync"]);
  const timings: Timing[] = [];
  for (const path of sitePages()) {
    const {page} = await openPage(visit, path);
    await drawAll(page);
    // tsx names the functions of a script by this helper, which the page does not have.
    await page.evaluate("globalThis.__name = f => f");
    const count = await page.locator(".figure-frame .slider:visible").count();
    for (let i = 0; i < count; i++) {
      const slider = page.locator(".figure-frame .slider:visible").nth(i);
      await slider.scrollIntoViewIfNeeded();
      const times = await slider.evaluate(timeSlider, moves);
      const figure = await slider.evaluate(node => node.closest("figure")?.id ?? "?");
      times.sort((a, b) => a - b);
      timings.push({
        page: path,
        figure,
        slider: (await slider.locator("label").textContent())?.trim() ?? "?",
        median: times[Math.floor(times.length / 2)],
        p95: times[Math.floor(times.length * 0.95)],
      });
    }
    await page.context().close();
  }
  await visit.close();
  return timings;
}

/** Runs in the page. */
async function timeSlider(slider: Element, moves: number): Promise<number[]> {
  const track = slider.querySelector("input[type=range]") as HTMLInputElement;
  const painted = () =>
    new Promise<void>(resolve => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(undefined);
      });
    });
  const [least, most] = [Number(track.min), Number(track.max)];
  const before = track.valueAsNumber;
  const times: number[] = [];
  for (let k = 0; k < moves; k++) {
    // A triangle over the middle of the track, so that every move changes the value a little.
    const phase = Math.abs((((2 * k) / moves) % 2) - 1);
    await painted();
    track.value = String(Math.round(least + (0.15 + 0.7 * phase) * (most - least)));
    const start = performance.now();
    track.dispatchEvent(new Event("input", {bubbles: true}));
    await painted();
    times.push(performance.now() - start);
  }
  track.value = String(before);
  track.dispatchEvent(new Event("input", {bubbles: true}));
  return times;
}

/** Prints the table, slowest first. */
export async function figures(): Promise<void> {
  const rows = (await timeFigures()).sort((a, b) => b.p95 - a.p95);
  console.log("Slider to painted figure, ms");
  for (const {page, figure, slider, median, p95} of rows) {
    console.log(
      `${p95.toFixed(1).padStart(7)} p95 ${median.toFixed(1).padStart(7)} median  ${page}#${figure}  ${slider}`,
    );
  }
}
