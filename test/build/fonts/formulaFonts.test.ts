import {expect, test} from "vitest";
import {faces} from "../../../src/build/fonts/faces.js";
import {formulaCharacters, formulaHead} from "../../../src/build/fonts/formulaFonts.js";
import {renderTeX} from "../../../src/build/markdown/tex.js";

/** The characters of each face that formulas use, in their order, by the name of its file. */
function charactersOf(...formulas: string[]): Record<string, string> {
  const html = `<p>Prose</p>${formulas.map(tex => renderTeX(tex, true)).join("and")}`;
  return Object.fromEntries(
    [...formulaCharacters(html, faces)].map(([{file}, characters]) => [
      /KaTeX_(.*)\.woff2/.exec(file)![1],
      [...characters].sort().join(""),
    ]),
  );
}

test("each face has the characters of a page's formulas that KaTeX's stylesheet gives to it, and the space", () => {
  expect(charactersOf("x_1 < y")).toEqual({"Math-Italic": " xy", "Main-Regular": " 1<\u200b"});
  expect(charactersOf("\\mathbf{w}\\mathit{ab}\\mathbb{R}\\mathcal{L}\\text{if}")).toEqual({
    "Main-Bold": " w",
    "Main-Italic": " ab",
    "AMS-Regular": " R",
    "Caligraphic-Regular": " L",
    "Main-Regular": " fi",
  });
  expect(charactersOf("\\sum \\bigl( \\Bigl[ \\biggl\\{ \\Biggl(")).toEqual({
    "Size1-Regular": " (",
    "Size2-Regular": " [∑",
    "Size3-Regular": " {",
    "Size4-Regular": " (",
    "Main-Regular": " ",
  });
});

test("a page without formulas has no fonts for them", async () => {
  expect(await formulaHead("<p>x</p>", faces)).toBe("");
});

test("a rule holds a font with its characters, and is for these alone; a browser reads all of them at once", async () => {
  const head = await formulaHead(renderTeX("x", false), faces);
  const rules = head.match(/@font-face.*/g)!;
  expect(rules.length).toBe(2);
  const [, data, range] =
    /^@font-face\{font-family:"KaTeX_Math";.*src:url\(data:font\/ttf;base64,(.*)\);unicode-range:(.*)\}$/.exec(
      rules[0],
    )!;
  expect(range).toBe("U+20,U+78");
  const font = Buffer.from(data, "base64");
  expect(font.readUInt32BE(0)).toBe(0x10000);
  expect(font.length).toBeLessThan(2000);
  expect(head).toContain("[...document.fonts].slice(-2)");
});
