import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {violationsOf} from "../axe.js";
import {recordShift, shiftOf} from "../shift.js";
import {
  boxesOf,
  controlsOf,
  drawAll,
  type OpenPage,
  openPage,
  pagesWithFigures,
  type Visit,
  visitSite,
} from "../site.js";
import {askDownloads} from "./downloads.js";
import {askFigures, askReset, askSliders} from "./figures.js";
import {askPaper} from "./paper.js";
import {askPresentation} from "./presentation.js";
import {askStillness} from "./stillness.js";
import {askFiguresOnTelephone, askTelephone, telephone} from "./telephone.js";
import {askSteps, askWords, askWordsAtEnds, askWordsOnTablet} from "./words.js";

/** How high the paragraphs of a page are together. */
async function heightOfText(page: Page): Promise<number> {
  return await page
    .locator("main > p")
    .evaluateAll(paragraphs =>
      paragraphs.reduce((sum, paragraph) => sum + paragraph.getBoundingClientRect().height, 0),
    );
}

/** The families of the site's own fonts that have come. */
async function fontsLoaded(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.fonts].flatMap(({family, status}) =>
      status === "loaded" ? [family.replaceAll('"', "")] : [],
    ),
  );
}

/** The library's groups: pages of one make, without a figure, of which the overview is asked for all. */
const oneOfMany = /^\/back\/library\/./;

// One visit answers many questions: opening a page costs more than most of them.
/** What is asked of each page of a part of the site. */
export function askPages(paths: readonly string[]): void {
  const withFigures = new Set(pagesWithFigures());
  let visit: Visit;

  beforeAll(async () => {
    visit = await visitSite();
  });
  afterAll(async () => {
    await visit?.close();
  });

  describe.each(paths)("the page %s", path => {
    describe("in a wide window", () => {
      let opened: OpenPage;
      let defaults: string[];
      let boxes: Record<string, string[]>;
      const current = () => opened;

      beforeAll(async () => {
        opened = await openPage(visit, path, {colorScheme: "light"}, recordShift);
        await drawAll(opened.page);
        defaults = await controlsOf(opened.page);
        boxes = await boxesOf(opened.page);
      });
      afterAll(async () => {
        await opened?.page.context().close();
      });

      it("does not shift while it loads and is scrolled", async () => {
        await opened.page.waitForTimeout(200);
        expect(await shiftOf(opened.page)).toBeLessThanOrEqual(0.02);
      });

      it.skipIf(oneOfMany.test(path))(
        "reads well without JavaScript and while no font arrives: a title, text as high as with the site's fonts, and formulas that are set in fonts that the page has within it",
        async () => {
          const context = await visit.browser.newContext({
            viewport: opened.page.viewportSize(),
            javaScriptEnabled: false,
          });
          const bare = await context.newPage();
          const missed: string[] = [];
          await bare.route(/\.woff2$/, route => {
            missed.push(new URL(route.request().url()).pathname);
            return route.abort();
          });
          await bare.goto(visit.origin + path);
          await expect
            .poll(() => bare.evaluate(() => performance.getEntriesByName("first-contentful-paint").length))
            .toBe(1);
          expect((await fontsLoaded(bare)).filter(family => !/fallback|KaTeX/.test(family))).toEqual([]);
          expect(await fontsLoaded(opened.page)).toEqual(
            expect.arrayContaining(["Source Serif 4", "Source Sans 3"]),
          );
          const heights = [await heightOfText(bare), await heightOfText(opened.page)];
          expect(Math.abs(heights[1] / heights[0] - 1)).toBeLessThan(0.03);
          expect(missed.filter(file => file.includes("KaTeX"))).toEqual([]);
          expect((await bare.locator("h1").textContent())?.length).toBeGreaterThan(3);
          expect((await bare.locator("main").textContent())?.length).toBeGreaterThan(400);
          const prose = await bare.locator("main :is(p, li, h1, h2, h3, figcaption)").allTextContents();
          expect(prose.filter(text => /\$[^$]*\\[a-z]+[^$]*\$/i.test(text))).toEqual([]);
          await context.close();
        },
      );

      it("opens without a cell in error or pending", async () => {
        expect(await opened.page.locator(".observablehq--error").allTextContents()).toEqual([]);
        expect(await opened.page.locator("observablehq-loading").count()).toBe(0);
      });

      it("has figures whose names nothing else on the page has", async () => {
        const shared = await opened.page
          .locator("main figure[id]")
          .evaluateAll(figures =>
            figures.filter(({id}) => document.querySelectorAll(`[id="${id}"]`).length > 1).map(({id}) => id),
          );
        expect(shared).toEqual([]);
      });

      it("lets each coloured symbol of its formulas be clicked, also in fractions and under roots", async () => {
        const covered = await opened.page.locator(".katex-html [class*=symbol-]").evaluateAll(symbols =>
          symbols.flatMap(symbol => {
            if (!symbol.checkVisibility()) return [];
            symbol.scrollIntoView({block: "center", inline: "center", behavior: "instant"});
            const {x, y, width, height} = symbol.getBoundingClientRect();
            const met = document.elementFromPoint(x + width / 2, y + height / 2);
            return met?.closest(".katex [class*=symbol-]") ? [] : [symbol.closest(".katex")!.textContent];
          }),
        );
        await opened.page.evaluate(() => scrollTo({top: 0, left: 0, behavior: "instant"}));
        expect(covered).toEqual([]);
      });

      if (!oneOfMany.test(path)) askStillness(current);

      it("has no accessibility violation, nor colours too much alike in the dark scheme", async () => {
        expect(await violationsOf(opened.page)).toEqual([]);
        if (oneOfMany.test(path)) return;
        await opened.page.emulateMedia({colorScheme: "dark"});
        expect(await violationsOf(opened.page, ["color-contrast"])).toEqual([]);
        await opened.page.emulateMedia({colorScheme: "light"});
      });

      if (withFigures.has(path)) {
        askFigures(current);
        askWords(current);
        askSteps(current);
        askWordsAtEnds(current);
        askWordsOnTablet(current);
        askPresentation(current);
        askDownloads(current);
        askSliders(current);
        askReset(current, () => boxes);
      }
      if (!oneOfMany.test(path)) askPaper(current, () => defaults);

      it("did all this without an error, a warning or a failed request", () => {
        expect(opened.faults).toEqual([]);
      });
    });

    describe("on a telephone", () => {
      let opened: OpenPage;
      const current = () => opened;

      beforeAll(async () => {
        opened = await openPage(visit, path, {...telephone, reducedMotion: "no-preference"}, recordShift);
        await drawAll(opened.page);
        await opened.page.waitForTimeout(200);
      });
      afterAll(async () => {
        await opened?.page.context().close();
      });

      askTelephone(current);
      if (withFigures.has(path)) {
        askFiguresOnTelephone(current);
        askWords(current);
      }
    });
  });
}
