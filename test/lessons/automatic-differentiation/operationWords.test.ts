import {describe, expect, it} from "vitest";
import {writeNumber} from "../../../src/figures/writeNumber.js";
import {below, labelOf, written} from "../../../src/sgd/automatic-differentiation/operationWords.js";

describe("an operation as one writes it", () => {
  it("has its sign between its operands, and brackets where a minus sign would be misread", () => {
    expect(written("add", ["x", "y"])).toBe("x + y");
    expect(written("sub", ["2", "−3"])).toBe("2 − (−3)");
    expect(written("div", ["v₁", "v₂"])).toBe("v₁ ÷ v₂");
    expect(written("square", ["−3"])).toBe("(−3)²");
    expect(written("pow", ["v₁"], 0.5)).toBe("v₁^0.5");
    expect(written("power", ["−3", "v₁"])).toBe("(−3)^v₁");
    expect(written("neg", ["−3"])).toBe("−(−3)");
    expect(written("sqrt", ["2"])).toBe("√2");
    expect(written("tanh", ["−3"])).toBe("tanh(−3)");
    expect(written("max", ["x", "y"])).toBe("max(x, y)");
  });
});

describe("the label of a node", () => {
  it("is the sign or the name, with the constant on its side", () => {
    expect(labelOf("mul", [undefined, undefined])).toBe("×");
    expect(labelOf("mul", [100, undefined])).toBe("× 100");
    expect(labelOf("sub", [undefined, 1])).toBe("− 1");
    expect(labelOf("sub", [1, undefined])).toBe("1 −");
    expect(labelOf("div", [1, undefined])).toBe("1 ÷");
    expect(labelOf("max", [undefined, 0])).toBe("max 0");
    expect(labelOf("pow", [undefined], -2)).toBe("^ −2");
    expect(labelOf("power", [2, undefined])).toBe("2 ^");
    expect(labelOf("sin", [undefined])).toBe("sin");
  });
});

describe("numbers", () => {
  it("stand below the line as indices", () => {
    expect(below(120)).toBe("₁₂₀");
  });

  it("have words where they are none", () => {
    expect([Number.NaN, Infinity, -Infinity, 0.5].map(writeNumber)).toEqual(["no number", "∞", "−∞", "0.5"]);
  });
});
