import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {settle, sitePages, type Visit, visitSite} from "./site.js";

let visit: Visit;

beforeAll(async () => {
  visit = await visitSite();
});
afterAll(async () => {
  await visit?.close();
});

/** How high the paragraphs of a page are together. */
async function heightOfText(page: Page): Promise<number> {
  return await page
    .locator("main > p")
    .evaluateAll(paragraphs =>
      paragraphs.reduce((sum, paragraph) => sum + paragraph.getBoundingClientRect().height, 0),
    );
}

describe.each(sitePages())("the page %s", path => {
  it("shows its text while no font has come, and it keeps its height when they come", async () => {
    const context = await visit.browser.newContext({viewport: {width: 1280, height: 900}});
    const page = await context.newPage();
    let release = () => {};
    const released = new Promise<void>(resolve => {
      release = resolve;
    });
    let fonts = 0;
    await page.route(/\.woff2$/, async route => {
      fonts++;
      await released;
      await route.continue();
    });
    await page.goto(visit.origin + path, {waitUntil: "commit"});
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    await settle(page);
    const before = await heightOfText(page);
    expect(fonts).toBeGreaterThan(1);
    expect(await page.evaluate(() => document.fonts.check("18px 'Source Serif 4'"))).toBe(false);
    release();
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => document.fonts.check("18px 'Source Serif 4'"))).toBe(true);
    expect(Math.abs((await heightOfText(page)) / before - 1)).toBeLessThan(0.03);
    await context.close();
  });
});
