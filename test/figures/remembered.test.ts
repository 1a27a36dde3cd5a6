import {expect, it} from "vitest";
import {remembered} from "../../src/figures/remembered.js";

/** Counts how often it computes. */
function counted(most?: number) {
  const asked: string[] = [];
  const sum = remembered((list: readonly number[], name: string) => {
    asked.push(name);
    return list.reduce((a, b) => a + b, 0);
  }, most);
  return {asked, sum};
}

it("computes once for the same arguments, lists by their numbers", () => {
  const {asked, sum} = counted();
  expect([sum([1, 2], "a"), sum([1, 2], "a")]).toEqual([3, 3]);
  expect(asked).toEqual(["a"]);
});

it("computes anew when any argument differs, and forgets the oldest result", () => {
  const {asked, sum} = counted(2);
  expect([sum([1], "a"), sum([2], "a"), sum([2], "b")]).toEqual([1, 2, 2]);
  sum([2], "a");
  expect(asked).toHaveLength(3);
  sum([1], "a");
  expect(asked).toHaveLength(4);
});

it("remembers a result that is undefined", () => {
  let asked = 0;
  const nothing = remembered((_: number) => {
    asked++;
    return undefined;
  });
  nothing(1);
  nothing(1);
  expect(asked).toBe(1);
});
