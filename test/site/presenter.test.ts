import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {overflow, present, presented, words} from "./ask/presentation.js";
import {violationsOf} from "./axe.js";
import {controlsOf, openPage, summaryOf, type Visit, visitSite} from "./site.js";

let visit: Visit;

beforeAll(async () => {
  visit = await visitSite();
});
afterAll(async () => {
  await visit?.close();
});

const momentum = "/steps/momentum.html";

describe("the presenter", () => {
  it("sets what the slide says, and gives the reader's own values back at the end, with no trace in the history", async () => {
    const {page} = await openPage(visit, `${momentum}#v1&zigzag.eta=0.05&momentum-limits.x0=2`);
    const before = {
      controls: await controlsOf(page),
      url: page.url(),
      entries: await page.evaluate(() => history.length),
    };
    await present(page);
    const box = page.locator("#zigzag .number-box").first();
    expect(await box.inputValue()).toBe("0.072");
    await page.keyboard.press("ArrowRight");
    expect(await box.inputValue()).toBe("0.083");
    await expect.poll(() => summaryOf(page.locator("#zigzag"))).toContain("η = 0.083");
    await page.waitForTimeout(700);
    await page.keyboard.press("Escape");
    await page.waitForTimeout(700);
    const after = {
      controls: await controlsOf(page),
      url: page.url(),
      entries: await page.evaluate(() => history.length),
    };
    expect(after).toEqual(before);
    await page.context().close();
  });

  it("begins with the figure that is being read, and ends at the one shown last", async () => {
    const {page} = await openPage(visit, momentum);
    await page.locator("#damping").scrollIntoViewIfNeeded();
    await page.evaluate(() => document.getElementById("damping")!.scrollIntoView());
    await present(page);
    expect(await presented(page)).toBe("damping");
    for (let k = 0; k < 3; k++) await page.keyboard.press("PageDown");
    expect(await presented(page)).toBe("momentum-limits");
    await page.keyboard.press("Escape");
    const top = await page.locator("#momentum-limits").evaluate(figure => figure.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(100);
    await page.context().close();
  });

  it("does not begin by its key in a menu, nor once the reader has turned the key off", async () => {
    const {page} = await openPage(visit, momentum);
    await page.locator("#zigzag .more").click();
    await page.locator("#zigzag select").press("p");
    await page.locator(".presenter input").uncheck();
    await page.locator(".presenter input").press("p");
    await page.waitForTimeout(300);
    expect(await page.locator(".presented").count()).toBe(0);
    await page.locator(".presenter input").check();
    await present(page);
    await page.context().close();
  });

  it("leaves the arrow keys to a slider that has the focus", async () => {
    const {page} = await openPage(visit, momentum);
    await present(page);
    const track = page.locator("#zigzag .slider input[type=range]").first();
    await track.focus();
    const before = Number(await track.inputValue());
    await page.keyboard.press("ArrowLeft");
    expect(Number(await track.inputValue())).toBe(before - 1);
    expect(await words(page)).toMatch(/^1 /);
    await page.context().close();
  });

  it("keeps focus and screen readers within the figure and the bar", async () => {
    const {page} = await openPage(visit, momentum);
    expect(await page.getByRole("heading", {level: 1}).count()).toBe(1);
    expect(await page.getByRole("link", {name: "Evidence"}).count()).toBeGreaterThan(0);
    await present(page);
    const outside = new Set<string>();
    const inside = new Set<string>();
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press("Tab");
      const [place, name] = await page.evaluate(() => {
        const at = document.activeElement!;
        return [
          at === document.body || at.closest(".presented, .slide-bar") ? "in" : "out",
          at.outerHTML.slice(0, 80),
        ];
      });
      (place === "in" ? inside : outside).add(name);
    }
    expect([...outside]).toEqual([]);
    expect(inside.size).toBeGreaterThan(6);
    expect(await page.getByRole("heading", {level: 1}).count()).toBe(0);
    expect(await page.getByRole("link", {name: "Evidence"}).count()).toBe(0);
    // The page's own heading and landmark are hidden, as they should be.
    const violations = (await violationsOf(page)).filter(
      each => !/^(landmark-one-main|page-has-heading-one)/.test(each),
    );
    expect(violations).toEqual([]);
    await page.context().close();
  });

  it("lets one drag a point of the enlarged figure: it stays under the pointer", async () => {
    const {page} = await openPage(visit, momentum, {viewport: {width: 1600, height: 900}});
    await present(page);
    await expect
      .poll(() =>
        page
          .locator(".presented")
          .evaluate(f => Number((f as HTMLElement).style.getPropertyValue("--scale"))),
      )
      .toBeGreaterThan(1.3);
    const centre = async () => {
      const box = (await page.locator("#zigzag .handle").boundingBox())!;
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    const [x, y] = await centre();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 150, y + 90, {steps: 5});
    await page.mouse.up();
    const [newX, newY] = await centre();
    expect(Math.abs(newX - x - 150)).toBeLessThan(1.5);
    expect(Math.abs(newY - y - 90)).toBeLessThan(1.5);
    await page.context().close();
  });

  it("is led by its buttons on a telephone, where a tall figure scrolls", async () => {
    const {page} = await openPage(visit, momentum, {viewport: {width: 390, height: 700}, hasTouch: true});
    await page.locator(".presenter button").tap();
    await page.locator(".presented").waitFor();
    for (const button of await page.locator(".slide-bar button").all()) {
      const box = (await button.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    }
    await page.getByRole("button", {name: "Next slide"}).tap();
    expect(await words(page)).toMatch(/^2 /);
    expect((await overflow(page)).beside).toBe(0);
    await page.locator(".presented .figure-summary").scrollIntoViewIfNeeded();
    const summary = (await page.locator(".presented .figure-summary").boundingBox())!;
    const bar = (await page.locator(".slide-bar").boundingBox())!;
    expect(summary.y + summary.height).toBeLessThanOrEqual(bar.y + 1);
    await page.getByRole("button", {name: "End the presentation"}).tap();
    expect(await page.locator(".presented").count()).toBe(0);
    await page.context().close();
  });
});
