/** The elements of a figure that stay from one drawing to the next, by their names. */
export type Kept = Map<string, {readonly key: string; readonly element: Element}>;

const rooms = new WeakMap<Kept, Map<string, Kept>>();

/** What is kept of one part of a layout, apart from its neighbours. */
export function roomOf(kept: Kept, part: string): Kept {
  const parts = rooms.get(kept) ?? new Map<string, Kept>();
  const found = parts.get(part) ?? new Map();
  parts.set(part, found);
  rooms.set(kept, parts);
  return found;
}

/** The element kept under a name, if it was made for the same key; a new one otherwise. */
export function keep<E extends Element>(kept: Kept, name: string, key: string, make: () => E): E {
  const found = kept.get(name);
  if (found?.key === key) return found.element as E;
  const element = make();
  kept.set(name, {key, element});
  return element;
}

/** A kept box with these children. Those that are in their place already are not touched. */
export function arrange(
  kept: Kept,
  name: string,
  classes: string,
  ...children: readonly Element[]
): HTMLElement {
  const box = keep(kept, name, "", () => document.createElement("div"));
  if (box.className !== classes) box.className = classes;
  const inPlace =
    box.children.length === children.length && children.every((child, i) => box.children[i] === child);
  if (!inPlace) box.replaceChildren(...children);
  return box;
}
