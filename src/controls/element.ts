/** What an element may be given: attributes by name, listeners by "on" and the event's name. */
type Attributes = Record<string, string | number | boolean | undefined | EventListener>;

/**
 * Makes an HTML element. `true` sets an empty attribute, `false` and `undefined` none; a function under "onclick"
 * listens to "click".
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (value !== false && value !== undefined)
      node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children);
  return node;
}
