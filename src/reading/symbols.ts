/** A coloured symbol of a formula leads to its line in the table of notation by a click. */
export function linkSymbols(): void {
  const address = document.querySelector<HTMLAnchorElement>('.site-nav a[href*="notation"]')?.href;
  if (!address) return;
  document.querySelector("main")?.addEventListener("click", event => {
    const symbol = event.target instanceof Element ? event.target.closest(".katex [class*=symbol-]") : null;
    const name = symbol && /symbol-(\w+)/.exec(symbol.className)?.[1];
    if (name && getSelection()?.isCollapsed !== false) location.assign(`${address}#symbol-${name}`);
  });
}
