// @vitest-environment jsdom
import {expect, test} from "vitest";
import {conventions} from "../../src/back/notation/conventions.js";
import {converter} from "../../src/back/notation/converter.js";

/** The boxes and the words of a quantity's row, and how to type into a box. */
function rowOf(quantity: string) {
  const rows = [...converter().querySelectorAll("tbody tr")];
  const row = rows[conventions.findIndex(({meaning}) => meaning === quantity)];
  const boxes = [...row.querySelectorAll("input")];
  return {
    values: () => boxes.map(({value}) => value),
    problem: () => row.querySelector("[role=status]")!.textContent,
    type(box: number, text: string) {
      boxes[box].value = text;
      boxes[box].dispatchEvent(new Event("input"));
    },
  };
}

test("a number typed into one box fills the others: a rate with what is kept, momentum's damping as it is", () => {
  const adam = rowOf("Adam: average of gradients");
  expect(adam.values()).toEqual(["0.1", "0.9", "0.9"]);
  adam.type(2, "0.8");
  expect(adam.values()).toEqual(["0.2", "0.8", "0.8"]);
  const momentum = rowOf("Momentum: damping");
  momentum.type(1, "0.5");
  expect(momentum.values()).toEqual(["0.5", "0.5", "0.5"]);
});

test.each(["2", "-0.1"])(
  "%s is refused in words, and the other boxes are empty until a number fits",
  typed => {
    const adam = rowOf("Adam: average of gradients");
    adam.type(1, typed);
    expect(adam.values()).toEqual(["", typed, ""]);
    expect(adam.problem()).toBe("must be a number between 0 and 1");
    adam.type(1, "0.7");
    expect(adam.values()).toEqual(["0.3", "0.7", "0.7"]);
    expect(adam.problem()).toBe("");
  },
);

test("a box that is emptied empties the others, without a reproach", () => {
  const adam = rowOf("Adam: average of gradients");
  adam.type(0, "");
  expect([adam.values(), adam.problem()]).toEqual([["", "", ""], ""]);
});
