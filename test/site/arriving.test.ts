import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {recordShift, shiftOf} from "./shift.js";
import {openPage, settle, type Visit, visitSite} from "./site.js";

let visit: Visit;

beforeAll(async () => {
  visit = await visitSite();
});
afterAll(async () => {
  await visit?.close();
});

const path = "/steps/momentum.html";
const phone = {viewport: {width: 390, height: 844}};

const isArriving = (page: Page) =>
  page.evaluate(() => document.documentElement.classList.contains("arriving"));

/** Runs in a page: the page goes on arriving until somebody does something. */
function arriveForEver(): void {
  globalThis.requestIdleCallback = () => 0;
}

/** Opens the page while it arrives, with all its figures in their places. */
async function openArriving(): Promise<Page> {
  const context = await visit.browser.newContext({reducedMotion: "reduce", ...phone});
  await context.addInitScript(arriveForEver);
  await context.addInitScript(recordShift);
  const page = await context.newPage();
  await page.goto(visit.origin + path);
  await page.waitForFunction(() => document.querySelector("main figure:has(.figure-frame)"));
  return page;
}

/** A figure may leave 100 pixels of its room free: so much, and half of it again, may a page move while they come back. */
const slack = 150;

/** How far below the top of the screen the last figure stands. */
async function topOfLast(page: Page): Promise<number> {
  return await page
    .locator("main figure")
    .last()
    .evaluate(figure => figure.getBoundingClientRect().top);
}

const lastId = (page: Page) => page.locator("main figure").last().getAttribute("id");

/** The last figure stands where the page scrolls to for it, and stays there. */
async function isAtLast(page: Page): Promise<void> {
  const padding = await page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop),
  );
  await expect.poll(async () => Math.abs((await topOfLast(page)) - padding)).toBeLessThanOrEqual(2);
  await page.waitForTimeout(500);
  expect(Math.abs((await topOfLast(page)) - padding)).toBeLessThanOrEqual(2);
}

describe("a page that arrives", () => {
  it("lays out below its first figure only what is near, until there is nothing else to do or somebody does something; nothing on the screen moves then", async () => {
    const page = await openArriving();
    const isSkipped = () =>
      page
        .locator("main > p")
        .last()
        .evaluate(element => !element.firstElementChild?.checkVisibility({contentVisibilityAuto: true}));
    expect(await isArriving(page)).toBe(true);
    expect(await isSkipped()).toBe(true);
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    const before = await shiftOf(page);
    await page.keyboard.press("Shift");
    await page.waitForTimeout(500);
    expect(await isArriving(page)).toBe(false);
    expect(await isSkipped()).toBe(false);
    expect((await shiftOf(page)) - before).toBeLessThanOrEqual(0.02);
    await page.context().close();

    const {page: left} = await openPage(visit, path, phone);
    expect(await isArriving(left)).toBe(false);
    await left.context().close();
  });

  it("goes where its rail leads, pressed by hand or by key", async () => {
    for (const press of ["click", "Enter"]) {
      const page = await openArriving();
      const id = await lastId(page);
      await page.locator(".rail summary").evaluate(summary => {
        (summary.parentElement as HTMLDetailsElement).open = true;
      });
      const link = page.locator(`.rail a[href="#${id}"]`);
      if (press === "click") await link.click();
      else await link.press(press);
      expect(await isArriving(page)).toBe(false);
      await isAtLast(page);
      await page.context().close();
    }
  });

  it("at a place of its own, by an anchor or a link, has all its heights at once", async () => {
    const start = await openArriving();
    const id = await lastId(start);
    await start.context().close();
    for (const hash of [`#${id}`, `#v1&at=${id}`]) {
      const context = await visit.browser.newContext({reducedMotion: "reduce", ...phone});
      const page = await context.newPage();
      await page.goto(visit.origin + path + hash);
      expect(await isArriving(page)).toBe(false);
      await settle(page);
      await isAtLast(page);
      await context.close();
    }
  });

  it("that is loaded anew, or gone back to, stands where it stood", async () => {
    const {page} = await openPage(visit, path, phone);
    await page.evaluate(() => scrollTo(0, 3000));
    await page.waitForTimeout(300);
    const before = await topOfLast(page);
    const ways = [
      () => page.reload(),
      async () => {
        await page.goto(`${visit.origin}/index.html`);
        await page.goBack();
      },
    ];
    for (const way of ways) {
      await way();
      expect(await isArriving(page)).toBe(false);
      await settle(page);
      expect(Math.abs((await topOfLast(page)) - before)).toBeLessThan(slack);
    }
    await page.context().close();
  });
});
