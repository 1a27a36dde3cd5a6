import {existsSync, readdirSync} from "node:fs";
import {expect, test} from "vitest";

const folder = "lib/experiments";
const names = readdirSync(folder).filter(name => existsSync(`${folder}/${name}/result.ts`));

test.each(names)("%s: a check names the file and the part of it that is wrong", async experiment => {
  const module = await import(`../../lib/experiments/${experiment}/result.ts`);
  const checks = Object.entries(module).filter(([name]) => name.startsWith("check"));
  expect(checks.length).toBeGreaterThan(0);
  for (const [, check] of checks as [string, (value: unknown, file: string, name: string) => unknown][]) {
    expect(() => check("no result", "some.json", "part")).toThrow(/^some\.json: part must be /);
  }
});
