import {readdirSync} from "node:fs";
import {join} from "node:path";

/** What a loader makes. Other files with two endings are modules. */
const made = /\.(md|json|csv|tsv|css|txt|bin|svg|png|jpg|webp|xml|html)\.ts$/;

/** The loaders under src/: `data/digits.json.ts` makes `data/digits.json`. Paths from src/, in alphabetical order. */
export function findLoaders(root: string): string[] {
  const found: string[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(root, "src", folder), {withFileTypes: true})) {
      // The library is a symbolic link, and Framework's cache starts with a dot.
      if (entry.isSymbolicLink() || entry.name.startsWith(".")) continue;
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) visit(path);
      else if (made.test(entry.name)) found.push(path);
    }
  };
  visit("");
  return found.sort();
}

/** The file that a loader makes, from src/. */
export function outputOf(loader: string): string {
  return loader.replace(/\.ts$/, "");
}

/** The pages that loaders make, as paths from the site's root: `back/evidence.md.ts` makes "/back/evidence". */
export function madePages(root: string): string[] {
  return findLoaders(root)
    .map(outputOf)
    .filter(file => file.endsWith(".md"))
    .map(file => `/${file.replace(/\.md$/, "")}`);
}
