import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {violationsOf} from "./axe.js";
import {recordShift, shiftOf} from "./shift.js";
import {drawAll, openPage, settle, sitePages, type Visit, visitSite} from "./site.js";

let visit: Visit;

beforeAll(async () => {
  visit = await visitSite();
});
afterAll(async () => {
  await visit?.close();
});

describe.each(sitePages())("the page %s", path => {
  it("opens without an error, a failed request, or a cell in error or pending", async () => {
    const {page, faults} = await openPage(visit, path);
    await drawAll(page);
    expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
    expect(await page.locator("observablehq-loading").count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("fits a narrow screen without sideways scrolling", async () => {
    const {page} = await openPage(visit, path, {viewport: {width: 390, height: 844}});
    await drawAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.context().close();
  });

  it.each(["light", "dark"] as const)(
    "has no accessibility violation in the %s scheme",
    async colorScheme => {
      const {page} = await openPage(visit, path, {colorScheme});
      await drawAll(page);
      expect(await violationsOf(page)).toEqual([]);
      await page.context().close();
    },
  );

  it.each([1280, 390])("does not shift while it loads and is scrolled, at %i px", async width => {
    const context = await visit.browser.newContext({viewport: {width, height: 900}});
    await context.addInitScript(recordShift);
    const page = await context.newPage();
    await page.goto(visit.origin + path);
    await settle(page);
    await drawAll(page);
    await page.waitForTimeout(200);
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.02);
    await context.close();
  });

  it("reads well without JavaScript: a title, text, and formulas that are set", async () => {
    const {page} = await openPage(visit, path, {javaScriptEnabled: false});
    expect((await page.locator("h1").textContent())?.length).toBeGreaterThan(3);
    expect((await page.locator("main").textContent())?.length).toBeGreaterThan(400);
    const prose = await page.locator("main :is(p, li, h1, h2, h3, figcaption)").allTextContents();
    expect(prose.filter(text => /\$[^$]*\\[a-z]+[^$]*\$/i.test(text))).toEqual([]);
    await page.context().close();
  });
});
