// @vitest-environment jsdom
import {expect, test} from "vitest";
import {arrange, type Kept, keep} from "../../src/figures/kept.js";
import {panel} from "../../src/figures/panel.js";
import {path} from "../../src/figures/strokes.js";

const box = () => document.createElement("div");

test("an element is kept while its key stays the same", () => {
  const kept: Kept = new Map();
  const first = keep(kept, "a", "1", box);
  expect(keep(kept, "a", "1", box)).toBe(first);
  expect(keep(kept, "b", "1", box)).not.toBe(first);
  expect(keep(kept, "a", "2", box)).not.toBe(first);
});

test("a box keeps children that are in their place, and follows a change of them", () => {
  const kept: Kept = new Map();
  const [a, b] = [box(), box()];
  const parent = arrange(kept, "both", "panels", a, b);
  expect(arrange(kept, "both", "panels stacked", a, b)).toBe(parent);
  expect(parent.className).toBe("panels stacked");
  expect([...parent.children]).toEqual([a, b]);
  arrange(kept, "both", "panels", b);
  expect([...parent.children]).toEqual([b]);
});

const axes = (most: number) => ({width: 300, height: 200, x: {domain: [0, most]}, y: {domain: [0, 1]}});
const dot = (at: number) => ({drawn: (x: (v: number) => number) => [path(`M${x(at)},0h0`, {})]});

test("a panel keeps its axes and what stands in them, and changes that", () => {
  const kept: Kept = new Map();
  const first = panel(kept, "p", axes(10), dot(5));
  const inside = first.querySelector(":scope > svg path")?.getAttribute("d");
  expect(panel(kept, "p", axes(10), dot(6))).toBe(first);
  const after = first.querySelectorAll(":scope > svg path");
  expect(after.length).toBe(1);
  expect(after[0].getAttribute("d")).not.toBe(inside);
  expect(panel(kept, "p", axes(20), dot(5))).not.toBe(first);
});

test("an inside that says what it is drawn from stays while that does", () => {
  const kept: Kept = new Map();
  const list: number[] = [];
  const shown = (at: number, from: readonly unknown[]) =>
    panel(kept, "p", axes(10), {...dot(at), from})
      .querySelector(":scope > svg path")
      ?.getAttribute("d");
  const first = shown(5, [list, 1]);
  expect(shown(6, [list, 1])).toBe(first);
  expect(shown(6, [[], 1])).not.toBe(first);
});

test("words of a panel stand where their values are, in pixels", () => {
  const words = [{x: 8, y: 0.5, text: "end", dx: 3}];
  const svg = panel(new Map(), "p", {...axes(10), marginLeft: 40, marginRight: 20}, {drawn: () => [], words});
  const text = [...svg.querySelectorAll("text")].find(node => node.textContent === "end");
  expect(text?.getAttribute("x")).toBe("235.0");
});
