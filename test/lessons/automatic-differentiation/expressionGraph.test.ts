import {describe, expect, it} from "vitest";
import {walkThrough} from "../../../lib/autodiff/walk.js";
import {formula} from "../../../lib/formula/formula.js";
import {writeNumber} from "../../../src/figures/writeNumber.js";
import {expressionGraph} from "../../../src/sgd/automatic-differentiation/expressionGraph.js";
import {stepInWords, tapeInWords} from "../../../src/sgd/automatic-differentiation/walkWords.js";

const at = Float64Array.of(3, 5);
const graphOf = (text: string, step: number) =>
  expressionGraph(walkThrough(formula(text)).at(at, step), ["x", "y"], writeNumber);

describe("the graph of a formula", () => {
  it("has a node for each variable and operation, named in the order of the program", () => {
    const {nodes, edges} = graphOf("x*y + x^2", 0);
    expect(nodes.map(({name}) => name)).toEqual(["x", "y", "v₁", "v₂", "f"]);
    expect(nodes.map(({label}) => label)).toEqual(["x", "y", "×", "²", "+"]);
    expect(nodes.map(node => node.formula)).toEqual(["", "", "x × y", "x²", "v₁ + v₂"]);
    expect(edges.map(({from, to}) => [from, to])).toEqual([
      [0, 2],
      [1, 2],
      [0, 3],
      [2, 4],
      [3, 4],
    ]);
  });

  it("writes constants into the operations that use them, and leaves out what nobody needs", () => {
    const {nodes, edges} = graphOf("2 - 3*y^4", 0);
    expect(nodes.map(({label}) => label)).toEqual(["y", "^ 4", "× 3", "2 −"]);
    expect(nodes.at(-1)!.formula).toBe("2 − v₂");
    expect(edges).toHaveLength(3);
  });

  it("fills in values forward, and partial derivatives with them", () => {
    const {nodes, edges, active, phase} = graphOf("x*y + x^2", 1);
    expect(nodes.map(({value}) => value)).toEqual([3, 5, 15, undefined, undefined]);
    expect(nodes[2].numbers).toBe("3 × 5");
    expect(edges.map(({partial}) => partial)).toEqual([5, 3, undefined, undefined, undefined]);
    expect([active, phase]).toEqual([2, "forward"]);
  });

  it("hands adjoints back along the edges, and sums them at the nodes", () => {
    const {nodes, edges} = graphOf("x*y + x^2", 6);
    expect(edges.map(({share}) => share)).toEqual([5, 3, 6, 1, 1]);
    expect(nodes.map(({adjoint}) => adjoint)).toEqual([11, 3, 1, 1, 1]);
  });

  it("has both edges where an operation uses a number twice", () => {
    const {edges} = graphOf("x*x", 2);
    expect(edges).toEqual([
      {from: 0, to: 1, partial: 3, share: 3},
      {from: 0, to: 1, partial: 3, share: 3},
    ]);
  });

  it.each<[string, [number, number]]>([
    ["sqrt(x^2)", [0, 2]],
    ["sqrt((x - 1)^2)*y", [1, 2]],
    ["max(log(x), -5)", [0, 1]],
    ["min(y/x, 7*y)", [0, 2]],
    ["exp(-1/x^2)*(1 + y)", [0, 3]],
    ["y*atan(1/x^2)", [0, 2]],
    ["atan(1/x)", [0, 2]],
    ["x^y", [0, 2]],
  ])("hands on what the sweep sums up, where 0 meets ∞ too: %s at %j", (text, place) => {
    const {steps, at: frameAt} = walkThrough(formula(text));
    const {nodes, edges} = expressionGraph(frameAt(Float64Array.from(place), steps), ["x", "y"], writeNumber);
    for (const [k, {adjoint}] of nodes.slice(0, -1).entries()) {
      const sum = edges.filter(({from}) => from === k).reduce((total, {share}) => total + share!, 0);
      expect(sum + 0).toBe(adjoint! + 0);
    }
  });

  it("is a single node where there is nothing to compute", () => {
    expect(graphOf("y", 0).nodes).toMatchObject([{name: "y", value: 5, adjoint: 1}]);
    expect(graphOf("2", 0)).toMatchObject({nodes: [{name: "2", label: "2", value: 2}], edges: []});
  });
});

describe("the steps in words", () => {
  const words = (text: string, step: number) => {
    const {steps} = walkThrough(formula(text));
    return stepInWords(graphOf(text, step), step, steps, writeNumber);
  };

  it("tell what was computed, and what was handed on", () => {
    expect(words("x*y + x^2", 0)).toBe("Nothing is computed yet. Press › for the first operation.");
    expect(words("x*y + x^2", 2)).toBe("Forward, 2 of 3: v₂ = x² = 3² = 9");
    expect(words("x*y + x^2", 6)).toBe("Back, 3 of 3: v₁ hands on, to x: 1 × 5 = 5 and to y: 1 × 3 = 3");
    expect(words("1 - x", 2)).toBe("Back, 1 of 1: f hands on, to x: 1 × (−1) = −1");
    expect(words("y", 0)).toBe("There is nothing to compute.");
  });

  it("count a product of 0 and ∞ as the tape does, as 0", () => {
    const frame = walkThrough(formula("sqrt(x^2)")).at(Float64Array.of(0, 2), 4);
    const said = stepInWords(expressionGraph(frame, ["x", "y"], writeNumber), 4, 4, writeNumber);
    expect(said).toBe("Back, 2 of 2: v₁ hands on, to x: ∞ × 0 = 0");
  });

  it("are the tape, read from the top as far as it has run, and then what went back", () => {
    expect(tapeInWords(graphOf("x*y", 0), writeNumber)).toEqual(["forward"]);
    expect(tapeInWords(graphOf("2*sin(x)", 2), writeNumber)).toEqual([
      "forward",
      "  v₁ = sin(x) = sin(3) = 0.141",
      "  f = 2 × v₁ = 2 × 0.141 = 0.282",
    ]);
    expect(tapeInWords(graphOf("2*sin(x)", 4), writeNumber).slice(3)).toEqual([
      "back",
      "  f̄ = 1",
      "  v̄₁ ← v̄₁ + f̄·∂f/∂v₁,  which adds 1 × 2 = 2",
      "  x̄ ← x̄ + v̄₁·∂v₁/∂x,  which adds 2 × (−0.99) = −1.98",
    ]);
  });

  it("say so where there is no number", () => {
    const graph = expressionGraph(
      walkThrough(formula("log(x)")).at(Float64Array.of(-1, 0), 1),
      ["x", "y"],
      writeNumber,
    );
    expect(stepInWords(graph, 1, 2, writeNumber)).toBe("Forward, 1 of 1: f = log(x) = log(−1) = no number");
  });
});
