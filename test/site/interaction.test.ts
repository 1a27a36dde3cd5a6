import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {drawAll, openPage, settle, type Visit, visitSite} from "./site.js";

let visit: Visit;

beforeAll(async () => {
  // The browser lets a page change its address 200 times in ten seconds; a thousand hashes need more.
  visit = await visitSite(["--disable-ipc-flooding-protection"]);
});
afterAll(async () => {
  await visit?.close();
});

/** Every number box and every picture's words of a page. */
async function stateOf(page: Page): Promise<{numbers: string[]; words: string[]; paths: string[]}> {
  return {
    numbers: await page
      .locator(".number-box")
      .evaluateAll(boxes => boxes.map(box => (box as HTMLInputElement).value)),
    words: await page.locator(".figure-summary").allTextContents(),
    paths: await page
      .locator(".picture path")
      .evaluateAll(paths => paths.map(path => path.getAttribute("d") ?? "")),
  };
}

/** The link that the first figure's tool hands out. */
async function linkOf(page: Page): Promise<string> {
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", {value: undefined, configurable: true});
  });
  const [frame] = await page.locator(".figure-frame").all();
  await frame.getByRole("button", {name: "Link"}).click();
  return await frame.locator(".figure-link").inputValue();
}

const handle = (page: Page) => page.locator("#race .handle");
const summary = (page: Page) => page.locator("#race .figure-summary");

