import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What is used of axe's results. */
interface AxeResults {
  violations: {id: string; nodes: {target: string[]}[]}[];
}

/** What axe finds wrong with a page as it stands, by all its rules or by some. */
export async function violationsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.addScriptTag({content: source});
  return await page.evaluate(async rules => {
    const {axe} = globalThis as unknown as {axe: {run(options: object): Promise<AxeResults>}};
    const results = await axe.run({resultTypes: ["violations"], ...(rules && {runOnly: rules})});
    return results.violations.map(
      ({id, nodes}) => `${id}: ${nodes.map(node => node.target.join(" ")).join(", ")}`,
    );
  }, rules);
}
