import {expect, test} from "vitest";
import {columns} from "../../src/figures/columns.js";

test("two panels share a wide place, with a gap between them", () => {
  expect(columns(960, 0.6)).toEqual({left: 576, right: 360, row: "panels"});
});

test("where there is little room each has the whole width, one above the other", () => {
  expect(columns(350, 0.6)).toEqual({left: 350, right: 350, row: "panels stacked"});
});
