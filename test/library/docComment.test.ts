import {expect, test} from "vitest";
import {parseDoc} from "../../src/build/api/docComment.js";

test("lines of a paragraph are joined, and an empty line parts two of them", () => {
  expect(parseDoc("/**\n * One\n * two.\n *\n * Three.\n */").blocks).toEqual([
    {kind: "text", text: "One two."},
    {kind: "text", text: "Three."},
  ]);
});

test("a docstring of one line is its text", () => {
  expect(parseDoc("/** The inner product aᵀb. */").blocks).toEqual([
    {kind: "text", text: "The inner product aᵀb."},
  ]);
});

test("a formula keeps its lines and the room between its parts", () => {
  const {blocks} = parseDoc(
    "/**\n * Adam:\n *\n *     M ← M + g        M̂ = M\n *       w ← w\n *\n * where g.\n */",
  );
  expect(blocks).toEqual([
    {kind: "text", text: "Adam:"},
    {kind: "formula", text: "M ← M + g        M̂ = M\n  w ← w"},
    {kind: "text", text: "where g."},
  ]);
});

test("a list has an item for each hyphen, with the lines that go on below it", () => {
  expect(
    parseDoc("/**\n * Two:\n * - `a`: one,\n *   and more\n * - `b`: two - not three\n */").blocks,
  ).toEqual([
    {kind: "text", text: "Two:"},
    {kind: "list", items: ["`a`: one, and more", "`b`: two - not three"]},
  ]);
});

test("tags are told apart; an example keeps its lines, the others are joined", () => {
  const doc = parseDoc(`/**
 * Text.
 *
 * @param eta η ∈ [0, ∞),
 *   the step size
 * @returns a method
 * @throws RangeError if not
 * @throws Error else
 * @example
 * run(
 *   adam(),
 * );
 * @source A (2015); B
 *   (2016)
 */`);
  expect(doc).toEqual({
    blocks: [{kind: "text", text: "Text."}],
    parameters: [{name: "eta", text: "η ∈ [0, ∞), the step size"}],
    returns: "a method",
    errors: ["RangeError if not", "Error else"],
    examples: ["run(\n  adam(),\n);"],
    sources: ["A (2015); B (2016)"],
  });
});

test("an unknown tag is an error that names it", () => {
  expect(() => parseDoc("/**\n * Text.\n * @parm x\n */")).toThrow(/not parm$/);
});
