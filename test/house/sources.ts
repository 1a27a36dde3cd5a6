import {readdirSync} from "node:fs";
import {join} from "node:path";

/** Folders that hold no sources: made by a build, or another way to what is counted elsewhere. */
const left = new Set(["src/lib", "src/.observablehq", "src/style/fonts", "test/output"]);

/** The folders of the sources, each with the names of the files in it. */
export function* folders(folder: string): Generator<{folder: string; files: string[]}> {
  if (left.has(folder)) return;
  const entries = readdirSync(folder, {withFileTypes: true});
  yield {folder, files: entries.filter(entry => entry.isFile()).map(({name}) => name)};
  for (const entry of entries) if (entry.isDirectory()) yield* folders(join(folder, entry.name));
}

/** The paths of all files in a folder that end so. */
export function filesIn(folder: string, ending: string): string[] {
  return [...folders(folder)].flatMap(({folder, files}) =>
    files.filter(file => file.endsWith(ending)).map(file => join(folder, file)),
  );
}
