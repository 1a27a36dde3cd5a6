import {pathToFileURL} from "node:url";
import {expect, test} from "vitest";
import type {History, RunOptions} from "../../lib/index.js";
import * as library from "../../lib/index.js";
import {readEntries} from "../../src/build/api/entries.js";
import {findExamples} from "./examples.js";
import {runSnippet, type Snippet, typeErrors} from "./snippet.js";

const root = process.cwd();
const groups = readEntries(root);
const examples = findExamples(
  root,
  groups.flatMap(({entries}) => entries),
);

/** What an example's names stand for; every run that it makes is noted. */
async function scopeOf({imports}: Snippet, histories: History[]): Promise<Record<string, unknown>> {
  const scope: Record<string, unknown> = {};
  for (const {file, values} of imports) {
    if (values.length === 0) continue;
    const module = await import(/* @vite-ignore */ pathToFileURL(`${root}/${file}`).href);
    for (const name of values) scope[name] = module[name];
  }
  if (!scope.run) return scope;
  const run = (...args: [library.Optimizer, library.Objective, number[], RunOptions]) => {
    const history = library.run(...args);
    histories.push(history);
    return history;
  };
  return {...scope, run};
}

test("there are examples, and TypeScript has nothing to say against any", () => {
  expect(examples.length).toBeGreaterThan(50);
  expect(typeErrors(root, examples)).toEqual([]);
});

test("TypeScript sees the types of the library in an example", () => {
  const imports = [{file: "lib/index.ts", values: ["adam"], types: []}];
  const [error, ...others] = typeErrors(root, [{name: "wrong", code: 'adam({eta: "large"});', imports}]);
  expect(error).toMatch(/^wrong: Type 'string' is not assignable to type 'Rate \| undefined'/);
  expect(others).toEqual([]);
});

test.each(examples)(
  "the example in $name runs, and every run in it ends lower than it began",
  async example => {
    const histories: History[] = [];
    runSnippet(example, await scopeOf(example, histories));
    for (const {outcome, values} of histories) {
      expect(outcome).toBe("completed");
      expect(values[values.length - 1]).toBeLessThan(values[0]);
    }
  },
);

test.each(["Optimizers", "Schedules"])(
  "each of the %s that one can make has an example and says what it takes",
  title => {
    const {entries} = groups.find(group => group.title === title)!;
    const factories = entries.filter(({kind, name}) => kind === "value" && name !== "scheduleOf");
    expect(factories.length).toBeGreaterThan(8);
    for (const {name, doc, parameters} of factories) {
      expect(doc?.examples, name).not.toHaveLength(0);
      expect(
        doc?.parameters.map(({name}) => name),
        name,
      ).toEqual(parameters);
    }
  },
);
