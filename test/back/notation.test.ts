import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {renderTeX} from "../../src/build/markdown/tex.js";

const lines = readFileSync("src/back/notation.md", "utf8").split("\n");

test("each coloured symbol has one line of the table to lead to, and that of γ has both its meanings", () => {
  const html = renderTeX(String.raw`\eta \gamma \beta \grad f`, false);
  const symbols = Array.from(html.matchAll(/symbol-\w+/g), ([name]) => name);
  expect(symbols).toHaveLength(4);
  for (const name of symbols) {
    expect(
      lines.filter(line => line.includes(`id="${name}"`)),
      name,
    ).toHaveLength(1);
  }
  const gamma = lines.find(line => line.includes('id="symbol-gamma"'));
  expect(gamma).toMatch(/momentum.*\\gamma v.*adaptive methods.*\(1 - \\gamma\) S/);
});
