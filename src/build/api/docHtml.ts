import {escapeHtml, proseHtml} from "../escapeHtml.js";
import type {Block} from "./docComment.js";

/** The text of a docstring as HTML. */
export function blocksHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join("\n");
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "text":
      return `<p>${inlineHtml(block.text)}</p>`;
    case "formula":
      return `<pre class="api-formula">${escapeHtml(block.text)}</pre>`;
    case "list":
      return `<ul>${block.items.map(item => `<li>${inlineHtml(item)}</li>`).join("\n")}</ul>`;
  }
}

/** A line of text, with code between backticks. */
export function inlineHtml(text: string): string {
  return text.replace(/`([^`]+)`|[^`]+/g, (piece, code?: string) =>
    code ? `<code>${escapeHtml(code)}</code>` : proseHtml(piece),
  );
}
