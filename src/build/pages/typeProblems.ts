import {join, relative, sep} from "node:path";
import {getImplicitInputImports} from "@observablehq/framework/dist/libraries.js";
import ts from "typescript";
import type {Problem} from "../messages/problem.js";
import {cellProgram} from "./cellProgram.js";
import type {Cell} from "./cells.js";
import {cellText} from "./cellText.js";
import type {Page} from "./page.js";
import {importProblems} from "./remoteImports.js";

/** What TypeScript says about the cells of all pages: syntax, names, modules, types. */
export function typeProblems(root: string, pages: ReadonlyMap<Page, readonly Cell[]>): Problem[] {
  const modules = [...pages].map(([page, cells]) => ({
    page,
    path: join(root, `${page.file}.ts`),
    text: cellText(page.text, cells),
  }));
  const program = cellProgram(root, modules);
  const checker = program.getTypeChecker();
  const cells = modules.flatMap(({page, path}) => {
    const source = program.getSourceFile(path)!;
    const syntax = program.getSyntacticDiagnostics(source);
    if (syntax.length > 0) return syntax.map(diagnostic => problemOf(page, source, diagnostic));
    const remote = importProblems(page, source);
    const said = new Set(remote.map(place));
    return program
      .getSemanticDiagnostics(source)
      .filter(diagnostic => !isForwardReference(checker, source, pages.get(page)!, diagnostic))
      .map(diagnostic => problemOf(page, source, diagnostic))
      .filter(problem => !said.has(place(problem)))
      .concat(remote);
  });
  return [...cells, ...moduleProblems(root, program, new Set(modules.map(({path}) => path)))];
}

/** What TypeScript cannot read of the modules that the cells use; `tsc` tells the rest. */
function moduleProblems(root: string, program: ts.Program, cells: ReadonlySet<string>): Problem[] {
  return program
    .getSourceFiles()
    .filter(source => !cells.has(source.fileName) && !program.isSourceFileFromExternalLibrary(source))
    .flatMap(source => {
      const file = relative(root, source.fileName).split(sep).join("/");
      return program.getSyntacticDiagnostics(source).map(diagnostic => problemOf({file}, source, diagnostic));
    });
}

function place({line, column}: Problem): string {
  return `${line}:${column}`;
}

function problemOf({file}: {file: string}, source: ts.SourceFile, diagnostic: ts.Diagnostic): Problem {
  const start = diagnostic.start ?? 0;
  const {line, character} = source.getLineAndCharacterOfPosition(start);
  const name = source.text.slice(start, start + (diagnostic.length ?? 0));
  let message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n    ");
  if (message.startsWith("Cannot find name") && getImplicitInputImports([name]).size > 0) {
    message = `${name} would be fetched from a CDN: import it by name from an installed package`;
  }
  return {file, line: line + 1, column: character + 1, message};
}

/** "Used before its declaration", "before being assigned", for variables and for classes. */
const usedTooEarly = new Set([2448, 2449, 2450, 2454]);

/** Framework runs cells in the order of what they need: a page may use a name above the cell that defines it. */
function isForwardReference(
  checker: ts.TypeChecker,
  source: ts.SourceFile,
  cells: readonly Cell[],
  {code, start = 0}: ts.Diagnostic,
): boolean {
  if (!usedTooEarly.has(code)) return false;
  const name = nodeAt(source, start);
  const declaration = checker.getSymbolAtLocation(name)?.valueDeclaration;
  return declaration !== undefined && cellAt(cells, start) !== cellAt(cells, declaration.getStart());
}

function nodeAt(node: ts.Node, position: number): ts.Node {
  const child = node.getChildren().find(child => child.getStart() <= position && position < child.end);
  return child ? nodeAt(child, position) : node;
}

function cellAt(cells: readonly Cell[], position: number): Cell | undefined {
  return cells.findLast(({offsets}) => offsets[0] <= position);
}
