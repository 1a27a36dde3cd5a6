import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import * as library from "../../lib/index.js";
import {methods} from "./methods.js";
import {searchingMethods} from "./searchingMethods.js";

/** What lib/index.ts exports of lib/optimizers, but for types. */
function exportedFactories(): string[] {
  const lists = [...readFileSync("lib/index.ts", "utf8").matchAll(/\{([^}]*)\} from "\.\/optimizers\//g)];
  const names = lists.flatMap(([, list]) => list.split(",").map(name => name.trim()));
  return names.filter(name => name in library).sort();
}

it("every optimizer that the library exports is held to the generic properties", () => {
  // Its methods are the others.
  const made = exportedFactories().filter(name => name !== "fromPyTorch");
  expect(made.length).toBeGreaterThan(15);
  const held = new Set([...methods, ...searchingMethods].map(({name}) => name));
  expect(made.filter(name => !held.has(name))).toEqual([]);
});
