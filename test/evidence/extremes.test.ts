import {readdirSync, readFileSync} from "node:fs";
import ts from "typescript";
import {expect, test} from "vitest";

const measured = new Set(["atLeast", "atMost", "near", "nearRelative"]);

/** The texts of all sources in a folder. */
function sourcesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter(file => file.endsWith(".ts"))
    .map(file => readFileSync(`${folder}/${file}`, "utf8"));
}

interface Extreme {
  readonly kind: "min" | "max";
  readonly words: string;
}

/** What the claims measure as the least or the largest of several numbers, with the words that stand beside it. */
function extremes(): Extreme[] {
  const found: Extreme[] = [];
  for (const claims of sourcesIn("lib/evidence/claims")) {
    const source = ts.createSourceFile("claims.ts", claims, ts.ScriptTarget.Latest);
    const text = (node: ts.Node) => node.getText(source);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && measured.has(text(node.expression))) {
        const [words, value] = node.arguments;
        if (value && ts.isCallExpression(value)) {
          const [, kind] = /^Math\.(min|max)$/.exec(text(value.expression)) ?? [];
          if (kind === "min" || kind === "max") found.push({kind, words: text(words)});
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

test("a claim that measures the least of several numbers says so, and none that measures the largest", () => {
  const all = extremes();
  expect(all.length).toBeGreaterThan(30);
  // "Over the least" tells what the largest is measured by; "whichever" holds for all of them.
  const saysLeast = ({words}: Extreme) =>
    /\bleast|nearest/.test(words.replace(/over the least|at least/, ""));
  const isFree = ({words}: Extreme) => /whichever/.test(words);
  expect(all.filter(each => each.kind === "min" && !saysLeast(each) && !isFree(each))).toEqual([]);
  expect(all.filter(each => each.kind === "max" && saysLeast(each))).toEqual([]);
});

test("a running least is named as one, and a running largest is not", () => {
  const running = sourcesIn("lib")
    .flatMap(text => [
      ...text.matchAll(/\b(\w+) = Math\.(min|max)\(\1\b|\breduce\(\((\w+), \w+\) => Math\.(min|max)\(\3\b/g),
    ])
    .map(([, name, kind, folded, foldedKind]) => ({name: name ?? folded, kind: kind ?? foldedKind}));
  expect(running.length).toBeGreaterThan(10);
  const isLeast = ({name}: {name: string}) => /least|fastest|smallest|nearest/i.test(name);
  expect(running.filter(each => isLeast(each) !== (each.kind === "min"))).toEqual([]);
});
