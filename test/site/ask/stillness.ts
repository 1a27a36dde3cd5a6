import type {Page} from "playwright-core";
import {expect, it} from "vitest";
import type {OpenPage} from "../site.js";

/** Waits until what is computed off the page's thread is there: the text and the pictures have stayed for a second. */
export async function computed(page: Page): Promise<void> {
  const look = () => page.evaluate(() => document.querySelector("main")!.innerHTML);
  for (let before = ""; ; ) {
    const now = await look();
    if (now === before) return;
    before = now;
    await page.waitForTimeout(1000);
  }
}

/** What is asked of an open page with reduced motion. */
export function askStillness(opened: () => OpenPage): void {
  it("keeps still for two seconds as long as nobody touches it, with reduced motion", async () => {
    const {page} = opened();
    await computed(page);
    const changes = await page.evaluate(async () => {
      const seen: string[] = [];
      const observer = new MutationObserver(records => {
        for (const {target, type} of records)
          seen.push(`${type}: ${(target as Element).outerHTML?.slice(0, 80) ?? target.textContent}`);
      });
      observer.observe(document.body, {
        childList: true,
        subtree: true,
        attributes: true,
        characterData: true,
      });
      await new Promise(resolve => setTimeout(resolve, 2000));
      observer.disconnect();
      return {seen, animations: document.getAnimations().length, scroll: scrollY};
    });
    expect(changes).toEqual({seen: [], animations: 0, scroll: 0});
  });
}
