import {describe, expect, it} from "vitest";
import {text} from "../../../src/controls/parameters/textParameter.js";

const word = () =>
  text({
    label: "word",
    value: "one",
    longest: 5,
    fault: w => (/^[a-z]+$/.test(w) ? undefined : "A word is made of letters."),
  });

describe("a text parameter", () => {
  it("comes back from a link as it went in", () => {
    const {codec} = word();
    expect(codec.parse(codec.format("three"))).toEqual({value: "three"});
  });

  it("refuses a text that is too long, and says how long it may be", () => {
    const sentence = "The text has 6 characters; at most 5 are allowed.";
    expect(word().fault("longer")).toBe(sentence);
    expect(word().codec.parse("longer")).toEqual({problem: `cannot be read (${sentence})`});
  });

  it("refuses a text that makes no sense, in the words of whoever judges it", () => {
    expect(word().fault("2")).toBe("A word is made of letters.");
    expect(word().codec.parse("2")).toEqual({problem: "cannot be read (A word is made of letters.)"});
    expect(word().fault("two")).toBeUndefined();
  });

  it("takes any text of the length where nobody judges", () => {
    expect(text({label: "note", value: "", longest: 200}).codec.parse("= & # 100 %")).toEqual({
      value: "= & # 100 %",
    });
  });

  it("cannot be made with a bound that a link does not bear, or a value with a fault", () => {
    expect(() => text({label: "note", value: "", longest: 201})).toThrow(
      "text note: longest must be a whole number in [1, 200], got 201",
    );
    expect(() => text({label: "note", value: "abc", longest: 2})).toThrow("text note: The text has 3");
  });
});
