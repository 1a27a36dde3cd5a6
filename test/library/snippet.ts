import {compileFunction} from "node:vm";
import ts from "typescript";
import {cellProgram} from "../../src/build/pages/cellProgram.js";

/** Code that readers are shown. */
export interface Snippet {
  /** Where it stands. */
  readonly name: string;
  /** Without its imports. */
  readonly code: string;
  /** What it takes from the library: from a file, the names of values and of types. */
  readonly imports: readonly {
    readonly file: string;
    readonly values: readonly string[];
    readonly types: readonly string[];
  }[];
}

/** What TypeScript has to say about the snippets, each a module of its own: one line for each error. */
export function typeErrors(root: string, snippets: readonly Snippet[]): string[] {
  const modules = snippets.map(({code, imports}, i) => {
    const heads = imports.map(({file, values, types}) => {
      const names = [...values, ...types.map(name => `type ${name}`)];
      return `import {${names.join(", ")}} from "../../${file.replace(/\.ts$/, ".js")}";`;
    });
    return {path: `${root}/test/library/snippet-${i}.ts`, text: [...heads, code, "export {};"].join("\n")};
  });
  const program = cellProgram(root, modules);
  return modules.flatMap(({path}, i) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({messageText}) => `${snippets[i].name}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  });
}

/**
 * Runs a snippet and returns the lines that it printed.
 *
 * @param scope the values that its names stand for
 */
export function runSnippet({code}: Snippet, scope: Readonly<Record<string, unknown>>): string[] {
  const printed: string[] = [];
  const console = {log: (...values: unknown[]) => printed.push(values.join(" "))};
  const script = ts.transpile(code, {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext});
  const names = {...scope, console};
  compileFunction(script, Object.keys(names))(...Object.values(names));
  return printed;
}
