import type {BrowserContextOptions} from "playwright-core";
import {expect, it} from "vitest";
import {shiftOf} from "../shift.js";
import type {OpenPage} from "../site.js";
import {standInTheirPlaces} from "./figures.js";

/** A telephone held upright. */
export const telephone: BrowserContextOptions = {
  viewport: {width: 390, height: 844},
  hasTouch: true,
  isMobile: true,
};

/** What is asked of a page that is open on a telephone, its shifts recorded while it was scrolled through. */
export function askTelephone(opened: () => OpenPage): void {
  it("does not shift while it loads and is scrolled, and does not scroll sideways", async () => {
    const {page} = opened();
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.02);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it("does not scroll sideways in a wide window at 400 % either, and has sliders of time that can be moved there", async () => {
    const {page} = opened();
    const screen = page.viewportSize()!;
    await page.setViewportSize({width: 320, height: 225});
    const narrow = () =>
      page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        thin: [...document.querySelectorAll("input[type=range]")]
          .filter(track => track.checkVisibility() && track.getBoundingClientRect().width < 60)
          .map(track => track.closest("figure")?.id),
      }));
    await expect.poll(narrow).toEqual({width: 320, thin: []});
    await page.setViewportSize(screen);
  });

  it("has nothing to touch that is smaller than 44 pixels", async () => {
    const {page} = opened();
    // The boxes of a choice lie under its words, and those of a switch within its label.
    const targets =
      "button, select, summary, .handle, .chooser label, .switcher, .site-nav a, input:not(.chooser input, .switcher input)";
    const small = await page.locator(targets).evaluateAll(elements =>
      elements
        .filter(element => element.checkVisibility() && !element.closest("#observablehq-footer"))
        .map(element => ({element, box: element.getBoundingClientRect()}))
        .filter(({box}) => box.width < 43.5 || box.height < 43.5)
        .map(({element, box}) => `${element.outerHTML.slice(0, 80)}: ${box.width} × ${box.height}`),
    );
    expect(small).toEqual([]);
  });
}

/** The same of a page with figures. */
export function askFiguresOnTelephone(opened: () => OpenPage): void {
  it("has figures that stand in the height reserved for them", async () => {
    await standInTheirPlaces(opened().page);
  });

  it("has each picture in sight together with each of its sliders, from wherever one comes to it", async () => {
    const {page} = opened();
    const {height} = page.viewportSize()!;
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
  });
}
