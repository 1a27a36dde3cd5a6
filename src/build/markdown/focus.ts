/** What this plugin uses of markdown-it. */
export interface MarkdownItFences {
  renderer: {rules: {fence?: (...args: never[]) => string}};
}

/** Code that is wider than the page scrolls, and so has to be within reach of the keyboard. */
export function markdownFocus({renderer: {rules}}: MarkdownItFences): void {
  const {fence} = rules;
  if (fence) rules.fence = (...args) => fence(...args).replaceAll("<pre>", '<pre tabindex="0">');
}
