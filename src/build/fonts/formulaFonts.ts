import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {parse} from "node-html-parser";
import subsetFont from "subset-font";
import type {Face} from "./faces.js";
import {faceRule} from "./fontHead.js";

const require = createRequire(import.meta.url);

/** Compressed with the page itself; hints, for screens of few pixels, would be the most of such a file. */
const small = {targetFormat: "truetype", noHinting: true} as const;

/** The characters of a page's formulas, by the face that draws them. */
export function formulaCharacters(html: string, faces: readonly Face[]): Map<Face, ReadonlySet<string>> {
  const formulas = html.includes("katex-html") ? parse(html).querySelectorAll(".katex-html") : [];
  const found = new Map<Face, ReadonlySet<string>>();
  for (const face of faces) {
    const {elements} = face;
    if (elements === undefined) continue;
    const drawn = formulas.flatMap(formula => formula.querySelectorAll(elements));
    if (drawn.length === 0) continue;
    // A browser takes the measures of a line from the face that has the space.
    found.set(face, new Set([" ", ...drawn.flatMap(({textContent}) => [...textContent])]));
    for (const element of drawn) element.remove();
  }
  return found;
}

/**
 * The fonts of a page's formulas, with the few characters that the page has of each within their rules: no formula
 * waits for a file, and none moves when one comes. It stands after the rules of the whole fonts.
 */
export async function formulaHead(html: string, faces: readonly Face[]): Promise<string> {
  const rules = await Promise.all(
    [...formulaCharacters(html, faces)].map(async ([face, characters]) => {
      const whole = readFileSync(require.resolve(face.file.replace(/woff2$/, "ttf")));
      const part = await subsetFont(whole, [...characters].join(""), small);
      const range = [...characters].map(character => `U+${character.codePointAt(0)!.toString(16)}`).join(",");
      return faceRule({...face, range}, `url(data:font/ttf;base64,${part.toString("base64")})`);
    }),
  );
  if (rules.length === 0) return "";
  // A browser reads also these apart from the page, and would lay formulas out in others first: it shows them when read.
  const read = `{
  const {classList} = document.documentElement;
  classList.add("unread");
  const faces = [...document.fonts].slice(-${rules.length});
  Promise.all(faces.map(face => face.load())).finally(() => classList.remove("unread"));
}`;
  return `<style>\n${rules.join("\n")}\n.unread body{visibility:hidden}\n</style>\n<script>\n${read}\n</script>\n`;
}
