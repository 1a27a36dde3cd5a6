// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {type Mark, slider} from "../../../src/controls/inputs/slider.js";
import {quantity} from "../../../src/controls/parameters/quantity.js";

const marksOn = (marks: readonly Mark[]) => {
  const parameter = quantity({label: "step size", value: 1, min: 0, max: 2});
  const control = slider(parameter, {marks: () => marks});
  return [...control.querySelectorAll<HTMLElement>(".mark")].map(mark => ({
    words: mark.textContent,
    side: mark.className.replace("mark ", ""),
    left: mark.style.left,
  }));
};

describe("the marks of a slider", () => {
  it("stand where their values are on the track, in order, and those beyond it not at all", () => {
    expect(
      marksOn([
        {value: 1.5, label: "edge"},
        {value: 0.5, label: "best"},
        {value: 2.5, label: "far"},
      ]),
    ).toEqual([
      {words: "best", side: "centred", left: "25%"},
      {words: "edge", side: "centred", left: "75%"},
    ]);
  });

  it("lean away from each other where their words would touch", () => {
    const sides = marksOn([
      {value: 1.9, label: "best"},
      {value: 2, label: "edge"},
    ]).map(({side}) => side);
    expect(sides).toEqual(["before", "after"]);
  });
});
