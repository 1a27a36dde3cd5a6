import {describe, expect, it} from "vitest";
import {unbroken} from "../../src/figures/words/unbroken.js";

/** The pieces between which a browser may break a line. */
const pieces = (text: string) =>
  unbroken(text)
    .split(" ")
    .map(piece => piece.replaceAll("\u00a0", " "));

describe("words that are kept in one line", () => {
  it.each([
    ["the best is f = 1.44.", ["the", "best", "is", "f = 1.44."]],
    ["momentum 1.1 · 10⁻⁵, Adam", ["momentum", "1.1 · 10⁻⁵,", "Adam"]],
    ["all (62 %) of 3", ["all", "(62 %)", "of", "3"]],
    ["it is 7.27 η long", ["it", "is", "7.27 η", "long"]],
    ["turned by 45 °", ["turned", "by", "45 °"]],
    ["RMSProp ×0.45, Adam ×1", ["RMSProp ×0.45,", "Adam ×1"]],
    ["ηλ < 2 and γ ≥ 0.9", ["ηλ < 2", "and", "γ ≥ 0.9"]],
  ])("%s", (text, kept) => {
    expect(pieces(text)).toEqual(kept);
  });
});
