import fc from "fast-check";
import {hostileFormulas} from "./hostileFormulas.js";

/** What formulas and code are made of, parted by spaces. */
const pieces = [
  "x y pi e 1 2.5 1e3 1e-300 0 .5 7 z true this __proto__ constructor",
  "+ - * / ^ ** ( ) , . − · ² ; = => [ ] ? : ' \" ` $ { // \n",
  "sin( cos( exp( log( sqrt( min( max( pow( abs( tanh( eval(",
].flatMap(line => line.split(" "));

/** Formulas that are right by the grammar. */
export const wellFormed: fc.Arbitrary<string> = fc.letrec<{formula: string}>(tie => {
  const part = tie("formula");
  const functions = fc.constantFrom("sin", "exp", "log", "sqrt", "abs", "tanh");
  const pairs = fc.constantFrom("min", "max", "pow");
  return {
    formula: fc.oneof(
      {maxDepth: 5, depthSize: "max"},
      fc.constantFrom("x", "y", "pi", "2", "0.5", "1e-3"),
      fc.tuple(functions, part).map(([f, a]) => `${f}(${a})`),
      fc
        .tuple(part, fc.constantFrom(..."+-*/^"), part)
        .map(([a, operator, b]) => `(${a}) ${operator} (${b})`),
      fc.tuple(pairs, part, part).map(([f, a, b]) => `${f}(${a}, ${b})`),
      part.map(a => `-(${a})`),
    ),
  };
}).formula;

/** A formula that is right, with one place changed: a character taken out, or some put in. */
const changed = fc
  .tuple(wellFormed, fc.nat(), fc.string(), fc.boolean())
  .map(([text, place, insertion, cut]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + (cut ? "" : insertion) + text.slice(cut ? at + 1 : at);
  });

/** The beginning of one hostile text and the middle of another. */
const spliced = fc
  .tuple(fc.constantFrom(...hostileFormulas), fc.constantFrom(...hostileFormulas), fc.nat(20), fc.nat(20))
  .map(([a, b, i, j]) => a.slice(0, i) + b.slice(j, j + 480));

/** Kinds of random texts, and how many of each. */
export const randomFormulas: [string, fc.Arbitrary<string>, number][] = [
  ["any characters at all", fc.string({unit: "binary", maxLength: 60}), 20_000],
  [
    "the characters of formulas",
    fc.string({unit: fc.constantFrom(..."xy19.+-*/^(), e"), maxLength: 40}),
    20_000,
  ],
  ["pieces", fc.array(fc.constantFrom(...pieces), {maxLength: 40}).map(p => p.join("")), 30_000],
  ["formulas that are right but for a place", changed, 20_000],
  ["hostile texts, cut and joined", spliced, 10_000],
];
