import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parseDoc} from "../../src/build/api/docComment.js";
import type {Entry} from "../../src/build/api/entries.js";
import type {Snippet} from "./snippet.js";

/** Every `@example` of the library, with the public names that it uses, and the names of its own file. */
export function findExamples(root: string, entries: readonly Entry[]): Snippet[] {
  const files = readdirSync(join(root, "lib"), {recursive: true, encoding: "utf8"})
    .filter(file => file.endsWith(".ts"))
    .map(file => `lib/${file.replaceAll("\\", "/")}`)
    .sort();
  return files.flatMap(file => {
    const text = readFileSync(join(root, file), "utf8");
    const docs = [...text.matchAll(/\/\*\*.*?\*\//gs)].map(([comment]) => parseDoc(comment));
    const own = [...text.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name);
    return docs
      .flatMap(({examples}) => examples)
      .map((code, i) => ({name: `${file} (${i + 1})`, code, imports: importsOf(code, file, own, entries)}));
  });
}

function importsOf(code: string, file: string, own: readonly string[], entries: readonly Entry[]) {
  const words = new Set(code.match(/\w+/g));
  const used = entries.filter(({name}) => words.has(name));
  const isPublic = (name: string) => entries.some(entry => entry.name === name);
  return [
    {
      file: "lib/index.ts",
      values: used.filter(({kind}) => kind === "value").map(({name}) => name),
      types: used.filter(({kind}) => kind === "type").map(({name}) => name),
    },
    {file, values: own.filter(name => words.has(name) && !isPublic(name)), types: []},
  ];
}
