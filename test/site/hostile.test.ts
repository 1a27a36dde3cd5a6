import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {BrowserContextOptions, Frame, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {dist, openPage, settle, type Visit, visitSite} from "./site.js";

let visit: Visit;

beforeAll(async () => {
  visit = await visitSite();
});
afterAll(async () => {
  await visit?.close();
});

/** What stands in the place of each figure: its words where it is missing, "" where it is there. */
async function missing(page: Page | Frame): Promise<Record<string, string>> {
  const figures = await page
    .locator("main figure")
    .evaluateAll(all =>
      all.map(figure => [
        figure.id,
        figure.querySelector(".figure-frame")
          ? ""
          : (figure.querySelector(".figure-missing")?.textContent ?? "nothing"),
      ]),
    );
  return Object.fromEntries(figures);
}

/** A page with several figures and files of data. */
const lesson = "/landscapes/lessons.html";

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await visit.browser.newContext({reducedMotion: "reduce", ...options});
  const page = await context.newPage();
  await page.goto(visit.origin + path);
  return page;
}

/** The scripts and files of data of a page, by their paths. */
async function filesOf(path: string): Promise<string[]> {
  const page = await open(path);
  await settle(page);
  const addresses = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({name}) => new URL(name).pathname),
  );
  await page.context().close();
  return [...new Set(addresses)].filter(address => /\.js(on)?$/.test(address));
}

/** Opens a page one of whose files does not arrive at first. */
async function openWithout(
  path: string,
  file: string,
): Promise<{lost: Record<string, string>; mended: () => Promise<void>}> {
  const context = await visit.browser.newContext({reducedMotion: "reduce"});
  const page = await context.newPage();
  await page.route(
    ({pathname}) => pathname === file,
    route => route.fulfill({status: 503}),
  );
  await page.goto(visit.origin + path);
  await expect.poll(async () => Object.values(await missing(page)), {message: file}).not.toContain("nothing");
  const lost = await missing(page);
  await page.unrouteAll();
  return {
    lost,
    async mended() {
      // At one moment: the first may load the page anew, and the others' buttons with it.
      await page.getByRole("button", {name: "Try again"}).evaluateAll(buttons => {
        for (const button of buttons) (button as HTMLElement).click();
      });
      await expect
        .poll(async () => new Set(Object.values(await missing(page))), {message: file})
        .toEqual(new Set([""]));
      await context.close();
    },
  };
}

describe("a file that does not arrive", () => {
  it("is missed in words by the figures that need it, by no other, and is asked for again", async () => {
    const files = await filesOf(lesson);
    const figures = files.filter(file => file.startsWith("/_import/landscapes/lessons/"));
    const data = files.filter(file => file.endsWith(".json"));
    expect(figures.length).toBeGreaterThan(1);
    expect(data.length).toBeGreaterThan(0);
    for (const file of files) {
      const {lost, mended} = await openWithout(lesson, file);
      const said = Object.values(lost).filter(words => words !== "");
      for (const words of said)
        expect(words, file).toMatch(/^This figure is missing: .+ did not arrive.*\. /);
      if (figures.includes(file)) expect(said.length, file).toBe(1);
      if (data.includes(file)) {
        expect(said.length, file).toBeLessThan(Object.keys(lost).length);
        expect(said[0], file).toContain(file.match(/\w+(?=\.\w+\.json)/)![0]);
      }
      await mended();
    }
    // The page is opened once for each of its files.
  }, 600_000);

  it("after the page has come, is missed by the tool that needs it", async () => {
    const {page} = await openPage(visit, "/steps/momentum.html");
    const figure = page.locator("#zigzag");
    await page.route(/\/picture\./, route => route.fulfill({status: 404}));
    await figure.locator(".figure-save summary").click();
    await figure.getByRole("button", {name: "SVG"}).click();
    await expect
      .poll(() => figure.locator(".figure-said").textContent())
      .toMatch(/did not arrive; reload the page/);
    await page.context().close();
  });
});

