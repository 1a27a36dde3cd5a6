// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {renderTeX} from "../../../src/build/markdown/tex.js";
import "../../../src/controls/page/copyFormula.js";

beforeEach(() => {
  document.body.innerHTML = `<p>With ${renderTeX("\\eta < 1", false)} it ends.</p>${renderTeX("\\grad f(x)", true)}`;
});

/** What is on the clipboard once everything between two nodes is copied. */
function copied(from: Node, to: Node): string | undefined {
  getSelection()!.setBaseAndExtent(from, 0, to, to.childNodes.length);
  const clipboard = new Map<string, string>();
  const event = new Event("copy", {cancelable: true});
  Object.assign(event, {clipboardData: {setData: (type: string, text: string) => clipboard.set(type, text)}});
  document.dispatchEvent(event);
  return clipboard.get("text/plain");
}

it("a formula that is copied is its TeX, once, with the words around it", () => {
  const paragraph = document.querySelector("p")!;
  expect(copied(paragraph, paragraph)).toBe("With $\\eta < 1$ it ends.");

  expect(copied(document.body, document.body)).toBe("With $\\eta < 1$ it ends.$$\\nabla f(x)$$");
});

it("a part of a formula is copied as the whole formula", () => {
  const part = document.querySelector(".katex-html .mord")!;
  expect(copied(part, part)).toBe("$\\eta < 1$");
});

it("text without formulas is left to the browser", () => {
  document.body.innerHTML = "<p>No formula.</p>";
  expect(copied(document.querySelector("p")!, document.querySelector("p")!)).toBeUndefined();
});
