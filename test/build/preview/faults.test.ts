import {expect, it} from "vitest";
import {createFaults} from "../../../src/build/preview/faults.js";

it("a page has its own faults and those of the modules, and hears when these change", () => {
  const faults = createFaults();
  const heard: string[] = [];
  const end = faults.onChange("src/a.md", () => heard.push("a"));
  faults.onChange("src/b.md", () => heard.push("b"));
  expect(faults.of("src/a.md")).toEqual([]);

  faults.set([{file: "src/a.md", line: 3, message: "wrong"}]);
  expect(faults.of("src/a.md")).toEqual(["src/a.md:3: wrong"]);
  expect(faults.of("src/b.md")).toEqual([]);
  expect(heard).toEqual(["a"]);

  faults.set([
    {file: "src/a.md", line: 3, message: "wrong"},
    {file: "lib/c.ts", line: 1, column: 2, message: "broken"},
  ]);
  expect(faults.of("src/b.md")).toEqual(["lib/c.ts:1:2: broken"]);
  expect(heard).toEqual(["a", "a", "b"]);

  end();
  faults.set([]);
  expect(heard).toEqual(["a", "a", "b", "b"]);
});
