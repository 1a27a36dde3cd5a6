import {existsSync, readdirSync, statSync} from "node:fs";
import {join, sep} from "node:path";

/** The files of a built site, by their paths from its root. */
export function siteFiles(folder: string): string[] {
  return (readdirSync(folder, {recursive: true}) as string[])
    .filter(path => statSync(join(folder, path)).isFile())
    .map(path => path.split(sep).join("/"))
    .sort();
}

/** The source file from which Framework made a file of the site; the file itself where there is none. */
export function sourceOf(root: string, file: string): string {
  const unhashed = file.replace(/\.[0-9a-f]{8}(?=\.\w+$)/, "");
  const path = unhashed.replace(/^_(import|file)\//, "").replace(/^lib\//, "../lib/");
  const candidates = [path.replace(/\.html$/, ".md"), path.replace(/\.js$/, ".ts"), `${path}.ts`, path];
  const found = candidates.find(candidate => existsSync(join(root, "src", candidate)));
  return found ? join("src", found) : join("dist", file);
}
