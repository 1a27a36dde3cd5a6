/** Prints the stylesheet of KaTeX without its fonts, which src/build/fonts names. */
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";

const stylesheet = createRequire(import.meta.url).resolve("katex/dist/katex.min.css");
process.stdout.write(readFileSync(stylesheet, "utf8").replace(/@font-face\{[^}]*\}/g, ""));
