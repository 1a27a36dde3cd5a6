import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {onPaper, stateOf} from "./ask/paper.js";
import {openPage, type Visit, visitSite} from "./site.js";

let visit: Visit;

beforeAll(async () => {
  visit = await visitSite();
});
afterAll(async () => {
  await visit?.close();
});

describe("the browser's own print", () => {
  it("finds the defaults, and leaves no trace", async () => {
    const {page} = await openPage(visit, "/steps/momentum.html#v1&zigzag.eta=0.05");
    const before = await stateOf(page);
    const printed = page.evaluate(
      () =>
        new Promise(resolve => {
          const box = document.querySelector<HTMLInputElement>("#zigzag .number-box");
          addEventListener("beforeprint", () => resolve(box?.value), {once: true});
        }),
    );
    const pdf = await page.pdf({format: "A4", preferCSSPageSize: true, printBackground: true});
    expect(await printed).toBe("0.072");
    // A page of its own for each figure would be too many, and one for all of them too few.
    const pages = pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length;
    expect(pages).toBeGreaterThanOrEqual(5);
    expect(pages).toBeLessThanOrEqual(12);
    expect(await stateOf(page)).toEqual(before);
    await page.context().close();
  });

  it("says which trainings had not ended, and begins them: a second print has them all", async () => {
    const {page} = await openPage(visit, "/landscapes/loss-landscapes.html");
    const told = () =>
      page
        .locator("main figure:has(.figure-unfinished)")
        .evaluateAll(figures =>
          figures
            .filter(figure => figure.querySelector(".figure-unfinished")!.checkVisibility())
            .map(({id}) => id),
        );
    expect(await onPaper(page, told)).toEqual(["no-guarantee"]);
    await expect.poll(() => onPaper(page, told), {timeout: 60_000, interval: 2000}).toEqual([]);
    await page.context().close();
  });
});
