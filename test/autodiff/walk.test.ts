import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {differentiate, differentiateVector} from "../../lib/autodiff/differentiate.js";
import {walkThrough} from "../../lib/autodiff/walk.js";
import {expressions, points, write} from "./randomExpressions.js";

const product = () => differentiate(({add, mul, square}, [x, y]) => add(mul(x, y), square(x)), 2);
const w = Float64Array.of(3, 5);

describe("a walk through x·y + x² at (3, 5)", () => {
  const walk = walkThrough(product());
  const [x, y, times, squared, plus] = [1, 2, 3, 4, 5];
  const valuesAt = (step: number) => walk.at(w, step).nodes.map(node => node.value?.[0] ?? null);
  const adjointsAt = (step: number) => walk.at(w, step).nodes.map(node => node.adjoint?.[0] ?? null);

  it("has a step forward and a step back for each of its three operations", () => {
    expect(walk.steps).toBe(6);
    const operations = walk.at(w, 0).nodes.map(node => node.operation);
    expect(operations).toEqual(["input", "part", "part", "mul", "square", "add"]);
    expect(walk.at(w, 0).nodes[y].parameter).toBe(1);
    expect(walk.at(w, 0).nodes[plus].operands).toEqual([times, squared]);
    expect(walk.at(w, 0).nodes[squared].operands).toEqual([x]);
  });

  it("fills in values, one by one", () => {
    expect(valuesAt(0).slice(1)).toEqual([3, 5, null, null, null]);
    expect(valuesAt(1).slice(1)).toEqual([3, 5, 15, null, null]);
    expect(valuesAt(3).slice(1)).toEqual([3, 5, 15, 9, 24]);
    expect([0, 1, 2, 3].map(step => walk.at(w, step).active)).toEqual([null, times, squared, plus]);
    expect(walk.at(w, 2).phase).toBe("forward");
  });

  it("hands adjoints back, one by one, and sums them where paths meet", () => {
    expect(adjointsAt(2)).toEqual([null, null, null, null, null, null]);
    expect(adjointsAt(3).slice(1)).toEqual([null, null, null, null, 1]);
    expect(adjointsAt(4).slice(1)).toEqual([null, null, 1, 1, 1]);
    expect(adjointsAt(5).slice(1)).toEqual([6, null, 1, 1, 1]);
    expect(adjointsAt(6).slice(1)).toEqual([11, 3, 1, 1, 1]);
    expect([4, 5, 6].map(step => walk.at(w, step).active)).toEqual([plus, squared, times]);
    expect(walk.at(w, 4).phase).toBe("reverse");
  });

  it("shows the local partial derivatives on the edges", () => {
    const {nodes} = walk.at(w, 3);
    expect(nodes[times].partials).toEqual([5, 3]);
    expect(nodes[squared].partials).toEqual([6]);
    expect(nodes[plus].partials).toEqual([1, 1]);
    expect(walk.at(w, 0).nodes[times].partials).toEqual([]);
  });

  it("names a step that does not exist, and a point of another dimension", () => {
    expect(() => walk.at(w, 7)).toThrow("walkThrough: step must be a whole number in [0, 6], got 7");
    expect(() => walk.at(w.subarray(0, 1), 0)).toThrow("walkThrough: w must have length 2, got 1");
  });
});

it("a walk shows no partial derivatives at nodes with vectors, and those of numbers in them as of any others", () => {
  const f = differentiateVector(
    ({sum, mul, dot, at}, v) => mul(sum(mul(at(v, 0), v)), dot(at(v, 0), at(v, 1))),
    2,
  );
  const walk = walkThrough(f);
  const {nodes} = walk.at(Float64Array.of(3, 5), walk.steps);
  const shown = nodes.flatMap(({operation, partials}) =>
    /part|input/.test(operation) ? [] : [[operation, partials]],
  );
  // 3 · (3, 5) is a vector, and so is what its sum 24 adds up; 3 · 5 = 15, and 24 · 15.
  expect(shown).toEqual([
    ["mul", []],
    ["sum", []],
    ["dot", [5, 3]],
    ["mul", [15, 24]],
  ]);
});

it("what is on no tape is refused", () => {
  for (const wrong of [undefined, {}, {tape: {}}, {hessianVector: () => {}}])
    expect(() => walkThrough(wrong as never)).toThrow(
      /^walkThrough: f must be a function that differentiate made, got /,
    );
});

describe("a walk through any expression", () => {
  it("ends with the gradient, and each adjoint is the sum over its edges of partial times adjoint", () => {
    fc.assert(
      fc.property(expressions, points, (e, point) => {
        const f = differentiate((arithmetic, v) => write(e, arithmetic, v), 2);
        const at = Float64Array.from(point);
        const g = new Float64Array(2);
        f.gradient(at, g);
        const walk = walkThrough(f);
        const {nodes} = walk.at(at, walk.steps);
        fc.pre(nodes.every(({value, partials}) => [...value!, ...partials].every(Number.isFinite)));
        expect(nodes.slice(1, 3).map(node => node.adjoint?.[0] ?? 0)).toEqual([...g]);
        for (const node of nodes.slice(1, -1)) {
          const edges = nodes.flatMap(user =>
            user.operands.map((operand, i) =>
              operand === node.index ? user.adjoint![0] * user.partials[i] : 0,
            ),
          );
          const [sum, scale] = edges.reduce(([s, m], edge) => [s + edge, m + Math.abs(edge)], [0, 0]);
          expect(Math.abs((node.adjoint?.[0] ?? 0) - sum)).toBeLessThanOrEqual(1e-13 * scale);
        }
      }),
      {numRuns: 100, seed: 1},
    );
  });
});

describe("a walk through a function of vectors", () => {
  it("shows all components, and a part of a vector only once that is known", () => {
    const f = differentiateVector(({at, exp, mul, sum}, v) => {
      const grown = exp(v);
      return mul(at(grown, 1), sum(grown));
    }, 2);
    const walk = walkThrough(f);
    const part = 2;
    const zero = Float64Array.of(0, 0);
    expect(walk.at(zero, 0).nodes[part]).toMatchObject({operation: "part", parameter: 1, value: null});
    expect(walk.at(zero, 1).nodes[1].value).toEqual([1, 1]);
    expect(walk.at(zero, 1).nodes[part].value).toEqual([1]);
    expect(walk.at(zero, walk.steps).nodes[1].adjoint).toEqual([1, 3]);
    expect(walk.at(zero, walk.steps).nodes[1].partials).toEqual([]);
  });
});
