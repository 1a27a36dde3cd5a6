import {decodeHash, isStateHash} from "../../controls/page/hash.js";

/**
 * What is wrong with a link's anchor, in words that follow "leads to no place:", if anything is. An anchor is an id
 * of the page, or a state of it, which may name a figure.
 */
export function anchorFault(anchor: string, ids: ReadonlySet<string>): string | undefined {
  if (anchor === "") return undefined;
  let id: string | undefined = decode(anchor);
  if (isStateHash(anchor)) {
    const state = decodeHash(anchor);
    if ("problem" in state) return `its state cannot be read: ${state.problem}`;
    id = state.at;
  }
  return id === undefined || ids.has(id) ? undefined : `the page has no id "${id}"`;
}

/** Undoes the encoding of a URL's part; one that is badly encoded stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
