// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {walkThrough} from "../../../lib/autodiff/walk.js";
import {formula} from "../../../lib/formula/formula.js";
import {writeNumber} from "../../../src/figures/writeNumber.js";
import {drawExpression} from "../../../src/sgd/automatic-differentiation/expressionDrawing.js";
import {expressionGraph} from "../../../src/sgd/automatic-differentiation/expressionGraph.js";
import {layOut} from "../../../src/sgd/automatic-differentiation/graphLayout.js";

const lying = {width: 640, height: 350, upright: false};
const upright = {width: 350, height: 530, upright: true};
const long = "sqrt(x^2+y^2)/(1+exp(-x*y))+log1p(x^2)*atan(y)-cosh(x)*tan(y)+tanh(x-y)*max(x,y)";

function draw(text: string, sheet: typeof lying, step = 600, w = Float64Array.of(0.8, 1.2)): SVGElement {
  const walk = walkThrough(formula(text));
  const graph = expressionGraph(walk.at(w, Math.min(step, walk.steps)), ["x", "y"], writeNumber);
  const layout = layOut({count: graph.nodes.length, edges: graph.edges.map(({from, to}) => [from, to])});
  return drawExpression(graph, layout, sheet);
}

const wordsOf = (drawing: SVGElement) => [...drawing.querySelectorAll("text")].map(node => node.textContent);

describe("the drawing of an expression", () => {
  it.each([lying, upright])("shows all numbers of a small one", sheet => {
    const words = wordsOf(draw("x*y + sin(x)", sheet));
    for (const text of ["x", "×", "sin", "f = 1.68", "v₁ = 0.96", "x̄ = 1.9", "×1.2", "×0.697"])
      expect(words).toContain(text);
  });

  it("shows nothing that is not known yet", () => {
    const words = wordsOf(draw("x*y + sin(x)", lying, 0));
    expect(words.toSorted()).toEqual(["+", "0.8", "1.2", "sin", "x", "y", "×"].toSorted());
  });

  it("shows only the node at work of one that is too large for words", () => {
    expect(wordsOf(draw(long, lying, 3))).toHaveLength(1);
  });

  it.each([lying, upright])("keeps every node on the sheet, whatever the formula", sheet => {
    for (const text of ["x", "2", "x*y", "x*x*x*x*x*x*x*x", long]) {
      for (const [, x, y] of [...draw(text, sheet).innerHTML.matchAll(/translate\(([-\d.]+),([-\d.]+)\)/g)]) {
        expect(Number(x)).toBeGreaterThan(0);
        expect(Number(x)).toBeLessThan(sheet.width);
        expect(Number(y)).toBeGreaterThan(0);
        expect(Number(y)).toBeLessThan(sheet.height);
      }
    }
  });

  it("has no number that is none in any of its attributes, even where the formula has", () => {
    const drawing = draw("log(x) + 1/y", lying, 600, Float64Array.of(-1, 0));
    expect(drawing.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    expect(wordsOf(drawing)).toContain("f = no number");
  });

  it("draws both edges where a number is used twice", () => {
    expect(draw("x*x", lying).querySelectorAll("path")).toHaveLength(2);
    const [one, other] = [...draw("x*x", lying).querySelectorAll("path")].map(path => path.getAttribute("d"));
    expect(one).not.toBe(other);
  });
});
