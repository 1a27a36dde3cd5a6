import type {Cell} from "./cells.js";

/**
 * A page's TypeScript cells as one module: every other character is blank, so that lines and columns are those of
 * the page. `${x}` becomes `;(x)`, and each fence starts with a semicolon, so that no cell runs into the next.
 */
export function cellText(text: string, cells: readonly Cell[]): string {
  const out = text.replace(/[^\r\n]/g, " ").split("");
  const put = (at: number, code: string) => {
    for (let i = 0; i < code.length; i++) out[at + i] = code[i];
  };
  for (const {language, source, offsets} of cells) {
    const lines = source.split("\n");
    for (const [i, start] of offsets.entries()) put(start, lines[i]);
    if (language === "inline") {
      put(offsets[0] - 2, ";(");
      put(offsets.at(-1)! + lines.at(-1)!.length, ")");
    } else {
      const openingEnd = text.lastIndexOf("\n", offsets[0] - 1);
      put(text.lastIndexOf("\n", openingEnd - 1) + 1, ";");
    }
  }
  return `${out.join("")}\nexport {};\n`;
}
