import * as jsep from "jsep";
import {FormulaError, quoted} from "./formulaError.js";
import {limits} from "./limits.js";

/** A node of jsep's syntax tree; `column` is ours, and set on all but sums and products. */
export type SyntaxNode = {readonly type: string; column?: number} & Record<string, unknown>;

/** jsep's parser: a class to inherit from, which its type declarations leave out. */
interface Parser {
  readonly expr: string;
  index: number;
  gobbleSpaces(): void;
  gobbleExpression(): SyntaxNode;
  gobbleToken(): SyntaxNode | false;
  gobbleArguments(closing: number): SyntaxNode[];
}
const {Jsep} = jsep as unknown as {Jsep: new (text: string) => Parser};

const closingBracket = ")".charCodeAt(0);

/**
 * The grammar of formulas, as jsep's parser with less allowed and powers put right:
 *
 *     expression = term { ("+" | "-") term }
 *     term       = factor { ("*" | "/") factor }
 *     factor     = ("+" | "-") factor | primary [ ("^" | "**") factor ]
 *     primary    = number | name | name "(" expression { "," expression } ")" | "(" expression ")"
 *
 * So powers bind closer than signs (-x^2 is -(x^2)) and from the right (2^3^2 is 2^9), and a sign may stand in an
 * exponent (2^-x). Each primary, sign and power gets its column. There are no members, no indices, no strings.
 */
class FormulaParser extends Jsep {
  private depth = 0;

  /** The syntax tree of the whole text. */
  read(): SyntaxNode {
    const node = this.gobbleExpression();
    if (this.index < this.expr.length) {
      throw new FormulaError(this.index + 1, `${this.whatStands()} where an operator or the end must stand.`);
    }
    return node;
  }

  override gobbleToken(): SyntaxNode {
    this.gobbleSpaces();
    const column = this.index + 1;
    this.depth++;
    if (this.depth > limits.depth) {
      throw new FormulaError(
        column,
        `the formula is nested too deep; at most ${limits.depth} levels are allowed.`,
      );
    }
    const node = this.factor(column);
    this.depth--;
    return node;
  }

  private factor(column: number): SyntaxNode {
    const sign = this.expr[this.index];
    if (sign === "+" || sign === "-") {
      this.index++;
      return {type: "UnaryExpression", operator: sign, argument: this.gobbleToken(), column};
    }
    const base = super.gobbleToken();
    if (!base) this.missingOperand();
    base.column ??= column;
    this.gobbleSpaces();
    const power = ["**", "^"].find(operator => this.expr.startsWith(operator, this.index));
    if (!power) return base;
    this.index += power.length;
    return {type: "BinaryExpression", operator: "^", left: base, right: this.gobbleToken(), column};
  }

  /** The operator after an operand; false where the expression ends. */
  gobbleBinaryOp(): string | false {
    this.gobbleSpaces();
    const character = this.expr[this.index];
    if (character === undefined || character === ")" || character === ",") return false;
    if (!"+-*/".includes(character)) {
      throw new FormulaError(
        this.index + 1,
        `${this.whatStands()} where an operator (+ - * / ^) must stand; a product is written 2*x.`,
      );
    }
    this.index++;
    return character;
  }

  /** What may follow a name: the arguments of a call, and nothing else. */
  gobbleTokenProperty(node: SyntaxNode): SyntaxNode {
    this.gobbleSpaces();
    if (node.type !== "Identifier" || this.expr[this.index] !== "(") return node;
    this.index++;
    return {type: "CallExpression", callee: node, arguments: this.gobbleArguments(closingBracket)};
  }

  /** One expression, where jsep would take a list. */
  gobbleExpressions(): SyntaxNode[] {
    return [this.gobbleExpression()];
  }

  /** jsep's own complaints, in our words. */
  throwError(message: string): never {
    if (/^(Unclosed|Expected \))/.test(message)) {
      throw new FormulaError(this.index + 1, `${this.whatStands()} where a “)” must close what was opened.`);
    }
    if (message.startsWith("Unexpected token")) {
      this.index--;
      this.missingOperand();
    }
    throw new FormulaError(this.index + 1, "a number is written 2, 0.5 or 1e-3, and a product 2*x.");
  }

  private missingOperand(): never {
    throw new FormulaError(this.index + 1, `${this.whatStands()} where a number, a name or “(” must stand.`);
  }

  private whatStands(): string {
    const character = this.expr[this.index];
    return character === undefined ? "the formula ends" : `${quoted(character)} stands`;
  }
}

/** The syntax tree of a formula in the characters that `plainText` allows. */
export function syntaxTree(text: string): SyntaxNode {
  return new FormulaParser(text).read();
}
