import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What is used of axe's results. */
interface AxeResults {
  violations: {id: string; nodes: {target: string[]}[]}[];
}

/** What axe finds wrong with a page as it stands. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({content: source});
  return await page.evaluate(async () => {
    const {axe} = globalThis as unknown as {axe: {run(): Promise<AxeResults>}};
    const results = await axe.run();
    return results.violations.map(
      ({id, nodes}) => `${id}: ${nodes.map(node => node.target.join(" ")).join(", ")}`,
    );
  });
}
