import {type HTMLElement, parse} from "node-html-parser";
import {anchorFault} from "../../pages/anchor.js";
import {readReference} from "./reference.js";
import type {Script} from "./scriptProblems.js";

/** A page of a built site, taken apart. */
export interface HtmlPage {
  /** From the site's root: `steps/momentum.html`. */
  readonly file: string;
  readonly root: HTMLElement;
  readonly ids: ReadonlySet<string>;
}

/** Something wrong in a file of the site. */
export interface Fault {
  readonly file: string;
  readonly message: string;
  /** The text to look for in the source file. */
  readonly near?: string;
}

export function readHtml(file: string, text: string): HtmlPage {
  const root = parse(text, {blockTextElements: {script: true, style: true}});
  const ids = new Set(root.querySelectorAll("[id]").map(element => element.id));
  return {file, root, ids};
}

/** The scripts that stand in a page. */
export function inlineScripts({file, root}: HtmlPage): Script[] {
  return root
    .querySelectorAll("script")
    .filter(
      script => !script.hasAttribute("src") && /^$|javascript|module/.test(script.getAttribute("type") ?? ""),
    )
    .map(script => ({file, code: script.text}));
}

/** Errors that Framework left in a page, and references that lead nowhere or to another origin. */
export function htmlProblems(
  {file, root}: HtmlPage,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, HtmlPage>,
): Fault[] {
  const faults: Fault[] = root
    .querySelectorAll(".observablehq--error")
    .map(element => ({file, message: element.text.trim()}));
  for (const {element, reference} of references(root)) {
    const message = referenceFault(file, element, reference, files, pages);
    if (message) faults.push({file, message, near: reference});
  }
  return faults;
}

function* references(root: HTMLElement) {
  for (const element of root.querySelectorAll("*")) {
    for (const name of ["href", "xlink:href", "src", "poster", "data", "action"]) {
      const reference = element.getAttribute(name);
      if (reference) yield {element, reference};
    }
    for (const candidate of element.getAttribute("srcset")?.split(/,\s+/) ?? []) {
      yield {element, reference: candidate.trim().split(/\s+/)[0]};
    }
  }
}

function referenceFault(
  from: string,
  element: HTMLElement,
  reference: string,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, HtmlPage>,
): string | undefined {
  const target = readReference(from, reference);
  const isLink = element.tagName === "A";
  switch (target.kind) {
    case "none":
      return undefined;
    case "otherOrigin":
      return isLink ? undefined : `${reference} would be loaded from another origin`;
    case "fromRoot":
      return `${reference} starts at the server's root: it breaks where the site is published under a sub-path`;
    case "inside": {
      const what = isLink ? "the link" : "the file";
      if (!files.has(target.file)) return `${what} ${reference} leads to nothing`;
      const page = pages.get(target.file);
      const nowhere = page && anchorFault(target.anchor, page.ids);
      return nowhere && `${what} ${reference} leads to no place: ${nowhere}`;
    }
  }
}