describe("the race on the start page", () => {
  it("starts where the mouse drags the ring, wherever it took hold, by the left button alone", async () => {
    const {page, faults} = await openPage(visit, "/index.html");
    const before = await summary(page).textContent();
    const box = await handle(page).boundingBox();
    if (!box) throw new Error("the ring is not on the screen");
    for (const button of ["right", "middle", "left"] as const) {
      expect(await handle(page).boundingBox(), button).toEqual(box);
      await page.mouse.move(box.x + 32, box.y + 15);
      await page.mouse.down({button});
      await page.mouse.move(box.x + 132, box.y - 45, {steps: 8});
      await page.mouse.up({button});
      await page.keyboard.press("Escape");
    }
    const after = await handle(page).boundingBox();
    expect(after?.x).toBeCloseTo(box.x + 100, 0);
    expect(after?.y).toBeCloseTo(box.y - 60, 0);
    expect(await summary(page).textContent()).not.toBe(before);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("starts where the arrow keys move the ring", async () => {
    const {page} = await openPage(visit, "/index.html");
    const before = await handle(page).getAttribute("aria-valuetext");
    await handle(page).focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("ArrowUp");
    expect(await handle(page).getAttribute("aria-valuetext")).not.toBe(before);
    await page.context().close();
  });

  it("plays, stops and is scrubbed", async () => {
    const {page} = await openPage(visit, "/index.html", {reducedMotion: "no-preference"});
    const counter = page.locator("#race .step-counter");
    const play = page.locator("#race .play");
    // It plays once by itself when it is first seen, and then stands at its end.
    await expect.poll(() => counter.textContent()).toBe("240 / 240");
    await play.click();
    await expect.poll(() => counter.textContent()).toMatch(/^[1-9]\d? \/ 240$/);
    await play.click();
    const stopped = await counter.textContent();
    await page.waitForTimeout(400);
    expect(await counter.textContent()).toBe(stopped);
    await play.click();
    await page.evaluate(() => {
      Object.defineProperty(document, "hidden", {value: true});
      document.dispatchEvent(new Event("visibilitychange"));
    });
    const hidden = await counter.textContent();
    await page.waitForTimeout(400);
    expect(await counter.textContent(), "in a hidden tab").toBe(hidden);
    await page.locator("#race .transport input[type=range]").first().fill("37");
    expect(await counter.textContent()).toBe("37 / 240");
    await page.context().close();
  });

  it("moves in steps, and only when asked to, where motion is reduced", async () => {
    const {page} = await openPage(visit, "/index.html", {reducedMotion: "reduce"});
    const counter = page.locator("#race .step-counter");
    await page.waitForTimeout(500);
    expect(await counter.textContent()).toBe("240 / 240");
    await page.locator("#race .play").click();
    await expect.poll(() => counter.textContent()).toBe("24 / 240");
    await expect.poll(() => counter.textContent()).toBe("48 / 240");
    await page.context().close();
  });
});

describe("a link", () => {
  it.each(["/index.html", "/steps/momentum.html"])("opens %s in the very same state", async path => {
    const {page} = await openPage(visit, path);
    for (const track of (await page.locator(".slider:visible input[type=range]").all()).slice(0, 6)) {
      await track.focus();
      for (let k = 0; k < 3; k++) await track.press("ArrowLeft");
    }
    await drawAll(page);
    const link = await linkOf(page);
    expect(link).toContain("#v1&at=");
    const expected = await stateOf(page);
    const second = await openPage(visit, new URL(link).pathname + new URL(link).hash);
    await second.page.evaluate(() => scrollTo(0, 0));
    await drawAll(second.page);
    expect(await stateOf(second.page)).toEqual(expected);
    expect(second.faults).toEqual([]);
    await second.page.context().close();
    await page.context().close();
  });

  it("follows the moves without filling the history; a preset is a place to come back to", async () => {
    const {page} = await openPage(visit, "/steps/momentum.html");
    const entries = () => page.evaluate(() => history.length);
    const before = await entries();
    const track = page.locator("#zigzag .slider input[type=range]");
    for (let k = 0; k < 10; k++) {
      await track.press("ArrowLeft");
      await page.waitForTimeout(60);
    }
    await expect.poll(() => page.url()).toContain("zigzag.eta=");
    expect(await entries()).toBe(before);
    const place = page.locator("#momentum-rate .handle").first();
    const at = await place.getAttribute("aria-valuetext");
    await page.locator("#momentum-rate .preset", {hasText: "to the best point"}).click();
    await expect.poll(() => page.url()).toContain("momentum-rate.gamma=");
    expect(await place.getAttribute("aria-valuetext")).not.toBe(at);
    expect(await entries()).toBe(before + 1);
    await page.goBack();
    await expect.poll(() => place.getAttribute("aria-valuetext")).toBe(at);
    expect(page.url()).toContain("zigzag.eta=");
    await page.context().close();
  });

  it("keeps its state when a heading is gone to, and when the page is opened anew from there", async () => {
    const {page} = await openPage(visit, "/steps/momentum.html#v1&zigzag.eta=0.05");
    const heading = page.locator("main h2[id]").nth(1);
    await heading.locator("a").click();
    const id = await heading.getAttribute("id");
    await expect.poll(() => page.url()).toContain(`#v1&at=${id}&zigzag.eta=0.05`);
    await page.reload();
    await settle(page);
    expect(await page.locator("#zigzag .number-box").first().inputValue()).toBe("0.05");
    await expect.poll(async () => (await heading.boundingBox())!.y).toBeLessThan(100);
    await page.context().close();
  });

  it("is shown to be copied where the clipboard is closed", async () => {
    const {page} = await openPage(visit, "/steps/momentum.html");
    expect(await linkOf(page)).toContain("#v1&at=zigzag");
    await page.context().close();
  });

  it("that cannot be read gives a notice and the defaults, a thousand times over", async () => {
    const {page, faults} = await openPage(visit, "/steps/momentum.html");
    const defaults = (await stateOf(page)).numbers;
    const unnoticed = await page.evaluate(hashes => {
      const silent: string[] = [];
      for (const hash of hashes) {
        document.querySelector(".notice")?.remove();
        history.replaceState(null, "", `#${hash}`);
        dispatchEvent(new PopStateEvent("popstate"));
        if (!document.querySelector(".notice")) silent.push(hash);
      }
      return silent;
    }, hostileHashes(1000));
    expect(unnoticed).toEqual([]);
    expect((await stateOf(page)).numbers).toEqual(defaults);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a thousand moves of a slider", () => {
  it("leave the heap and the number of nodes where they were", async () => {
    const {page} = await openPage(visit, "/steps/momentum.html");
    const session = await page.context().newCDPSession(page);
    const track = page.locator("#zigzag .slider input[type=range]");
    await track.scrollIntoViewIfNeeded();
    const move = async (times: number) => {
      await track.evaluate(async (input, n) => {
        const range = input as HTMLInputElement;
        for (let k = 0; k < n; k++) {
          range.value = String(60 + (k % 80));
          range.dispatchEvent(new Event("input", {bubbles: true}));
          if (k % 10 === 0) await new Promise(resolve => requestAnimationFrame(resolve));
        }
        range.value = "100";
        range.dispatchEvent(new Event("input", {bubbles: true}));
      }, times);
      await settle(page);
      await session.send("HeapProfiler.collectGarbage");
      const {nodes} = await session.send("Memory.getDOMCounters");
      const {usedSize} = await session.send("Runtime.getHeapUsage");
      return {nodes, usedSize};
    };
    const before = await move(100);
    const after = await move(1000);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 20);
    // Half a megabyte: less than a kilobyte for each move.
    expect(after.usedSize).toBeLessThanOrEqual(before.usedSize + 500_000);
    await page.context().close();
  });
});

/** Hashes that no page reads, none of them twice in a row: random ones, and variations of what an attacker may try. */
function hostileHashes(count: number): string[] {
  const bodies = [
    "v1&zigzag.eta=NaN",
    "v1&zigzag.eta=1e999",
    "v1&zigzag.eta=-1",
    "v1&zigzag.eta=",
    "v1&zigzag.eta",
    "v1&=3",
    "v1&__proto__=1",
    "v1&constructor=1",
    "v1&zigzag.eta=0.05&zigzag.eta=0.06",
    "v1&zigzag.start=1",
    "v1&zigzag.start=9,9",
    "v1&zigzag.step=1.5",
    "v1&damping.gamma=%E0%A4%A",
    "v1&zigzag.eta=<script>alert(1)</script>",
    "v1&zigzag.eta=0x10",
    "v1&momentum-rate.lambdas=1,2,3",
    "v2&eta=0.05",
    "v999",
    `v1&zigzag.eta=${"9".repeat(5000)}`,
    "v1&toString=1&&&",
    "v1&nothing=1",
  ];
  // A linear congruential sequence: any fixed source of variety does here.
  let seed = 7;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return seed;
  };
  return Array.from({length: count}, (_, i) => {
    if (i % 2 === 0) return `${bodies[(i / 2) % bodies.length]}&x${i}=1`;
    const text = Array.from({length: 1 + (next() % 40)}, () => String.fromCharCode(33 + (next() % 94))).join(
      "",
    );
    return `v1&r${i}${text}`;
  });
}
