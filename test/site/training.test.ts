import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {mainThreadTasks} from "./mainThread.js";
import {openPage, summaryOf, type Visit, visitSite} from "./site.js";

/** What a page may do at a stretch, in milliseconds. */
const longestTask = 50;
/** A figure follows its training this often in a second. */
const updatesPerSecond = 10;

let visit: Visit;
let page: Page;
let faults: string[];

beforeAll(async () => {
  visit = await visitSite();
  ({page, faults} = await openPage(visit, "/sgd/mini-batches.html"));
});
afterAll(async () => {
  await visit?.close();
});

const summary = (id: string) => summaryOf(page.locator(`#${id}`));
/** The share of a training that is done, in per cent; 100 once the summary speaks of no training. */
const progress = async (id: string) =>
  Number((await summary(id)).match(/Training, (\d+) % done/)?.[1] ?? 100);
/** Waits until a figure tells of the training that it has been asked for, and no longer of the one before. */
const newTraining = (id: string) => expect.poll(() => progress(id), {interval: 20}).toBeLessThan(100);
/** Opens what stands under "more". */
const more = (id: string) => page.locator(`#${id} .figure-controls .more`).click();
const choose = (id: string, words: string) => page.locator(`#${id} .chooser label`, {hasText: words}).click();

/** Counts the changes of a picture while something happens, and gives those of the busiest second. */
async function mostUpdates(id: string, happens: () => Promise<void>): Promise<number> {
  const times = await page.evaluateHandle(figure => {
    const list: number[] = [];
    const changed = () => void list.push(performance.now());
    new MutationObserver(changed).observe(document.querySelector(`#${figure} .picture`)!, {
      childList: true,
      subtree: true,
      attributes: true,
    });
    return list;
  }, id);
  await happens();
  const list = await times.jsonValue();
  return Math.max(...list.map(from => list.filter(time => time >= from && time < from + 1000).length));
}

describe("the trainings of the lesson on mini-batches", () => {
  it("leave the page its time: a network is trained without one long task, and the curves follow it", async () => {
    await page.locator("#batch-cost").scrollIntoViewIfNeeded();
    await more("batch-cost");
    await choose("batch-cost", "softmax regression");
    await expect.poll(() => summary("batch-cost")).toMatch(/B = 1,/);
    const shares = new Set<number>();
    let updates = 0;
    const tasks = await mainThreadTasks(page, async () => {
      updates = await mostUpdates("batch-cost", async () => {
        await choose("batch-cost", "network 64-32-10");
        await newTraining("batch-cost");
        for (let i = 0; i < 12; i++) {
          await page.waitForTimeout(400);
          shares.add(await progress("batch-cost"));
        }
      });
    });
    expect(tasks.length).toBeGreaterThan(50);
    expect(tasks[0]).toBeGreaterThan(1);
    expect(tasks[0], "the longest task").toBeLessThan(longestTask);
    expect(updates, "updates in the busiest second").toBeGreaterThanOrEqual(updatesPerSecond);
    expect([...shares], "the summary tells the progress").toEqual([...shares].sort((a, b) => a - b));
    expect(shares.size).toBeGreaterThan(1);
  });

  it("begin anew when the settings change in the middle of one, and end with what was found", async () => {
    await page.locator("#batch-cost .figure-tools").getByRole("button", {name: "Data"}).click();
    const steps = async () => {
      const rows = page.locator("#batch-cost .figure-data tbody tr");
      return new Map(
        (await rows.allInnerTexts())
          .map(row => row.split("\t").map(Number))
          .map(([size, , reached]) => [size, reached]),
      );
    };
    await choose("batch-cost", "softmax regression");
    await newTraining("batch-cost");
    const box = page.locator("#batch-cost .slider", {hasText: "target loss"}).locator(".number-box");
    await box.fill("0.9");
    await box.press("Enter");
    await expect.poll(() => progress("batch-cost"), {timeout: 60_000}).toBe(100);
    expect(await summary("batch-cost")).toMatch(
      /^B = 1, η = \S+: [\d.]+ steps.*B = 256, η = .*Fitted: at least \S+ steps, critical batch \S+\.$/,
    );
    const easy = await steps();
    expect([...easy.keys()]).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256]);
    await box.fill("0.6");
    await box.press("Enter");
    await newTraining("batch-cost");
    await expect.poll(() => progress("batch-cost"), {timeout: 60_000}).toBe(100);
    // A lower target takes more steps: these are no results of the settings before.
    for (const [size, reached] of await steps())
      expect(reached, `B = ${size}`).toBeGreaterThan(easy.get(size)!);
  });

  it("tell of the linear scaling rule what they find, epoch for epoch", async () => {
    await page.locator("#linear-scaling").scrollIntoViewIfNeeded();
    await more("linear-scaling");
    const box = page.locator("#linear-scaling .slider", {hasText: "epochs"}).locator(".number-box");
    const tasks = await mainThreadTasks(page, async () => {
      await box.fill("2");
      await box.press("Enter");
      await newTraining("linear-scaling");
      await expect
        .poll(() => summary("linear-scaling"), {timeout: 60_000})
        .toMatch(
          /^η = 0\.3 · B\/8: within 15 % of the loss at B = 8 up to B = \d+\. With the same η for all, B = 512 ends at \d/,
        );
    });
    expect(tasks[0], "the longest task").toBeLessThan(longestTask);
    expect(await page.locator("#linear-scaling .picture").textContent()).toContain(
      "training loss after 2 epochs",
    );
    expect(faults).toEqual([]);
  });
});
