import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  ascending,
  type LayeredGraph,
  layOut,
} from "../../../src/sgd/automatic-differentiation/graphLayout.js";

const graphs: fc.Arbitrary<LayeredGraph> = fc.integer({min: 1, max: 25}).chain(count =>
  fc
    .array(fc.tuple(fc.integer({min: 0, max: count - 1}), fc.integer({min: 0, max: count - 1})), {
      maxLength: 40,
    })
    .map(pairs => ({
      count,
      edges: pairs.filter(([a, b]) => a !== b).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    })),
);

describe("a graph in layers", () => {
  it("puts every node after all that it needs", () => {
    const {places, layers} = layOut({
      count: 4,
      edges: [
        [0, 2],
        [1, 2],
        [2, 3],
        [0, 3],
      ],
    });
    expect(places.map(([layer]) => layer)).toEqual([0, 0, 1, 2]);
    expect(layers).toBe(3);
  });

  it("leads an edge that skips a layer through it, beside what lies there", () => {
    const {routes, places} = layOut({
      count: 4,
      edges: [
        [0, 2],
        [1, 2],
        [2, 3],
        [0, 3],
      ],
    });
    expect(routes[3].map(([layer]) => layer)).toEqual([0, 1, 2]);
    expect(Math.abs(routes[3][1][1] - places[2][1])).toBeGreaterThanOrEqual(1 - 1e-9);
  });

  it("uncrosses edges that need not cross", () => {
    const {places} = layOut({
      count: 4,
      edges: [
        [0, 3],
        [1, 2],
      ],
    });
    expect(Math.sign(places[0][1] - places[1][1])).toBe(Math.sign(places[3][1] - places[2][1]));
  });

  it("turns the inputs round where that leaves nothing crossed", () => {
    const neuron: LayeredGraph = {
      count: 6,
      edges: [
        [0, 2],
        [2, 3],
        [1, 3],
        [0, 4],
        [4, 5],
        [3, 5],
      ],
    };
    const {routes} = layOut(neuron);
    const across = (edge: number, layer: number) => routes[edge].find(([l]) => l === layer)![1];
    // Between the inputs and the first layer, and between that and the second.
    expect(Math.sign(across(0, 0) - across(2, 0))).toBe(Math.sign(across(0, 1) - across(2, 1)));
    expect(Math.sign(across(3, 1) - across(2, 1))).toBe(Math.sign(across(4, 2) - across(2, 2)));
  });

  it("puts a chain on a straight line", () => {
    const {places} = layOut({
      count: 4,
      edges: [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    });
    expect(new Set(places.map(([, across]) => across)).size).toBe(1);
  });

  it("keeps every item of every graph apart from the others, and inside", () => {
    fc.assert(
      fc.property(graphs, graph => {
        const {places, routes, layers, breadth} = layOut(graph);
        const all = new Map([...places, ...routes.flat()].map(place => [place.join(), place]));
        for (const [layer, across] of all.values()) {
          expect(layer).toBeLessThan(layers);
          expect(across).toBeGreaterThanOrEqual(0);
          expect(across).toBeLessThanOrEqual(breadth + 1e-9);
          for (const [otherLayer, other] of all.values()) {
            if (layer !== otherLayer || across === other) continue;
            expect(Math.abs(across - other)).toBeGreaterThanOrEqual(1 - 1e-9);
          }
        }
        expect(new Set(places.map(place => place.join())).size).toBe(graph.count);
        graph.edges.forEach(([from, to], i) => {
          expect(routes[i][0]).toEqual(places[from]);
          expect(routes[i].at(-1)).toEqual(places[to]);
          routes[i].forEach(([layer], k) => {
            expect(layer).toBe(places[from][0] + k);
          });
        });
      }),
    );
  });
});

describe("the nearest ascending numbers", () => {
  it("are the numbers themselves where they ascend, and means where they do not", () => {
    expect(ascending([1, 2, 5])).toEqual([1, 2, 5]);
    expect(ascending([1, 4, 2])).toEqual([1, 3, 3]);
    expect(ascending([3, 2, 1])).toEqual([2, 2, 2]);
    expect(ascending([])).toEqual([]);
  });
});
