import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openPage, summaryOf, toolOf, type Visit, visitSite} from "./site.js";

let visit: Visit;

beforeAll(async () => {
  visit = await visitSite();
});
afterAll(async () => {
  await visit?.close();
});

/** The id of the figure that fills the screen. */
const alone = (page: Page) => page.evaluate(() => document.fullscreenElement?.closest("figure")?.id);

/** How far what a figure shows ends above its caption; negative where it lies over it. */
const roomBelow = (figure: Locator) =>
  figure.evaluate(node => {
    const edge = (selector: string) => (node.querySelector(selector) as Element).getBoundingClientRect();
    return edge("figcaption").top - edge(".figure-frame").bottom;
  });

describe("the tools of a figure", () => {
  it("show it on the full screen, and back, by the mouse, by the keyboard, and by Escape", async () => {
    const {page, faults} = await openPage(visit, "/steps/momentum.html");
    const figure = page.locator("#damping");
    await toolOf(figure, "Full screen").click();
    await expect.poll(() => alone(page)).toBe("damping");
    const [picture, frame] = [
      await figure.locator(".picture").boundingBox(),
      await figure.locator(".figure-frame").boundingBox(),
    ];
    expect(picture!.width).toBeGreaterThan(0.9 * frame!.width);
    await toolOf(figure, "Full screen").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => alone(page)).toBeUndefined();
    await page.keyboard.press("Space");
    await expect.poll(() => alone(page)).toBe("damping");
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(() => alone(page)).toBeUndefined();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("open a table whose numbers follow the sliders, and close it again", async () => {
    const {page} = await openPage(visit, "/steps/momentum.html");
    const figure = page.locator("#damping");
    const [data, button] = [figure.locator(".figure-data"), toolOf(figure, "Data")];
    expect(await data.isVisible()).toBe(false);
    await button.focus();
    await page.keyboard.press("Enter");
    expect(await data.isVisible()).toBe(true);
    await expect.poll(() => roomBelow(figure)).toBeGreaterThanOrEqual(0);
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    const box = figure.locator(".number-box").first();
    const third = async () =>
      (await data.locator("tbody tr").nth(2).locator("td").allTextContents()).map(Number);
    const before = await third();
    await box.fill("0,4");
    await box.press("Enter");
    const [step, position] = await third();
    expect(step).toBe(2);
    expect(position).not.toBe(before[1]);
    const critical = `Critical damping for this ηλ is γ = ${((1 - Math.sqrt(0.4)) ** 2).toPrecision(3)}`;
    await expect.poll(() => summaryOf(figure)).toContain(critical);
    const open = await figure.evaluate(node => node.clientHeight);
    await button.click();
    expect(await data.isVisible()).toBe(false);
    await expect.poll(() => figure.evaluate(node => node.clientHeight)).toBeLessThan(open - 100);
    await page.context().close();
  });

  it("say what they did without moving the page, wide and narrow", async () => {
    for (const width of [1280, 390]) {
      const {page} = await openPage(visit, "/landscapes/symmetries.html", {viewport: {width, height: 900}});
      const figure = page.locator("#permutation");
      await figure.locator(".figure-tools").scrollIntoViewIfNeeded();
      const height = async () => (await figure.boundingBox())!.height;
      const before = await height();
      await figure.locator(".figure-save summary").click();
      await figure.locator(".figure-save button", {hasText: "CSV"}).click();
      const said = figure.locator(".figure-said");
      await expect.poll(() => said.textContent()).toBe("Saved: permutation.csv");
      const words = (await said.boundingBox())!;
      expect(words.x >= 0 && words.x + words.width <= width).toBe(true);
      await page.waitForTimeout(200);
      expect(await height()).toBe(before);
      await page.context().close();
    }
  });
});
