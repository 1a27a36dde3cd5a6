import {container} from "@mdit/plugin-container";
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";

/** Boxes that need no more than a pair of tags: `::: note`. */
const boxes: Readonly<Record<string, {open: string; close: string}>> = {
  note: {open: `<aside class="note" role="note">`, close: "</aside>"},
  predict: {open: `<div class="predict">`, close: "</div>"},
  takeaway: {open: `<div class="takeaway">`, close: "</div>"},
  hint: {open: "<details><summary>Hint</summary>", close: "</details>"},
  solution: {open: "<details><summary>Solution</summary>", close: "</details>"},
  // Text first, then code: besideColumns.ts ends the column of text where the code begins.
  beside: {open: `<div class="beside"><div>`, close: "</div>"},
};

/** The kinds of containers: those that are boxes, and those that name a figure. */
export const containerNames: readonly string[] = [...Object.keys(boxes), "figure", "exercise"];

/**
 * Containers in Markdown, in place of HTML skeletons: `::: note`, `::: predict`, `::: takeaway`, `::: hint`,
 * `::: solution`, `::: beside` (formula and code), and those that name a figure, `::: figure damping` and
 * `::: exercise damping.critical`, whose places are filled when the page is open. One container in another takes one
 * colon more outside.
 */
export function markdownContainers(md: MarkdownIt): void {
  for (const [name, {open, close}] of Object.entries(boxes)) {
    md.use(container, {name, openRender: () => `${open}\n`, closeRender: () => `${close}\n`});
  }
  md.use(container, {name: "figure", openRender: openFigure, closeRender: () => "</figcaption></figure>\n"});
  md.use(container, {name: "exercise", openRender: openExercise, closeRender: () => "</div>\n"});
}

/** The name after the kind: `figure damping` → "damping". */
export function nameIn({info}: {readonly info: string}): string {
  return info.trim().split(/\s+/)[1] ?? "";
}

function openFigure(tokens: Token[], index: number): string {
  return `<figure id="${tokens[index].attrGet("id")}">\n`;
}

function openExercise(tokens: Token[], index: number): string {
  return `<div class="exercise" id="${tokens[index].attrGet("id")}">\n`;
}

/** The id of an exercise on its page: "damping.critical" → "exercise-damping-critical". */
export function exerciseId(name: string): string {
  return `exercise-${name.replace(".", "-")}`;
}
