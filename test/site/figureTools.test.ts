import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {figureIds, nudgeAll, openPage, pagesWithFigures, type Visit, visitSite} from "./site.js";

let visit: Visit;

beforeAll(async () => {
  visit = await visitSite();
});
afterAll(async () => {
  await visit?.close();
});

const tool = (figure: Locator, name: string) =>
  figure.locator(".figure-tools").getByRole("button", {name, exact: true});
/** The id of the figure that fills the screen. */
const alone = (page: Page) => page.evaluate(() => document.fullscreenElement?.closest("figure")?.id);

describe("the tools of a figure", () => {
  it("show it on the full screen, and back, by the mouse, by the keyboard, and by Escape", async () => {
    const {page, faults} = await openPage(visit, "/steps/momentum.html");
    const figure = page.locator("#damping");
    await tool(figure, "Full screen").click();
    await expect.poll(() => alone(page)).toBe("damping");
    const [picture, frame] = [
      await figure.locator(".picture").boundingBox(),
      await figure.locator(".figure-frame").boundingBox(),
    ];
    expect(picture!.width).toBeGreaterThan(0.9 * frame!.width);
    await tool(figure, "Full screen").focus();
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
    const [data, button] = [figure.locator(".figure-data"), tool(figure, "Data")];
    expect(await data.isVisible()).toBe(false);
    await button.focus();
    await page.keyboard.press("Enter");
    expect(await data.isVisible()).toBe(true);
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
    await expect.poll(() => figure.locator(".figure-summary").textContent()).toContain(critical);
    await button.click();
    expect(await data.isVisible()).toBe(false);
    await page.context().close();
  });
});

describe.each(pagesWithFigures())("reset on %s", path => {
  it("brings the defaults of its figure back, and leaves those of the others as they are", async () => {
    const {page} = await openPage(visit, path);
    const of = (id: string) =>
      page
        .locator(`#${id} .number-box`)
        .evaluateAll(boxes => boxes.map(box => (box as HTMLInputElement).value));
    const ids = [];
    for (const id of await figureIds(page)) {
      if ((await page.locator(`#${id} .slider:visible`).count()) > 0) ids.push(id);
    }
    const [one, other = one] = ids;
    const [defaults, others] = [await of(one), await of(other)];
    await nudgeAll(page);
    await expect.poll(() => page.url()).toContain("#v1&");
    const changed = await of(other);
    expect(await of(one)).not.toEqual(defaults);
    expect(changed).not.toEqual(others);
    await tool(page.locator(`#${one}`), "Reset").focus();
    await page.keyboard.press("Enter");
    expect(await of(one)).toEqual(defaults);
    if (other !== one) expect(await of(other)).toEqual(changed);
    await expect.poll(() => page.url()).not.toContain(`${one}.`);
    await page.context().close();
  });
});
