import {
  argumentsOf,
  constants,
  type Expression,
  functionNames,
  isFunctionName,
  type Operator,
} from "./expression.js";
import {FormulaError, quoted} from "./formulaError.js";
import {type SyntaxNode, syntaxTree} from "./grammar.js";
import {limits} from "./limits.js";
import {plainText} from "./plainText.js";

/**
 * Reads a formula of the given variables: jsep parses its syntax, and what comes out is taken over part by part,
 * every name looked up, so that nothing is left but numbers, known names and known functions. Nothing is ever
 * run as code.
 *
 * @param text such as "(1 - x)^2 + 100*(y - x^2)^2"
 * @param names the variables and parameters that it may name beside the constants pi and e
 * @throws FormulaError with one sentence that points at the place
 */
export function parseFormula(text: string, names: readonly string[]): Expression {
  let parts = 0;

  const take = (node: SyntaxNode): Expression => {
    const column = columnOf(node);
    if (++parts > limits.parts) {
      throw new FormulaError(
        column,
        `the formula has more than ${limits.parts} parts, which is the most allowed.`,
      );
    }
    switch (node.type) {
      case "BinaryExpression": {
        const [left, right] = [take(node.left as SyntaxNode), take(node.right as SyntaxNode)];
        return {kind: "binary", operator: node.operator as Operator, left, right, column};
      }
      case "UnaryExpression": {
        const argument = take(node.argument as SyntaxNode);
        return node.operator === "-" ? {kind: "negative", argument, column} : argument;
      }
      case "CallExpression":
        return takeCall(node, column);
      case "Identifier":
        return {kind: "name", name: known(String(node.name), column), column};
      default:
        return takeLiteral(node, column);
    }
  };

  const takeCall = (node: SyntaxNode, column: number): Expression => {
    const name = String((node.callee as SyntaxNode).name);
    if (!isFunctionName(name)) {
      const hint = names.includes(name)
        ? `a product is written ${name}*(…)`
        : `they are ${functionNames.join(", ")}`;
      throw new FormulaError(column, `${quoted(name)} is none of the functions; ${hint}.`);
    }
    const operands = (node.arguments as SyntaxNode[]).map(take);
    const needed = argumentsOf(name);
    if (operands.length !== needed) {
      const count = needed === 1 ? "one argument" : "two arguments";
      throw new FormulaError(column, `${name} takes ${count}, got ${operands.length}.`);
    }
    return {kind: "call", name, operands, column};
  };

  /** jsep makes a few words of JavaScript literals: true, false, null and this. Here they are unknown names. */
  const takeLiteral = (node: SyntaxNode, column: number): Expression => {
    const {value, raw = "this"} = node;
    if (typeof value !== "number") return {kind: "name", name: known(String(raw), column), column};
    if (!Number.isFinite(value)) {
      throw new FormulaError(column, `${quoted(String(raw))} is too large; numbers go up to 1.8e308.`);
    }
    return {kind: "number", value, column};
  };

  const known = (name: string, column: number): string => {
    if (names.includes(name) || constants.has(name)) return name;
    const hint = isFunctionName(name)
      ? `is a function and needs brackets: ${name}(…)`
      : `is not known; known are ${[...names, "pi", "e"].join(", ")} and the functions ${functionNames.join(", ")}`;
    throw new FormulaError(column, `${quoted(name)} ${hint}.`);
  };

  return take(syntaxTree(plainText(text)));
}

/** Where a part begins: sums and products begin with their first operand. */
function columnOf(node: SyntaxNode): number {
  return node.column ?? columnOf(node.left as SyntaxNode);
}