describe("in forced colours", () => {
  it("a choice shows which of its options is chosen", async () => {
    const {page} = await openPage(visit, "/index.html", {forcedColors: "active"});
    const grounds = await page
      .locator(".chooser")
      .first()
      .evaluate(chooser =>
        [...chooser.querySelectorAll("label")].map(label => ({
          chosen: label.querySelector("input")!.checked,
          ground: getComputedStyle(label.querySelector("span")!).backgroundColor,
        })),
      );
    const chosen = grounds.filter(option => option.chosen).map(({ground}) => ground);
    expect(chosen.length).toBe(1);
    expect(grounds.filter(option => !option.chosen).map(({ground}) => ground)).not.toContain(chosen[0]);
    await page.context().close();
  });
});

describe("with letters of 24 pixels", () => {
  it("text, notes, captions and controls grow with them, and nothing scrolls sideways", async () => {
    const {page} = await openPage(visit, "/steps/momentum.html");
    const sizes = () =>
      page.evaluate(() =>
        ["main > p:not([class])", ".note p", "figcaption p", ".control", ".figure-tools button"].map(
          selector => Number.parseFloat(getComputedStyle(document.querySelector(selector)!).fontSize),
        ),
      );
    const before = await sizes();
    // What a reader's own size of letters changes is the size of the root.
    await page.addStyleTag({content: "html { font-size: 24px }"});
    const after = await sizes();
    for (const [i, size] of after.entries()) expect(size).toBeCloseTo(before[i] * 1.5, 1);
    expect(after[0]).toBeGreaterThan(after[1]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.context().close();
  });
});

describe("in a frame", () => {
  let outer: Server;
  /** A page of another origin that shows the lesson on momentum in a frame. */
  const around = async (attributes: string): Promise<{page: Page; frame: Frame}> => {
    const context = await visit.browser.newContext({
      reducedMotion: "reduce",
      viewport: {width: 1280, height: 900},
    });
    const page = await context.newPage();
    const {port} = outer.address() as AddressInfo;
    await page.goto(`http://localhost:${port}/?${encodeURIComponent(attributes)}`);
    return {page, frame: page.frames()[1]};
  };

  beforeAll(async () => {
    outer = createServer(({url}, response) => {
      const attributes = decodeURIComponent(url!.split("?")[1] ?? "");
      response.setHeader("content-type", "text/html");
      response.end(
        `<iframe ${attributes} width="1200" height="850" src="${visit.origin}/steps/momentum.html"></iframe>`,
      );
    });
    await new Promise<void>(resolve => outer.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => {
    outer?.close();
  });

  it("of another site the tools hand out the link, and say what the frame may hold back", async () => {
    const {page, frame} = await around('sandbox="allow-scripts allow-same-origin"');
    const figure = frame.locator("#zigzag");
    const box = figure.locator(".number-box").first();
    await box.fill("0.05");
    await box.press("Enter");
    await figure.getByRole("button", {name: "Link"}).click();
    await expect
      .poll(() => figure.locator(".figure-link").inputValue())
      .toBe(`${visit.origin}/steps/momentum.html#v1&at=zigzag&zigzag.eta=0.05`);
    const said = () => figure.locator(".figure-said").textContent();
    await figure.locator(".figure-save summary").click();
    await figure.getByRole("button", {name: "CSV"}).click();
    await expect.poll(said).toBe("Saved: zigzag.csv, if the page around this one allows downloads.");
    await figure.getByRole("button", {name: "Full screen"}).click();
    await expect.poll(said).toMatch(/^Full screen is not available here: /);
    await page.context().close();
  });

  it("that lets no program in, and from a file, figures say why they are missing", async () => {
    const {page, frame} = await around('sandbox="allow-scripts"');
    const said = async (where: Page | Frame) => [...new Set(Object.values(await missing(where)))].join();
    await expect
      .poll(() => said(frame))
      .toMatch(/^This figure is missing: the frame .* needs allow-same-origin\. /);
    await page.goto(pathToFileURL(join(dist, "steps/momentum.html")).href);
    await expect
      .poll(() => said(page))
      .toMatch(/^This figure is missing: .* only from a server, not from a file\. /);
    await page.context().close();
  });
});
