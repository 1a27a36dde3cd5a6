import {describe, expect, it} from "vitest";
import {decodeHash, encodeHash, isStateHash} from "../../../src/controls/page/hash.js";

describe("the hash of a link", () => {
  it.each([
    {values: new Map([["damping.gamma", "0.9"]]), hide: []},
    {
      values: new Map([
        ["race.start", "1,-2"],
        ["walk.formula", "x^2 & y=1"],
      ]),
      at: "race",
      hide: ["race.eta", "race.step"],
    },
    {values: new Map<string, string>(), at: "race", hide: []},
  ])("gives back what it was made from: %#", state => {
    const hash = encodeHash(state);
    expect(isStateHash(`#${hash}`)).toBe(true);
    expect(decodeHash(`#${hash}`)).toEqual({at: undefined, ...state});
  });

  it("is empty where there is nothing to tell", () => {
    expect(encodeHash({values: new Map(), hide: []})).toBe("");
    expect(isStateHash("#a-heading")).toBe(false);
  });

  it.each([
    ["v2&a.b=1", "its version is v2, and this page reads v1"],
    ["v1&a.b", "“a.b” is not of the form name=value"],
    ["v1&=1", "“=1” is not of the form name=value"],
    ["v1&a.b=1&a.b=2", "a.b is given twice"],
    ["v1&a.b=%E0%A4%A", "the value of a.b is not properly encoded"],
    [`v1&a.b=${"1".repeat(4000)}`, "it is longer than 4000 characters"],
  ])("says what cannot be read of %s", (hash, problem) => {
    expect(decodeHash(`#${hash}`)).toEqual({problem});
  });
});
