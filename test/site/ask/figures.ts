import type {Page} from "playwright-core";
import {expect, it} from "vitest";
import {withoutMeant} from "../../meantWords.js";
import {boxesOf, nudgeAll, type OpenPage, toolOf} from "../site.js";

/** What a figure shows: its picture, its words and its handles' places. */
async function look(page: Page, index: number): Promise<string> {
  return await page
    .locator(".figure-frame")
    .nth(index)
    .locator(".picture, .figure-summary")
    .evaluateAll(nodes => nodes.map(node => node.innerHTML).join("\n"));
}

/** The figures stand in the height that was reserved for them, within a few lines. */
export async function standInTheirPlaces(page: Page): Promise<void> {
  const sizes = await page.locator(".figure-place").evaluateAll(places =>
    places.map(place => ({
      id: place.parentElement?.id,
      reserved: Number.parseFloat(getComputedStyle(place).minHeight),
      needed: place.querySelector(".figure-frame")?.getBoundingClientRect().height ?? 0,
    })),
  );
  for (const {id, reserved, needed} of sizes) {
    expect(needed, id).toBeLessThanOrEqual(reserved + 1);
    expect(needed, id).toBeGreaterThanOrEqual(reserved - 100);
  }
}

/** What is asked of the figures of a page that is open in a wide window, all of them drawn. */
export function askFigures(opened: () => OpenPage): void {
  it("has figures that stand in the height reserved for them", async () => {
    await standInTheirPlaces(opened().page);
  });

  it("has figures of at most 650 pixels, from the title to the last control", async () => {
    const heights = await opened()
      .page.locator("main figure")
      .evaluateAll(figures =>
        figures.map(figure => ({
          id: figure.id,
          height:
            figure.querySelector(".figure-foot")!.getBoundingClientRect().top -
            figure.getBoundingClientRect().top,
        })),
      );
    expect(heights.filter(({height}) => height > 650)).toEqual([]);
  });

  it("shows no number that is none", async () => {
    const {page} = opened();
    const pictures = await page
      .locator(".picture")
      .evaluateAll(nodes => nodes.map(node => node.innerHTML).join());
    expect(withoutMeant(pictures)).not.toMatch(/NaN|undefined|Infinity/);
    const words = (await page.locator(".figure-summary, .live").allTextContents()).join(" ");
    expect(words).not.toMatch(/NaN|undefined|\[object/);
  });
}

/** Each slider is moved, and its figure must follow. */
export function askSliders(opened: () => OpenPage): void {
  it("has figures that answer to each of their sliders, in the picture and in the number beside it", async () => {
    const {page} = opened();
    const frames = page.locator(".figure-frame");
    for (let i = 0; i < (await frames.count()); i++) {
      const sliders = frames.nth(i).locator(".slider:visible");
      for (let j = 0; j < (await sliders.count()); j++) {
        const slider = sliders.nth(j);
        const name = (await slider.locator("label").textContent())?.trim() ?? "?";
        const box = slider.locator(".number-box");
        const track = slider.locator("input[type=range]");
        await track.scrollIntoViewIfNeeded();
        await track.focus();
        const [before, number] = [await look(page, i), await box.inputValue()];
        const atEnd = (await track.inputValue()) === (await track.getAttribute("max"));
        for (let k = 0; k < 4; k++) await track.press(atEnd ? "ArrowLeft" : "ArrowRight");
        await expect.poll(() => box.inputValue(), {message: `${name}: number`}).not.toBe(number);
        await expect
          .poll(() => look(page, i), {message: `${name}: picture`, timeout: 20_000})
          .not.toBe(before);
      }
    }
  });
}

/** What resetting one figure does to it and to the others; `defaults` are the number boxes as the page came. */
export function askReset(opened: () => OpenPage, defaults: () => Record<string, string[]>): void {
  it("brings the defaults of a figure back by its reset, and leaves those of the others as they are", async () => {
    const {page} = opened();
    const [one, other = one] = Object.keys(defaults());
    await nudgeAll(page);
    await expect.poll(() => page.url()).toContain("#v1&");
    const changed = await boxesOf(page);
    for (const id of [one, other]) expect(changed[id]).not.toEqual(defaults()[id]);
    await toolOf(page.locator(`#${one}`), "Reset").focus();
    await page.keyboard.press("Enter");
    const reset = await boxesOf(page);
    expect(reset[one]).toEqual(defaults()[one]);
    if (other !== one) expect(reset[other]).toEqual(changed[other]);
    await expect.poll(() => page.url()).not.toContain(`${one}.`);
  });
}
