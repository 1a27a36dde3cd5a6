import {readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import * as library from "../../lib/index.js";
import {readEntries} from "../../src/build/api/entries.js";
import type {Place} from "../../src/build/api/sources.js";

const entries = readEntries(process.cwd()).flatMap(({entries}) => entries);

const isSame = (a: Place | undefined, b: Place) => a?.file === b.file && a.name === b.name;

/** The names of all modules that the library imports. */
function importedModules(): string[] {
  const files = readdirSync("lib", {recursive: true, encoding: "utf8"}).filter(file => file.endsWith(".ts"));
  const found = files.flatMap(file => {
    const text = readFileSync(`lib/${file}`, "utf8");
    return [...text.matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)"/gms)].map(([, name]) => name);
  });
  return [...new Set(found)];
}

test("the values of the contract are those that lib/index.ts exports at run time", () => {
  const values = entries.filter(({kind}) => kind === "value").map(({name}) => name);
  expect(values.sort()).toEqual(Object.keys(library).sort());
});

test("no name is public twice", () => {
  const names = entries.map(({name}) => name);
  expect(names).toEqual([...new Set(names)]);
});

test("everything public has a docstring that says something", () => {
  const silent = entries.filter(({doc}) => !doc || doc.blocks.length === 0);
  expect(silent.map(({place}) => place)).toEqual([]);
});

test("a docstring describes no parameter that there is not", () => {
  const unknown = entries.flatMap(({name, doc, parameters, pieces}) => {
    const taken = entries.filter(({place}) => pieces.some(piece => isSame(piece.place, place)));
    const members = taken.flatMap(({pieces}) =>
      pieces.flatMap(({text}) => text.match(/\w+(?=\??: )/g) ?? []),
    );
    const known = new Set([...parameters, ...members]);
    return doc!.parameters.filter(parameter => !known.has(parameter.name)).map(p => `${name}: ${p.name}`);
  });
  expect(unknown).toEqual([]);
});

test("a type of the library that a public signature names is public itself", () => {
  const isPublic = (type: Place) => entries.some(({place}) => isSame(type, place));
  const hidden = entries
    .filter(({pieces}) => !pieces.some(({text}) => text.includes("typeof")))
    .flatMap(({name, pieces}) =>
      pieces.flatMap(({text, place}) => (place && !isPublic(place) ? [`${name} names ${text}`] : [])),
    );
  expect(hidden).toEqual([]);
});

test("the library needs no module but its own and the packages that its package.json asks for", () => {
  const packages = importedModules()
    .filter(name => !name.startsWith("."))
    .map(name => name.match(/^(@[^/]+\/)?[^/]+/)?.[0]);
  const {dependencies} = JSON.parse(readFileSync("lib/package.json", "utf8"));
  const asked = Object.keys(dependencies).filter(name => !name.startsWith("@types/"));
  expect([...new Set(packages)].sort()).toEqual(asked.sort());
});

test("the library is whole where there is no DOM", () => {
  expect(["window", "document", "HTMLElement"].filter(name => name in globalThis)).toEqual([]);
  expect(library.run(library.adam(), library.rosenbrock, [-1.2, 1], {steps: 3}).outcome).toBe("completed");
});
