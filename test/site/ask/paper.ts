import type {Page} from "playwright-core";
import {expect, it} from "vitest";
import {controlsOf, nudgeAll, type OpenPage} from "../site.js";
import {computed} from "./stillness.js";

/** What A4 leaves between the margins, in pixels. */
const paper = {width: 680, height: 1009};

/** Shows a page as it is printed, from before to after. */
export async function onPaper<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const screen = page.viewportSize()!;
  await page.evaluate(() => void dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({media: "print"});
  await page.setViewportSize(paper);
  const seen = await look();
  await page.emulateMedia({media: "screen"});
  await page.setViewportSize(screen);
  await page.evaluate(() => void dispatchEvent(new Event("afterprint")));
  return seen;
}

/** What a page on paper must not have, and the shape of what it has. */
async function paperOf(page: Page) {
  return await page.evaluate(width => {
    const visible = (selector: string) =>
      [...document.querySelectorAll(selector)].filter(element => element.checkVisibility());
    const unwanted =
      "button, select, .slider, .transport, .chooser, .presets, .notice, .slide-bar, .exercise-status, #observablehq-header, #observablehq-footer, details:not([open])";
    const boxes = visible(
      "main :is(p, pre, table, .equation, figure, .stage, .picture svg:not(svg svg))",
    ).map(element => ({element, box: element.getBoundingClientRect()}));
    return {
      unwanted: [...new Set(visible(unwanted).map(element => element.outerHTML.slice(0, 80)))],
      cutOff: boxes
        .filter(({box}) => box.right > width + 2)
        .map(({element, box}) => `${element.outerHTML.slice(0, 80)}: ${box.right}`),
      tall: boxes
        .filter(({element, box}) => element.matches("figure") && box.height > 1009)
        .map(({element}) => element.id),
      empty: [...document.querySelectorAll(".picture")]
        .filter(picture => picture.childElementCount === 0)
        .map(picture => picture.closest("figure")?.id),
      // What is drawn stands within the height that is kept for it.
      taller: [...document.querySelectorAll(".stage")]
        .filter(
          stage =>
            stage.querySelector(".picture")!.getBoundingClientRect().height >
            stage.getBoundingClientRect().height + 1,
        )
        .map(stage => stage.closest("figure")?.id),
      // The caption follows what is said below the picture: no room is kept for what only answers on a screen.
      gaps: [...document.querySelectorAll(".figure-place")]
        .filter(place => {
          const last = [
            ...place.querySelectorAll(".figure-summary, .numbers-of-step[open], .figure-unfinished"),
          ].findLast(words => words.checkVisibility());
          return last && place.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom > 8;
        })
        .map(place => place.closest("figure")?.id),
      ground: getComputedStyle(document.documentElement).backgroundColor,
      ink: getComputedStyle(document.body).color,
      headings: visible("h1").length,
    };
  }, paper.width);
}

/** What printing must leave as it was. */
export const stateOf = async (page: Page) => ({
  controls: await controlsOf(page),
  url: page.url(),
  entries: await page.evaluate(() => history.length),
});

/** What is asked of an open page when it is printed; `defaults` are its controls as it came. */
export function askPaper(opened: () => OpenPage, defaults: () => readonly string[]): void {
  it("is on paper black on white and whole, without what only answers on a screen, in its default state, of which no trace is left", async () => {
    const {page} = opened();
    await page.emulateMedia({colorScheme: "dark"});
    await nudgeAll(page);
    await page.waitForTimeout(700);
    await computed(page);
    const before = await stateOf(page);
    if ((await page.locator(".slider").count()) > 0) expect(before.controls).not.toEqual(defaults());
    const seen = await onPaper(page, async () => ({
      ...(await paperOf(page)),
      controls: await controlsOf(page),
    }));
    const {ink, controls, ...rest} = seen;
    expect(rest).toEqual({
      unwanted: [],
      cutOff: [],
      tall: [],
      empty: [],
      taller: [],
      gaps: [],
      ground: "rgb(255, 255, 255)",
      headings: 1,
    });
    expect(ink.match(/\d+/g)?.every(channel => Number(channel) < 80)).toBe(true);
    expect(controls).toEqual(defaults());
    // A figure that trains in a worker trains again for the reader's own values.
    await expect.poll(() => stateOf(page)).toEqual(before);
  });
}
