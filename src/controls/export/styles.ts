/** What the site's stylesheet gives to pictures, and children take over from their parents. */
const inherited = [
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "color",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "font-variant-numeric",
  "paint-order",
  "text-anchor",
  "visibility",
  "white-space",
];

/** What each element has for itself, with the value that needs no mention. */
const own: Readonly<Record<string, string>> = {opacity: "1", "dominant-baseline": "auto"};

/** A copy of a drawing that looks the same without the site's stylesheet; `around` is the style of its parent there. */
export function withStyles(original: Element, around?: CSSStyleDeclaration): Element {
  const style = getComputedStyle(original);
  const value = (name: string) => style.getPropertyValue(name);
  const differing = [
    ...inherited.filter(name => value(name) !== around?.getPropertyValue(name)),
    ...Object.keys(own).filter(name => value(name) !== own[name]),
    ...(original instanceof SVGSVGElement ? ["overflow"] : []),
  ];
  const copy = original.cloneNode(false) as Element;
  for (const {name, value} of [...copy.attributes]) if (value.includes("var(")) copy.removeAttribute(name);
  copy.removeAttribute("class");
  copy.removeAttribute("style");
  if (differing.length > 0) {
    copy.setAttribute("style", differing.map(name => `${name}: ${plainColor(value(name))}`).join("; "));
  }
  for (const child of original.childNodes) {
    if (child instanceof SVGStyleElement) continue;
    copy.append(child instanceof Element ? withStyles(child, style) : child.cloneNode());
  }
  return copy;
}

const plain = new Map<string, string>();

/** A value as it is, or a mixed colour as every program reads it: `oklab(…)` is known to browsers alone. */
export function plainColor(value: string): string {
  if (!/^(ok|color\(|l[ac]|hwb)/.test(value)) return value;
  let found = plain.get(value);
  if (found === undefined) {
    const context = new OffscreenCanvas(1, 1).getContext("2d")!;
    context.fillStyle = value;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    found = `rgba(${red}, ${green}, ${blue}, ${Number((alpha / 255).toFixed(3))})`;
    plain.set(value, found);
  }
  return found;
}
