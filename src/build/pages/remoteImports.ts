import ts from "typescript";
import type {Problem} from "../messages/problem.js";
import type {Page} from "./page.js";

/** Imports that a browser could not follow without another origin, or at all. */
export function importProblems({file}: Page, source: ts.SourceFile): Problem[] {
  const problems: Problem[] = [];
  const visit = (node: ts.Node) => {
    const specifier = specifierOf(node);
    const reason = specifier && reasonAgainst(specifier.text);
    if (specifier && reason) {
      const {line, character} = source.getLineAndCharacterOfPosition(specifier.getStart());
      problems.push({file, line: line + 1, column: character + 1, message: reason});
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return problems;
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    if (argument && ts.isStringLiteralLike(argument)) return argument;
  }
  return undefined;
}

function reasonAgainst(specifier: string): string | undefined {
  const [, scheme, name] = /^(\w+):(.*)$/.exec(specifier) ?? [];
  switch (scheme) {
    case undefined:
    case "observablehq":
      return undefined;
    case "npm":
    case "jsr":
      return `"${specifier}" would be fetched from a CDN: install the package and import it as "${name}"`;
    case "node":
      return `"${specifier}" does not exist in a browser`;
    default:
      return `"${specifier}" would be loaded from another origin`;
  }
}
