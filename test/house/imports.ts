import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import ts from "typescript";

/** A module as it runs: its types are gone. */
function running(file: string): string {
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    removeComments: true,
  };
  return ts.transpileModule(readFileSync(file, "utf8"), {compilerOptions}).outputText;
}

/** Whether nothing is left of a module when it runs. */
export function isOfTypes(file: string): boolean {
  return running(file).trim() === "export {};";
}

/** The modules of this project that a file imports at its start, when it runs. */
function importsOf(file: string): string[] {
  const source = ts.createSourceFile(file, running(file), ts.ScriptTarget.ES2022);
  return source.statements
    .filter(statement => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))
    .map(({moduleSpecifier}) =>
      moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : "",
    )
    .filter(name => name.startsWith("."))
    .map(name =>
      join(dirname(file), name)
        .replace(/^src\/lib\//, "lib/")
        .replace(/\.js$/, ".ts"),
    )
    .filter(existsSync);
}

/** All that files lead to by their imports, they themselves included. */
export function reached(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...importsOf(file));
  }
  return found;
}
