/**
 * Gives an element these children. One that stands in its place already is left alone, one of the same kind is changed
 * where it differs: the browser then lays out and paints only what is not as it was. Elements hold either words or
 * elements.
 */
export function patchAll(parent: Element, wanted: readonly Element[]): void {
  wanted.forEach((child, i) => {
    const present = parent.children[i];
    if (present === child) return;
    if (!present) parent.append(child);
    else if (present.tagName === child.tagName) patch(present, child);
    else present.replaceWith(child);
  });
  while (parent.children.length > wanted.length) parent.lastElementChild?.remove();
}

function patch(present: Element, wanted: Element): void {
  for (const {name} of [...present.attributes]) {
    if (!wanted.hasAttribute(name)) present.removeAttribute(name);
  }
  for (const {name, value} of wanted.attributes) {
    if (present.getAttribute(name) !== value) present.setAttribute(name, value);
  }
  const [there, here] = [present.firstElementChild, wanted.firstElementChild];
  if (there && here) patchAll(present, [...wanted.children]);
  else if (there || here || present.textContent !== wanted.textContent)
    present.replaceChildren(...wanted.childNodes);
}
