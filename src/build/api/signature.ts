import ts from "typescript";
import {cut, type Piece} from "./pieces.js";
import type {Sources} from "./sources.js";

/** What shows of a definition: its text without what it computes. */
export interface Signature {
  readonly pieces: readonly Piece[];
  /** The names of the parameters; those of the properties, where a parameter is taken apart. */
  readonly parameters: readonly string[];
}

/** The signature of `name`, which is defined by a statement of the library. */
export function signatureOf(name: string, statement: ts.Statement, sources: Sources): Signature {
  if (ts.isFunctionDeclaration(statement)) {
    const pieces = cut(statement, afterExport(statement), trimmedEnd(statement.body!), sources);
    return {pieces, parameters: statement.parameters.flatMap(({name}) => boundNames(name))};
  }
  return {pieces: piecesOf(name, statement, sources), parameters: []};
}

function piecesOf(name: string, statement: ts.Statement, sources: Sources): Piece[] {
  if (ts.isVariableStatement(statement)) return constantPieces(name, statement, sources);
  if (ts.isClassDeclaration(statement)) return classPieces(statement, sources);
  const keys = ts.isTypeAliasDeclaration(statement) ? tableKeys(statement, sources) : undefined;
  if (keys) return [{text: `type ${name} = ${keys.map(key => JSON.stringify(key)).join(" | ")};`}];
  return cut(statement, afterExport(statement), statement.end, sources);
}

/** `const name: Type`; where a function makes it, the type that the function says it returns. */
function constantPieces(name: string, statement: ts.VariableStatement, sources: Sources): Piece[] {
  const {declarations} = statement.declarationList;
  const {type, initializer} = declarations.find(declaration => declaration.name.getText() === name)!;
  const told = type ?? (initializer && returnType(initializer, sources));
  return told
    ? [{text: `const ${name}: `}, ...cut(told, told.getStart(), told.end, sources)]
    : [{text: `const ${name} = ${initializer?.getText()}`}];
}

function returnType(call: ts.Expression, sources: Sources): ts.TypeNode | undefined {
  if (!ts.isCallExpression(call)) return undefined;
  const place = sources.find(call.expression.getText(), call.getSourceFile().fileName);
  const made = place && sources.definition(place);
  return made && ts.isFunctionDeclaration(made) ? made.type : undefined;
}

/** The members of a class with their docstrings and without their bodies. */
function classPieces(node: ts.ClassDeclaration, sources: Sources): Piece[] {
  const head = cut(node, afterExport(node), node.members.pos, sources);
  const members = node.members.flatMap(member => {
    const {body} = member as ts.MethodDeclaration;
    const start = member.pos + member.getFullText().search(/\S/);
    return [{text: "\n  "}, ...cut(member, start, body ? trimmedEnd(body) : member.end, sources)];
  });
  return [...head, ...members, {text: "\n}"}];
}

/** The keys of the table that `type A = keyof typeof table` speaks of. */
function tableKeys({type}: ts.TypeAliasDeclaration, sources: Sources): string[] | undefined {
  if (!ts.isTypeOperatorNode(type) || !ts.isTypeQueryNode(type.type)) return undefined;
  const {exprName} = type.type;
  const table = sources.definition({file: exprName.getSourceFile().fileName, name: exprName.getText()});
  if (!table || !ts.isVariableStatement(table)) return undefined;
  let value = table.declarationList.declarations[0].initializer;
  while (value && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value))) value = value.expression;
  if (!value || !ts.isObjectLiteralExpression(value)) return undefined;
  return value.properties.map(({name}) => (name as ts.Identifier | ts.StringLiteral).text);
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap(element => {
    if (ts.isOmittedExpression(element)) return [];
    const {propertyName} = element;
    return propertyName && ts.isIdentifier(propertyName) ? [propertyName.text] : boundNames(element.name);
  });
}

/** Where a definition begins if one leaves its docstring and `export` out. */
function afterExport(node: ts.Statement): number {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  const word = modifiers?.find(({kind}) => kind === ts.SyntaxKind.ExportKeyword);
  return word ? word.end + 1 : node.getStart();
}

/** Where the text before a body ends. */
function trimmedEnd(body: ts.Node): number {
  return body.getSourceFile().text.slice(0, body.getStart()).trimEnd().length;
}
