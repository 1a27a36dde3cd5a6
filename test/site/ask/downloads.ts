import {readFileSync} from "node:fs";
import {csvParseRows} from "d3-dsv";
import type {Locator, Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";
import {withoutMeant} from "../../meantWords.js";
import {figureIds, nudge, type OpenPage} from "../site.js";

/** A downloaded file, with the name that it was given. */
async function download(
  page: Page,
  figure: Locator,
  kind: "CSV" | "SVG" | "PNG",
): Promise<{name: string; bytes: Buffer}> {
  await figure.locator(".figure-save").evaluate(menu => {
    (menu as HTMLDetailsElement).open = true;
  });
  const button = figure.locator(".figure-save button", {hasText: kind});
  // Pressed without a pointer, which would wait until the page has come to rest: that it can be hit is asked elsewhere.
  const [file] = await Promise.all([page.waitForEvent("download"), button.dispatchEvent("click")]);
  await figure.locator(".figure-save").evaluate(menu => {
    (menu as HTMLDetailsElement).open = false;
  });
  return {name: file.suggestedFilename(), bytes: readFileSync(await file.path())};
}

/** The figure's table as it is shown: the names of the columns, and the cells of each row. */
async function tableOf(figure: Locator): Promise<string[][]> {
  return await figure
    .locator(".figure-data tr")
    .evaluateAll(rows => rows.map(row => [...row.children].map(cell => cell.textContent ?? "")));
}

/** What two ways of reading give at the same moment: a figure that is being trained may move on in between. */
async function together<A, B>(one: () => Promise<A>, other: () => Promise<B>): Promise<[A, B]> {
  for (;;) {
    const before = await other();
    const [first, second] = [await one(), await other()];
    if (JSON.stringify(before) === JSON.stringify(second)) return [first, second];
  }
}

/** What the picture of a figure says and measures, with its legends. */
async function pictureOf(figure: Locator) {
  return await figure.evaluate(element => {
    const {width, height} = element.querySelector(".stage")!.getBoundingClientRect();
    const words = element.querySelectorAll(".panel-title, .legend li, .stage svg text");
    const rings = element.querySelectorAll(".handle").length;
    return {width, height, rings, words: [...words].map(node => node.textContent ?? "")};
  });
}

/** What a file that stands alone does not have: references to the site's stylesheet, or to anything outside of it. */
function foreign(text: string): string[] {
  const withoutFonts = withoutMeant(text).replace(/url\("?data:[^)]*\)/g, "");
  return (
    withoutFonts.match(
      /.{0,40}(var\(--|@import|<image|<foreignObject|(href|src)="(?!#)|url\((?!"?#)|NaN|undefined)/g,
    ) ?? []
  );
}

/** An SVG file, read by the browser's parser for XML. */
async function readSvg(page: Page, text: string) {
  return await page.evaluate(source => {
    const {documentElement: file} = new DOMParser().parseFromString(source, "image/svg+xml");
    const own = (tag: string) => [...file.children].find(child => child.localName === tag)?.textContent ?? "";
    return {
      root: file.localName,
      title: own("title"),
      description: own("desc"),
      width: Number(file.getAttribute("width")),
      height: Number(file.getAttribute("height")),
      rings: file.querySelectorAll(":scope > g > circle").length,
      words: [...file.querySelectorAll("text")].map(node => node.textContent ?? ""),
    };
  }, text);
}

/** Pictures are compared at this share of their size: what is left then does not hang on fractions of a pixel. */
const reduced = 1 / 8;
/** So far a file may be from what the page shows: the mean over all pixels, in shares of white. */
const allowed = 0.012;
/** PNG files are drawn from the SVG files, of which all are read: a few of each page tell whether that goes well. */
const compared = 2;

/**
 * How far the lowest part of a file is from the screenshot of the stage, and how much there is to see in it: means over
 * all pixels, in shares of white.
 */
async function compare(page: Page, png: Buffer, stage: Buffer) {
  return await page.evaluate(
    async ({file, screen, scale}) => {
      const load = async (base64: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        return image;
      };
      const [drawn, shown] = [await load(file), await load(screen)];
      const [width, height] = [shown.naturalWidth, shown.naturalHeight].map(size => Math.floor(size * scale));
      const pixels = (image: HTMLImageElement, share: number) => {
        const context = new OffscreenCanvas(width, height).getContext("2d")!;
        context.imageSmoothingQuality = "high";
        const size = [image.naturalWidth, image.naturalHeight].map(each => each * share);
        context.drawImage(image, 0, shown.naturalHeight * scale - size[1], size[0], size[1]);
        return context.getImageData(0, 0, width, height).data;
      };
      const [one, other] = [pixels(drawn, scale / 2), pixels(shown, scale)];
      let [difference, contrast] = [0, 0];
      for (let i = 0; i < one.length; i++) {
        difference += Math.abs(one[i] - other[i]) / one.length / 255;
        contrast += Math.abs(other[i] - other[i % 4]) / one.length / 255;
      }
      return {difference, contrast, size: [drawn.naturalWidth, drawn.naturalHeight]};
    },
    {file: png.toString("base64"), screen: stage.toString("base64"), scale: reduced},
  );
}

/** A cell of a file as the table writes it. */
function asShown(text: string): string {
  const number = Number(text);
  return text === "" || Number.isNaN(number) ? text : Number(number.toPrecision(6)).toString();
}

/** What is asked of the files that the figures of an open page are saved as. */
export function askDownloads(opened: () => OpenPage): void {
  describe("has downloads that", () => {
    let page: Page;
    let figures: {id: string; figure: Locator; title: string}[];

    beforeAll(async () => {
      page = opened().page;
      const ids = await figureIds(page);
      const titles = await page.locator("figure:has(.figure-frame) > :is(h2, h3)").allInnerTexts();
      expect(titles.length).toBe(ids.length);
      figures = ids.map((id, i) => ({id, figure: page.locator(`#${id}`), title: titles[i].trim()}));
    });

    it("hold the figure's table as CSV, below its title and the parameters", async () => {
      for (const {id, figure, title} of figures) {
        const box = figure.locator(".slider:visible .number-box").first();
        if ((await box.count()) > 0) {
          await nudge(figure.locator(".slider:visible input[type=range]").first());
        }
        await figure.getByRole("button", {name: "Data"}).dispatchEvent("click");
        const [{name, bytes}, table] = await together(
          () => download(page, figure, "CSV"),
          () => tableOf(figure),
        );
        expect(name).toBe(`${id}.csv`);
        const lines = bytes.toString().split("\n");
        const comments = lines.filter(line => line.startsWith("# "));
        expect(comments[0]).toBe(`# ${title}`);
        const values = comments.slice(1).map(line => line.match(/^# \w+ = (.*)$/)?.[1]);
        expect(values, `${id}: every comment is a parameter`).not.toContain(undefined);
        if ((await box.count()) > 0) {
          const shown = await box.inputValue();
          expect(values.map(value => String(Number(Number(value).toPrecision(5))))).toContain(shown);
        }
        const rows = csvParseRows(lines.slice(comments.length).join("\n"));
        expect(rows.length, id).toBeGreaterThanOrEqual(table.length);
        if (rows.length > table.length)
          expect(await figure.locator(".figure-data p").textContent()).toContain(`${rows.length - 1} rows`);
        expect(rows[0]).toEqual(table[0]);
        expect(
          rows.slice(1, table.length).map(row => row.map(asShown)),
          id,
        ).toEqual(table.slice(1));
        await figure.getByRole("button", {name: "Data"}).dispatchEvent("click");
      }
    });

    it("show as SVG all that the picture says, in a file that needs nothing else", async () => {
      for (const {id, figure, title} of figures) {
        const [{name, bytes}, shown] = await together(
          () => download(page, figure, "SVG"),
          () => pictureOf(figure),
        );
        expect(name).toBe(`${id}.svg`);
        const text = bytes.toString();
        expect(foreign(text), id).toEqual([]);
        const file = await readSvg(page, text);
        expect(file).toMatchObject({root: "svg", title, rings: shown.rings});
        expect(file.description).toMatch(/^\w+ = [^;]+(; \w+ = [^;]+)*$/);
        const spaceless = (words: readonly string[]) => words.map(each => each.replace(/\s/g, ""));
        const all = spaceless(file.words).join("");
        for (const words of spaceless([title, ...shown.words])) expect(all, id).toContain(words);
        expect(file.width).toBeCloseTo(shown.width, 0);
        expect(file.height).toBeGreaterThan(shown.height);
        expect(file.height).toBeLessThan(shown.height + 100);
      }
    });

    it("are as PNG what the page shows, at twice its size", async () => {
      for (const {id, figure} of figures.slice(0, compared)) {
        const stage = figure.locator(".stage");
        await stage.scrollIntoViewIfNeeded();
        await page.mouse.move(0, 0);
        const [{name, bytes}] = await together(
          () => download(page, figure, "PNG"),
          () => pictureOf(figure),
        );
        expect(name).toBe(`${id}.png`);
        const {difference, contrast, size} = await compare(page, bytes, await stage.screenshot());
        const {width, height} = (await stage.boundingBox())!;
        expect(size[0]).toBe(2 * Math.floor(width));
        expect(size[1]).toBeGreaterThan(2 * height);
        expect(contrast, `a blank file of ${id} would differ by more than is allowed`).toBeGreaterThan(
          allowed,
        );
        expect(difference, id).toBeLessThan(allowed);
      }
    });
  });
}
