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

/** Opens a page and measures its text, with the site's fonts or while none of them arrives. */
async function measured(path: string, withFonts: boolean) {
  const context = await visit.browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  if (!withFonts) await page.route(/\.woff2$/, route => route.abort());
  await page.goto(visit.origin + path);
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  await settle(page);
  const height = await heightOfText(page);
  const loaded = await page.evaluate(() =>
    [...document.fonts].flatMap(({family, status}) =>
      status === "loaded" ? [family.replaceAll('"', "")] : [],
    ),
  );
  await context.close();
  return {height, loaded};
}

describe.each(sitePages())("the page %s", path => {
  it("shows its text while no font arrives, as high as it is with the site's fonts", async () => {
    const without = await measured(path, false);
    const ours = await measured(path, true);
    expect(without.loaded.filter(family => !family.includes("fallback"))).toEqual([]);
    expect(ours.loaded).toEqual(expect.arrayContaining(["Source Serif 4", "Source Sans 3"]));
    expect(Math.abs(ours.height / without.height - 1)).toBeLessThan(0.03);
  });
});
