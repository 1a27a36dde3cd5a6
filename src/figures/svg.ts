const namespace = "http://www.w3.org/2000/svg";

/** Makes an SVG element with attributes. */
export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: (Node | string)[]
): SVGElement {
  const node = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) {
    node.setAttribute(name, typeof value === "number" ? value.toFixed(1) : value);
  }
  node.append(...children);
  return node;
}
