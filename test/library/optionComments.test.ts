import ts from "typescript";
import {describe, expect, it} from "vitest";

const program = ts.createProgram(["lib/index.ts"], {
  ...{strict: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, noEmit: true},
  moduleResolution: ts.ModuleResolutionKind.Bundler,
});
const checker = program.getTypeChecker();
const contract = checker.getSymbolAtLocation(program.getSourceFile("lib/index.ts")!)!;

/** What an editor shows above an option, for every type of options that the contract exports. */
const resolved = (symbol: ts.Symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** What an editor shows above an option, for every type of options that the contract exports. */
const options = checker.getExportsOfModule(contract).flatMap(exported => {
  if (!exported.name.endsWith("Options")) return [];
  const type = checker.getDeclaredTypeOfSymbol(resolved(exported));
  return checker.getPropertiesOfType(type).map(option => ({
    name: `${exported.name}.${option.name}`,
    isOptional: (option.flags & ts.SymbolFlags.Optional) !== 0,
    comment: ts.displayPartsToString(option.getDocumentationComment(checker)).replaceAll("\n", " "),
  }));
});

describe("the comment above an option", () => {
  it("is there for the options of more than forty types", () => {
    expect(new Set(options.map(({name}) => name.split(".")[0])).size).toBeGreaterThan(40);
  });

  it.each(options)("$name says what it is, in a sentence of its own", ({comment}) => {
    expect(comment).toMatch(/^\S.{10,}\.$/);
  });

  it.each(options.filter(({isOptional}) => isOptional))("$name says what it is if left out", ({comment}) => {
    expect(comment).toMatch(/by default|without|left out|unless/i);
  });

  it.each(options.filter(({name}) => /\.(eta|beta|gamma)$/.test(name)))(
    "$name says its range",
    ({comment}) => {
      expect(comment).toMatch(/[[(]0, (1|∞)[\])]/);
    },
  );

  it.each(options.filter(({name}) => /\.beta$/.test(name)))("$name says what PyTorch has", ({comment}) => {
    expect(comment).toMatch(/PyTorch's β₁ is 1 − β\.$/);
  });
});
