import type MarkdownIt from "markdown-it";

/** Code that is wider than the page scrolls, and so has to be within reach of the keyboard. */
export function markdownFocus({renderer: {rules}}: MarkdownIt): void {
  const {fence} = rules;
  if (fence) rules.fence = (...args) => fence(...args).replaceAll("<pre>", '<pre tabindex="0">');
}
