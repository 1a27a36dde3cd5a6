/** Text as it stands between tags, or in an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** The same of prose: the apostrophes that sources are written with become those of print. */
export function proseHtml(text: string): string {
  return escapeHtml(text).replace(/(?<=\p{L})'|^'(?=\p{L})/gu, "’");
}
