import type MarkdownIt from "markdown-it";

/** Tables in Markdown scroll by themselves where they are wider than the page. */
export function markdownTables(md: MarkdownIt): void {
  md.renderer.rules.table_open = () => `<div class="scrolls"><table>\n`;
  md.renderer.rules.table_close = () => "</table></div>\n";
}
