import {expect, it} from "vitest";
import {passesFor} from "../../lib/training/passesFor.js";

it("is the least number of passes in which so many updates lie, a last batch that is smaller counted", () => {
  // Ten examples in fours: three updates a pass, the last of two examples.
  expect([1, 3, 4, 6, 7].map(steps => passesFor(steps, 10, 4))).toEqual([1, 1, 2, 2, 3]);
  expect(passesFor(9, 10, 4), "nine updates see 30 examples, not 36").toBe(3);
});
