/**
 * Prints the stylesheet of the fonts and of KaTeX, every face inside it: nothing is fetched later, so no text
 * jumps when a font arrives, and no other origin is asked.
 */
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";

const require = createRequire(import.meta.url);

/** The faces that the course's formulas use; the others of KaTeX's set are left out. */
const mathFaces =
  /KaTeX_(AMS-Regular|Main-(Regular|Bold|Italic)|Math-Italic|Size[1-4]-Regular|Caligraphic-Regular)\.woff2/;

/** Without ², ³ and ¹: the subset has no other superscripts, and those of one number should look alike. */
const latin =
  "U+0000-00B1, U+00B4-00B8, U+00BA-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212";
const greek = "U+0370-03FF";

function dataUri(path: string): string {
  return `data:font/woff2;base64,${readFileSync(path).toString("base64")}`;
}

function face(family: string, name: string, subset: string, style: string, range: string): string {
  const path = require.resolve(`@fontsource-variable/${name}/files/${name}-${subset}-wght-${style}.woff2`);
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:200 900;src:url(${dataUri(path)}) format("woff2");unicode-range:${range}}`;
}

const textFaces = [
  face("Source Serif 4", "source-serif-4", "latin", "normal", latin),
  face("Source Serif 4", "source-serif-4", "latin", "italic", latin),
  face("Source Sans 3", "source-sans-3", "latin", "normal", latin),
  face("Source Sans 3", "source-sans-3", "greek", "normal", greek),
];

const katexStylesheet = require.resolve("katex/dist/katex.min.css");
const katexFonts = katexStylesheet.replace(/katex\.min\.css$/, "fonts/");
const katexCss = readFileSync(katexStylesheet, "utf8").replace(/@font-face\{[^}]*\}/g, block => {
  const file = block.match(mathFaces)?.[0];
  return file ? block.replace(/src:[^;}]*/, `src:url(${dataUri(katexFonts + file)}) format("woff2")`) : "";
});

process.stdout.write([...textFaces, katexCss].join("\n"));
