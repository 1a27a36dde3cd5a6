/** The place of a figure on its page. */
export function figurePlace(id: string, title: string): string {
  return `::: figure ${id}
### ${title}

Say what to move, and what to see.
:::
`;
}

/** A page with one more figure: above what it ends with to take away, or at its end. */
export function withFigure(page: string, id: string, title: string): string {
  const end = page.indexOf("::: takeaway");
  if (end < 0) return `${page.trimEnd()}\n\n${figurePlace(id, title)}`;
  return `${page.slice(0, end)}${figurePlace(id, title)}\n${page.slice(end)}`;
}
