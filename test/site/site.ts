import {existsSync, readdirSync, readFileSync} from "node:fs";
import type {Server} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import type {Browser, BrowserContextOptions, Locator, Page} from "playwright-core";
import {serveFolder} from "../../src/build/site/serve.js";
import {launchBrowser} from "./browser.js";

/** The folder of the built site: where the build was told to write, dist/ by default. */
export const dist = join(import.meta.dirname, "..", "..", process.env.DESCENT_OUTPUT ?? "dist");

/** The pages of the built site, as paths from its root: "/index.html", "/steps/momentum.html". */
export function sitePages(folder = dist): string[] {
  if (!existsSync(folder))
    throw new Error(`There is no built site in ${folder}: run \`npm run build\` first.`);
  return readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter(path => path.endsWith(".html"))
    .map(path => `/${path.replaceAll("\\", "/")}`)
    .sort();
}

/** The pages that have figures. */
export function pagesWithFigures(): string[] {
  return sitePages().filter(path => readFileSync(join(dist, path), "utf8").includes('class="figure-place"'));
}

/** A served site with a browser to look at it. */
export interface Visit {
  readonly origin: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Serves the built site on a free port and starts a browser. */
export async function visitSite(flags: readonly string[] = []): Promise<Visit> {
  const server: Server = await serveFolder(dist, 0);
  const browser = await launchBrowser(flags);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    browser,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page that is open, and everything that went wrong in it so far. */
export interface OpenPage {
  readonly page: Page;
  readonly faults: string[];
}

/**
 * Opens a page in a context of its own, with its cells run and its first figures drawn. Motion is reduced unless it is
 * asked for: figures then show at once what they otherwise play. `first` runs in the page before all that is its own.
 */
export async function openPage(
  {origin, browser}: Visit,
  path: string,
  options: BrowserContextOptions = {},
  first?: () => void,
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: {width: 1280, height: 900},
    reducedMotion: "reduce",
    ...options,
  });
  if (first) await context.addInitScript(first);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", message => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", error => faults.push(`error: ${error.message}`));
  page.on("requestfailed", request => faults.push(`failed: ${request.url()}`));
  page.on("response", response => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", request => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) {
      faults.push(`another origin: ${request.url()}`);
    }
  });
  await page.goto(origin + path);
  if (options.javaScriptEnabled !== false) await settle(page);
  return {page, faults};
}

/** Waits until every cell has run, every figure has its frame, all is laid out, and what is on the screen is drawn. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
  await page.waitForFunction(() => document.querySelector("main figure:not(:has(.figure-frame))") === null);
  await page.waitForFunction(() => !document.documentElement.classList.contains("arriving"));
  await twoFrames(page);
}

/** Waits until what has come onto the screen knows it, and is drawn. */
async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Scrolls through the whole page, so that every figure is drawn, and back to its top. */
export async function drawAll(page: Page): Promise<void> {
  const figures = await page.locator(".figure-frame").all();
  for (const frame of figures) {
    await frame.scrollIntoViewIfNeeded();
    await frame.locator(".picture > *").first().waitFor({state: "attached"});
    await twoFrames(page);
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/** What every control of the page is set to: sliders, number boxes, choices, texts and handles, in their order. */
export async function controlsOf(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll("main :is(input, .handle):not(.answer)")].map(control => {
      if (!(control instanceof HTMLInputElement)) return control.getAttribute("aria-valuetext") ?? "";
      return /checkbox|radio/.test(control.type) ? String(control.checked) : control.value;
    }),
  );
}

/** The ids of the figures of a page, in their order. */
export async function figureIds(page: Page): Promise<string[]> {
  return await page.locator("figure:has(.figure-frame)").evaluateAll(figures => figures.map(({id}) => id));
}

/** Moves a slider by one position, to where there is room. */
export async function nudge(track: Locator): Promise<void> {
  const atEnd = (await track.inputValue()) === (await track.getAttribute("max"));
  await track.press(atEnd ? "ArrowLeft" : "ArrowRight");
}

/** The same for all sliders that are shown, at once. */
export async function nudgeAll(page: Page): Promise<void> {
  await page.locator(".slider:visible input[type=range]").evaluateAll(tracks => {
    for (const track of tracks as HTMLInputElement[]) {
      track.value = String(track.valueAsNumber + (track.value === track.max ? -1 : 1));
      track.dispatchEvent(new Event("input", {bubbles: true}));
    }
  });
}

/** A tool of a figure, by its name. */
export function toolOf(figure: Locator, name: string): Locator {
  return figure.locator(".figure-tools").getByRole("button", {name, exact: true});
}

/** What the number boxes of each figure with sliders are set to, by the figure's id. */
export async function boxesOf(page: Page): Promise<Record<string, string[]>> {
  const figures = await page
    .locator("main figure:has(.slider)")
    .evaluateAll(all =>
      all
        .filter(figure => [...figure.querySelectorAll(".slider")].some(slider => slider.checkVisibility()))
        .map(figure => [
          figure.id,
          [...figure.querySelectorAll<HTMLInputElement>(".number-box")].map(({value}) => value),
        ]),
    );
  return Object.fromEntries(figures);
}

/** The summary of a figure; the spaces that keep a value in a line with its name are spaces here. */
export async function summaryOf(figure: Locator): Promise<string> {
  return ((await figure.locator(".figure-summary").textContent()) ?? "").replaceAll("\u00a0", " ");
}
