// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {textField} from "../../../src/controls/inputs/textField.js";
import {text} from "../../../src/controls/parameters/textParameter.js";

function setUp() {
  const parameter = text({
    label: "even number",
    value: "2",
    longest: 3,
    fault: t => (Number(t) % 2 === 0 ? undefined : `${t} is not even.`),
  });
  const entered = vi.fn();
  const field = textField(parameter, {entered});
  const input = field.querySelector("input")!;
  const write = (value: string) => {
    input.value = value;
    input.dispatchEvent(new Event("input"));
  };
  return {
    parameter,
    entered,
    field,
    input,
    write,
    sentence: () => field.querySelector("[role=status]")!.textContent,
  };
}

describe("a text field", () => {
  it("shows the text, under its label, no longer than allowed", () => {
    const {field, input} = setUp();
    expect(input.value).toBe("2");
    expect(input.maxLength).toBe(3);
    expect(field.querySelector("label")!.htmlFor).toBe(input.id);
  });

  it("hands every text without a fault on", () => {
    const {parameter, entered, write} = setUp();
    write("14");
    expect(parameter.value).toBe("14");
    expect(entered).toHaveBeenCalledTimes(1);
  });

  it("says what is wrong with a text, and keeps the last one that was right", () => {
    const {parameter, entered, input, write, sentence} = setUp();
    write("13");
    expect(parameter.value).toBe("2");
    expect(entered).not.toHaveBeenCalled();
    expect(sentence()).toBe("13 is not even.");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(input.value).toBe("13");
  });

  it("takes the sentence back once the text is right, also where it is the old one", () => {
    const {input, write, sentence} = setUp();
    write("13");
    write("2");
    expect(sentence()).toBe("");
    expect(input.getAttribute("aria-invalid")).toBe("false");
  });

  it("follows the parameter, and forgets what was wrong", () => {
    const {parameter, input, write, sentence} = setUp();
    write("13");
    parameter.value = "8";
    expect(input.value).toBe("8");
    expect(sentence()).toBe("");
  });

  it("gives up what was wrong when the parameter is set back to what it was all the while", () => {
    const {parameter, input, write, sentence} = setUp();
    write("13");
    parameter.reset();
    expect(input.value).toBe("2");
    expect(sentence()).toBe("");
  });
});
