import ts from "typescript";
import type {Place, Sources} from "./sources.js";

/** A stretch of code; with the place where it is defined, if it is the name of a type of the library. */
export interface Piece {
  readonly text: string;
  readonly place?: Place;
}

/** The text of a node's file between two positions, cut at the names of types. */
export function cut(node: ts.Node, from: number, to: number, sources: Sources): Piece[] {
  const {text, fileName} = node.getSourceFile();
  const pieces: Piece[] = [];
  let next = from;
  for (const name of typeNames(node)) {
    if (name.getStart() < next || name.end > to) continue;
    pieces.push({text: text.slice(next, name.getStart())});
    pieces.push({text: name.text, place: sources.find(name.text, fileName)});
    next = name.end;
  }
  return [...pieces, {text: text.slice(next, to)}];
}

/** The identifiers at or below a node that name types, in the order of the text. */
function typeNames(node: ts.Node): ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) found.push(node.typeName);
    if (ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression))
      found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(node);
  return found;
}
