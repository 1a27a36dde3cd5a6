import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {drawAll, openPage, sitePages, type Visit, visitSite} from "./site.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
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
      await page.addScriptTag({content: axe});
      const violations = await page.evaluate(async () => {
        // @ts-expect-error axe was added to the page above
        const results = await globalThis.axe.run();
        // biome-ignore lint/suspicious/noExplicitAny: axe's results come untyped from the page
        return results.violations.map(
          (v: any) => `${v.id}: ${v.nodes.map((n: any) => n.target.join(" ")).join(", ")}`,
        );
      });
      expect(violations).toEqual([]);
      await page.context().close();
    },
  );

  it("does not shift while it loads and is scrolled", async () => {
    for (const width of [1280, 390]) {
      const {page} = await openPage(visit, "/404-nothing-here", {viewport: {width, height: 900}});
      await page.addInitScript(() => {
        const record = globalThis as unknown as {shift: number};
        record.shift = 0;
        new PerformanceObserver(list => {
          for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[])
            record.shift += entry.value;
        }).observe({type: "layout-shift", buffered: true});
      });
      await page.goto(visit.origin + path);
      await drawAll(page);
      await page.waitForTimeout(200);
      const shift = await page.evaluate(() => (globalThis as unknown as {shift: number}).shift);
      expect(shift, `at ${width} px`).toBeLessThanOrEqual(0.02);
      await page.context().close();
    }
  });

  it("reads well without JavaScript: a title, text, and formulas that are set", async () => {
    const {page} = await openPage(visit, path, {javaScriptEnabled: false});
    expect((await page.locator("h1").innerText()).length).toBeGreaterThan(3);
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(400);
    expect(await page.locator("main").innerText()).not.toMatch(/\$[^$]+\$/);
    await page.context().close();
  });
});
