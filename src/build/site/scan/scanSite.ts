import {existsSync, readFileSync} from "node:fs";
import {extname, join} from "node:path";
import {type Problem, throwProblems} from "../../messages/problem.js";
import {type Fault, htmlProblems, inlineScripts, readHtml} from "./htmlProblems.js";
import {foreignAddresses} from "./origins.js";
import {scriptProblems} from "./scriptProblems.js";
import {siteFiles, sourceOf} from "./siteFiles.js";
import {styleProblems} from "./styleProblems.js";

/** Files of text that hold neither links nor code. */
const plainText = new Set([".json", ".svg", ".txt", ".csv", ".tsv", ".xml"]);

/**
 * Looks through a built site for what Framework lets pass: errors shown in pages, imports that no browser can
 * follow, references that lead nowhere, and anything of another origin but links that a reader may follow.
 *
 * @param site the folder of the site, under the project's root
 * @throws BuildError that lists all of it
 */
export async function scanSite(root: string, site: string): Promise<void> {
  const names = siteFiles(join(root, site));
  const files = new Set(names);
  const texts = (endings: Set<string>) =>
    names
      .filter(name => endings.has(extname(name)))
      .map(file => ({file, text: readFileSync(join(root, site, file), "utf8")}));

  const pages = new Map(texts(new Set([".html"])).map(({file, text}) => [file, readHtml(file, text)]));
  const modules = texts(new Set([".js"])).map(({file, text}) => ({file, code: text}));
  const styles = texts(new Set([".css"]));
  const inlineStyles = [...pages.values()].flatMap(({file, root}) =>
    root.querySelectorAll("style").map(style => ({file, text: style.text})),
  );
  const faults: Fault[] = [
    ...[...pages.values()].flatMap(page => htmlProblems(page, files, pages)),
    ...(await scriptProblems([...modules, ...[...pages.values()].flatMap(inlineScripts)], files)),
    ...[...styles, ...inlineStyles].flatMap(({file, text}) => styleProblems(file, text, files)),
    ...texts(plainText).flatMap(({file, text}) =>
      foreignAddresses(text).map(address => ({
        file,
        message: `${address} is an address of another origin`,
        near: address,
      })),
    ),
    ...names
      .filter(name => /^_(npm|jsr)\//.test(name))
      .map(file => ({
        file,
        message: "was fetched from a CDN: install the package and import it by its bare name",
      })),
  ];
  throwProblems(
    faults.map(fault => toProblem(root, fault)),
    "The built site is not sound:",
  );
}

function toProblem(root: string, {file, message, near}: Fault): Problem {
  const source = sourceOf(root, file);
  const line = near === undefined ? undefined : lineWith(join(root, source), near);
  return {file: source, line, message};
}

/** The first line that holds a reference as its author may have written it. */
function lineWith(path: string, near: string): number | undefined {
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, "utf8").split("\n");
  const spellings = [
    near,
    near.replace(/\.html(?=$|#)/, ""),
    near.replace(/^.*\//, "").replace(/\.[0-9a-f]{8}(?=\.\w+$)/, ""),
  ];
  for (const spelling of spellings) {
    const index = lines.findIndex(line => spelling !== "" && line.includes(spelling));
    if (index >= 0) return index + 1;
  }
  return undefined;
}
