import {readFileSync} from "node:fs";
import {join, posix} from "node:path";
import ts from "typescript";

/** Where something is defined: a file, from the project's root, and the name it has there. */
export interface Place {
  readonly file: string;
  readonly name: string;
}

/** The library's files as syntax trees, each parsed once; no types are computed. */
export interface Sources {
  parse(file: string): ts.SourceFile;
  /** The file that an import or export names; undefined if it is a package. */
  fileOf(from: string, specifier: ts.Expression): string | undefined;
  /** Where a name that a file uses is defined, through imports and exports; undefined if not in the library. */
  find(name: string, file: string): Place | undefined;
  /** The statement that defines it. */
  definition(place: Place): ts.Statement | undefined;
}

/** Docstrings are read from the comments' text; to parse them as well would take twice the time. */
const options = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

/** @param root the project's folder */
export function createSources(root: string): Sources {
  const trees = new Map<string, ts.SourceFile>();

  function parse(file: string): ts.SourceFile {
    let tree = trees.get(file);
    if (!tree) {
      tree = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), options, true);
      trees.set(file, tree);
    }
    return tree;
  }

  function fileOf(from: string, specifier: ts.Expression): string | undefined {
    if (!ts.isStringLiteral(specifier) || !specifier.text.startsWith(".")) return undefined;
    return posix.join(posix.dirname(from), specifier.text).replace(/\.js$/, ".ts");
  }

  function definition({file, name}: Place): ts.Statement | undefined {
    return parse(file).statements.find(statement => definedNames(statement).includes(name));
  }

  function find(name: string, file: string): Place | undefined {
    if (definition({file, name})) return {file, name};
    for (const statement of parse(file).statements) {
      const link = linkTo(name, statement);
      const target = link && fileOf(file, link.specifier);
      if (target) return find(link.name, target);
    }
    return undefined;
  }

  return {parse, fileOf, find, definition};
}

/** The names that a statement defines at the top of its file. */
function definedNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({name}) => name.getText());
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

/** Where a statement brings a name from: `import {a as name} from "./b.js"`, or the same as an export. */
function linkTo(name: string, statement: ts.Statement): {name: string; specifier: ts.Expression} | undefined {
  const bindings = ts.isImportDeclaration(statement)
    ? statement.importClause?.namedBindings
    : ts.isExportDeclaration(statement) && statement.moduleSpecifier
      ? statement.exportClause
      : undefined;
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return undefined;
  const element = bindings.elements.find(element => element.name.text === name);
  const {moduleSpecifier} = statement as ts.ImportDeclaration;
  return element && {name: (element.propertyName ?? element.name).text, specifier: moduleSpecifier};
}
