import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {withoutMeant} from "../meantWords.js";
import {drawAll, openPage, pagesWithFigures, type Visit, visitSite} from "./site.js";

let visit: Visit;

beforeAll(async () => {
  visit = await visitSite();
});
afterAll(async () => {
  await visit?.close();
});

/** What a figure shows: its picture, its words and its handles' places. */
async function look(page: Page, index: number): Promise<string> {
  return await page
    .locator(".figure-frame")
    .nth(index)
    .locator(".picture, .figure-summary")
    .evaluateAll(nodes => nodes.map(node => node.innerHTML).join("\n"));
}

describe.each(pagesWithFigures())("the figures of %s", path => {
  it("answer to each of their sliders, in the picture and in the number beside it", async () => {
    const {page, faults} = await openPage(visit, path);
    await drawAll(page);
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
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("stand in the height that was reserved for them, within a few lines", async () => {
    for (const width of [1280, 390]) {
      const {page} = await openPage(visit, path, {viewport: {width, height: 900}});
      await drawAll(page);
      const sizes = await page.locator(".figure-place").evaluateAll(places =>
        places.map(place => ({
          id: place.parentElement?.id,
          reserved: Number.parseFloat(getComputedStyle(place).minHeight),
          needed: place.querySelector(".figure-frame")?.getBoundingClientRect().height ?? 0,
        })),
      );
      for (const {id, reserved, needed} of sizes) {
        expect(needed, `${id} at ${width} px`).toBeLessThanOrEqual(reserved + 1);
        expect(needed, `${id} at ${width} px`).toBeGreaterThanOrEqual(reserved - 100);
      }
      await page.context().close();
    }
  });

  it("are at most 650 pixels high in a wide window, from the title to the last control", async () => {
    const {page} = await openPage(visit, path);
    await drawAll(page);
    const heights = await page.locator("main figure").evaluateAll(figures =>
      figures.map(figure => ({
        id: figure.id,
        height:
          figure.querySelector(".figure-foot")!.getBoundingClientRect().top -
          figure.getBoundingClientRect().top,
      })),
    );
    expect(heights.filter(({height}) => height > 650)).toEqual([]);
    await page.context().close();
  });

  it("are in sight on a phone together with each slider, from wherever one comes to it", async () => {
    const height = 844;
    const {page} = await openPage(visit, path, {viewport: {width: 390, height}, hasTouch: true});
    await drawAll(page);
    const frames = page.locator(".figure-frame");
    for (let i = 0; i < (await frames.count()); i++) {
      const stage = frames.nth(i).locator(".stage");
      for (const track of await frames.nth(i).locator(".slider:visible input[type=range]").all()) {
        for (const block of ["start", "end"] as const) {
          await track.evaluate((input, block) => input.scrollIntoView({block}), block);
          const [picture, control] = [(await stage.boundingBox())!, (await track.boundingBox())!];
          const at = `${await track.getAttribute("id")} of figure ${i + 1}, scrolled to its ${block}`;
          expect(control.y + control.height, at).toBeLessThanOrEqual(height + 1);
          expect(control.y, at).toBeGreaterThanOrEqual(picture.y + picture.height - 1);
          expect(picture.y, at).toBeGreaterThanOrEqual(Math.min(-1, height - 130 - picture.height));
        }
      }
    }
    await page.context().close();
  });

  it("show no number that is none", async () => {
    const {page} = await openPage(visit, path);
    await drawAll(page);
    const pictures = await page
      .locator(".picture")
      .evaluateAll(nodes => nodes.map(node => node.innerHTML).join());
    expect(withoutMeant(pictures)).not.toMatch(/NaN|undefined|Infinity/);
    const words = (await page.locator(".figure-summary, .live").allTextContents()).join(" ");
    expect(words).not.toMatch(/NaN|undefined|\[object/);
    await page.context().close();
  });
});
