// @vitest-environment jsdom
import {expect, test} from "vitest";
import {mark} from "../../src/figures/symbols.js";

const corners = (d: string) =>
  [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test.each(["square", "triangle", "diamond", "star", "cross", "wye"] as const)(
  "a %s is as large as its circle",
  symbol => {
    const ring = corners(mark(symbol, [50, 60], 20, "red").getAttribute("d") ?? "");
    const area = ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0);
    expect(Math.abs(area)).toBeCloseTo(Math.PI * 20 ** 2, -1);
  },
);

test("a circle has its radius", () => {
  expect(mark("circle", [50, 60], 20, "red").getAttribute("d")).toBe(
    "M30.0,60.0a20,20 0 1 1 40,0a20,20 0 1 1 -40,0Z",
  );
});

test("filled symbols have an edge of paper, those of strokes are drawn in their colour", () => {
  const look = (node: Element) => [node.getAttribute("fill"), node.getAttribute("stroke")];
  expect(look(mark("square", [0, 0], 5, "red"))).toEqual(["red", "var(--paper)"]);
  expect(look(mark("star", [0, 0], 5, "red", "none"))).toEqual(["red", "none"]);
  expect(look(mark("times", [0, 0], 5, "red"))).toEqual(["none", "red"]);
  expect(look(mark("asterisk", [0, 0], 5, "red"))).toEqual(["none", "red"]);
});
