import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "node-html-parser";
import type {Section} from "../../back/search/findSections.js";
import {siteFiles} from "./scan/siteFiles.js";

/** Of the library's many entries the search knows the names and how they begin. */
const beginning = 200;

/** How HTML is read: without this, what is in a `pre` stays as it is written, tags and all. */
const codeIsText = {blockTextElements: {script: false, style: false}};

/** Where a tag begins that parts words: not one of emphasis or of a link, and not the end of a `span`. */
const apart = /<(?!\/?(?:a|b|code|em|i|strong|sub|sup)\b|\/span\b)/g;

/** Writes the index of the search, `search.json`, into a built site. */
export function writeSearchIndex(site: string): void {
  const pages = siteFiles(site).filter(file => file.endsWith(".html") && file !== "back/search.html");
  const sections = pages.flatMap(file => sectionsOf(file, readFileSync(join(site, file), "utf8")));
  writeFileSync(join(site, "search.json"), JSON.stringify(sections));
}

/** A page cut at its headings. Of a formula one of its two forms is kept, and nothing of code that is run. */
export function sectionsOf(file: string, html: string): Section[] {
  const main = parse(html, codeIsText).querySelector("main");
  if (!main) return [];
  const inLibrary = file.startsWith("back/library/");
  for (const element of main.querySelectorAll("nav, script, style, .katex-mathml, .api-index"))
    element.remove();
  // An entry begins with its signature, and what one looks for is the description.
  if (inLibrary) for (const signature of main.querySelectorAll("h2 + pre")) signature.remove();
  const [, ...parts] = main.innerHTML.split(/<h[12][^>]*\sid="([^"]*)"[^>]*>/);
  const titleOf = (part: string) => textOf(part.split(/<\/h[12]>/)[0]);
  const page = titleOf(parts[1] ?? "");
  return parts.flatMap((id, i) => {
    if (i % 2 === 1) return [];
    const title = titleOf(parts[i + 1]);
    const [, ...rest] = parts[i + 1].split(/<\/h[12]>/);
    const [around, claims] = claimsIn(rest.join(" "));
    const text = textOf(around);
    return [
      {
        address: i === 0 ? file : `${file}#${id}`,
        page,
        title,
        text: inLibrary ? text.slice(0, beginning) : text,
      },
      ...claims.map(claim => ({address: `${file}#${claim.id}`, page, title, text: claim.statement})),
    ];
  });
}

/** What stands beside the tables of claims, and the claims in them: each is a place of its own. */
function claimsIn(html: string): [string, {readonly id: string; readonly statement: string}[]] {
  const part = parse(html, codeIsText);
  const claims = part.querySelectorAll("tbody[id]").map(claim => {
    for (const link of claim.querySelectorAll("th a")) link.remove();
    return {id: claim.id, statement: textOf(claim.querySelector("th")?.innerHTML ?? "")};
  });
  for (const table of part.querySelectorAll("table:has(tbody[id])")) table.remove();
  return [part.innerHTML, claims];
}

/** The text of a piece of HTML, which need not be whole. Addresses are left out: nobody looks for them. */
function textOf(html: string): string {
  return parse(html.replaceAll(apart, " <"), codeIsText)
    .textContent.replace(/https?:\/\/\S+/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
