import type {CDPSession, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {telephone} from "./ask/telephone.js";
import {drawAll, openPage, type Visit, visitSite} from "./site.js";

let visit: Visit;

beforeAll(async () => {
  visit = await visitSite();
});
afterAll(async () => {
  await visit?.close();
});

/** Moves a finger from one point of the screen by some pixels, in a few steps. */
async function swipe(page: Page, [x, y]: readonly number[], [dx, dy]: readonly number[]): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: {x: number; y: number}[]) =>
    session.send("Input.dispatchTouchEvent", {type, touchPoints: points});
  const steps = 8;
  await touch("touchStart", [{x, y}]);
  for (let i = 1; i <= steps; i++)
    await touch("touchMove", [{x: x + (dx * i) / steps, y: y + (dy * i) / steps}]);
  await touch("touchEnd", []);
  await session.detach();
}

async function centreOf(page: Page, selector: string): Promise<readonly [number, number]> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on the screen`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Brings an element to the middle of the screen. */
async function centre(page: Page, selector: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate(element => element.scrollIntoView({block: "center"}));
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);

describe("with a finger", () => {
  it("one drags a point while the page stays, and scrolls the page beside it", async () => {
    const {page, faults} = await openPage(visit, "/index.html", telephone);
    await drawAll(page);
    await centre(page, "#race .handle");
    const [[x, y], before] = [await centreOf(page, "#race .handle"), await scrolled(page)];
    await swipe(page, [x, y], [60, -90]);
    const [newX, newY] = await centreOf(page, "#race .handle");
    expect(newX).toBeCloseTo(x + 60, 0);
    expect(newY).toBeCloseTo(y - 90, 0);
    expect(await scrolled(page)).toBe(before);
    await swipe(page, [newX + 80, newY], [0, -120]);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 60);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("one moves a slider along, and scrolls the page across it", async () => {
    const {page} = await openPage(visit, "/steps/momentum.html", telephone);
    const track = "#zigzag .slider input[type=range]";
    await centre(page, track);
    const box = page.locator("#zigzag .number-box").first();
    const [before, top] = [Number(await box.inputValue()), await scrolled(page)];
    const [x, y] = await centreOf(page, track);
    // At the lower edge of the track, where a mark's word is near: the track has the finger.
    await swipe(page, [x, y + 15], [-90, 0]);
    await expect.poll(async () => Number(await box.inputValue())).toBeLessThan(before);
    expect(await scrolled(page)).toBe(top);
    const after = await box.inputValue();
    await swipe(page, [x, y], [0, -200]);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(top + 60);
    expect(await box.inputValue()).toBe(after);
    await page.context().close();
  });
});
