import type {Page} from "playwright-core";
import {expect, it} from "vitest";
import {controlsOf, type OpenPage} from "../site.js";

/** The words of the slide shown. */
export const words = (page: Page) => page.locator(".slide-words").textContent();
/** Begins a presentation by its key. */
export async function present(page: Page): Promise<void> {
  await page.keyboard.press("p");
  await page.locator(".presented").waitFor();
}
/** The id of the figure that is presented. */
export const presented = (page: Page) => page.locator(".presented").getAttribute("id");

/** By how many pixels what is presented is larger than its place, and whether its parts lie above the bar. */
export async function overflow(page: Page) {
  return await page.evaluate(() => {
    const figure = document.querySelector(".presented")!;
    const bar = document.querySelector(".slide-bar")!.getBoundingClientRect();
    const boxes = [...figure.children]
      .map(part => part.getBoundingClientRect())
      .filter(({height}) => height > 0);
    return {
      below: Math.max(0, figure.scrollHeight - figure.clientHeight),
      beside: Math.max(0, figure.scrollWidth - figure.clientWidth),
      inside: boxes.every(
        ({top, left, right, bottom}) => top >= 0 && left >= 0 && right <= innerWidth && bottom <= bar.top,
      ),
    };
  });
}

const slideState = async (page: Page) => ({
  figure: await presented(page),
  controls: await controlsOf(page),
});
/** What tells slides apart whose difference has no control: a signal that is drawn, a table that fills in. */
const summaryOf = (page: Page) => page.locator(".presented .figure-summary").textContent();

const fits = {below: 0, beside: 0, inside: true};

/** What is asked of an open page when its figures are presented. */
export function askPresentation(opened: () => OpenPage): void {
  it("is presented with each slide's figure whole, in one state whichever way one comes to it, on small and large screens", async () => {
    const {page} = opened();
    const screen = page.viewportSize()!;
    await page.setViewportSize({width: 1280, height: 720});
    await page.evaluate(() => scrollTo(0, 0));
    const before = await controlsOf(page);
    await present(page);
    const [, first, count] = (await words(page))!.match(/^(\d+) \/ (\d+)/)!;
    expect(first).toBe("1");
    const seen: (Awaited<ReturnType<typeof slideState>> & {words: string | null})[] = [];
    for (let slide = 1; slide <= Number(count); slide++) {
      expect(await words(page)).toMatch(new RegExp(`^${slide} / ${count} {2}.`));
      await expect.poll(() => overflow(page), {message: `slide ${slide} at 1280 × 720`}).toEqual(fits);
      seen.push({...(await slideState(page)), words: await summaryOf(page)});
      await page.keyboard.press("ArrowRight");
    }
    expect(await page.locator(".presented").count()).toBe(1);
    for (const [i, slide] of seen.slice(1).entries())
      expect(slide, `slides ${i + 1} and ${i + 2}`).not.toEqual(seen[i]);
    await page.setViewportSize({width: 1920, height: 1080});
    for (const [i, {words: _, ...slide}] of [...seen.entries()].reverse()) {
      expect(await slideState(page), `slide ${i + 1}`).toEqual(slide);
      await expect.poll(() => overflow(page), {message: `slide ${i + 1} at 1920 × 1080`}).toEqual(fits);
      await page.keyboard.press("ArrowLeft");
    }
    await page.keyboard.press("p");
    expect(await page.locator(".presented").count()).toBe(0);
    expect(await controlsOf(page)).toEqual(before);
    await page.setViewportSize(screen);
  });
}
