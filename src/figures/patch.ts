import {setText} from "./setText.js";

/**
 * Gives an element these children. One that stands in its place already is left alone, one of the same kind is changed
 * where it differs: the browser then lays out and paints only what is not as it was. Elements hold either words or
 * elements.
 */
export function patchAll(parent: Element, wanted: readonly Element[]): void {
  let present = parent.firstElementChild;
  for (const child of wanted) {
    const next = present?.nextElementSibling ?? null;
    if (!present) parent.append(child);
    else if (present.tagName !== child.tagName) present.replaceWith(child);
    else if (present !== child) patch(present, child);
    present = next;
  }
  while (present) {
    const next = present.nextElementSibling;
    present.remove();
    present = next;
  }
}

function patch(present: Element, wanted: Element): void {
  const names = wanted.getAttributeNames();
  for (const name of names) {
    const value = wanted.getAttribute(name) as string;
    if (present.getAttribute(name) !== value) present.setAttribute(name, value);
  }
  const before = present.getAttributeNames();
  if (before.length > names.length)
    for (const name of before) if (!wanted.hasAttribute(name)) present.removeAttribute(name);
  if (!present.firstChild && !wanted.firstChild) return;
  const [there, here] = [present.firstElementChild, wanted.firstElementChild];
  if (there && here) patchAll(present, [...wanted.children]);
  else if (there || here) present.replaceChildren(...wanted.childNodes);
  else setText(present, wanted.textContent ?? "");
}
