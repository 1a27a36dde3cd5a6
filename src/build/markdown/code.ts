import {readFileSync} from "node:fs";
import {join} from "node:path";
import type MarkdownIt from "markdown-it";

/**
 * Code of the library in Markdown: a fence ` ```ts file=lib/optimizers/momentum.ts part=step` is filled with the
 * lines of that very file, read at build, so that what the page shows cannot drift from what it runs. `part` names a
 * function or method of the file; without it the whole file is shown.
 *
 * @param project the folder that file names are relative to
 */
export function markdownCode(md: MarkdownIt, project = "."): void {
  md.core.ruler.push("library_code", ({tokens, env}) => {
    for (const token of tokens) {
      const file = token.type === "fence" ? token.info.match(/\bfile=(\S+)/)?.[1] : undefined;
      if (!file) continue;
      const part = token.info.match(/\bpart=(\S+)/)?.[1];
      try {
        const source = readFileSync(join(project, file), "utf8");
        token.content = part ? functionNamed(part, source, file) : source;
      } catch (error) {
        throw new Error(`src${env.path ?? ""}.md:${(token.map?.[0] ?? 0) + 1}: ${(error as Error).message}`);
      }
      token.info = "ts run=false";
    }
  });
}

/** The lines of the function or method `name`, unindented: from its head to the bracket that closes it. */
export function functionNamed(name: string, source: string, file: string): string {
  const lines = source.split("\n");
  const head = new RegExp(`^(\\s*)(?:export )?(?:function\\*? )?${name}(?:<[^(]*>)?\\(`);
  const first = lines.findIndex(line => head.test(line));
  if (first < 0) throw new Error(`${file} has no function ${name}`);
  const indent = lines[first].match(/^\s*/)?.[0] ?? "";
  const length = lines.slice(first).findIndex(line => line.startsWith(`${indent}}`));
  return lines
    .slice(first, first + length + 1)
    .map(line => line.slice(indent.length))
    .join("\n")
    .replace(/,$/, "")
    .concat("\n");
}
