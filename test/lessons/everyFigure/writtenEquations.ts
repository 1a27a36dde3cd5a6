import {numbers} from "../../../src/lib/autodiff/numbers.js";
import {scalarFunction} from "../../../src/lib/formula/scalarFunction.js";

/** Two sides of an equation in numbers, and the size of the terms that are added up in it. */
interface Equation {
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** The equations of a line, as far as they are of numbers: of "v ← γ·v = 0.9·(−2) = −1.8" the last one. */
export function equationsIn(line: string): Equation[] {
  return line.split(/, {2}|: {2}|which adds/).flatMap(part => {
    const [before = "", last = ""] = part.split("=").slice(-2);
    const [left, right] = [before, last].map(numberOf);
    if (left === undefined || right === undefined) return [];
    const terms = before.split(/ [−+] /).map(term => Math.abs(numberOf(term) ?? 0));
    return [{left, right, size: terms.reduce((sum, term) => sum + term, Math.abs(right))}];
  });
}

const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** What a text of numbers comes to; undefined where it is of other things too, or of digits that are lost near log 1. */
function numberOf(text: string): number | undefined {
  if (text.includes("log")) return undefined;
  const powers = text.replace(
    /(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g,
    (_, sign: string, power: string) =>
      `^(${sign && "-"}${Array.from(power, digit => digits.indexOf(digit)).join("")})`,
  );
  try {
    const value = scalarFunction(powers)(numbers, []);
    return Number.isFinite(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
