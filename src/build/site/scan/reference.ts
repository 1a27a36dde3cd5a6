import {posix} from "node:path";
import {decode} from "../../pages/anchor.js";

/** What a reference in a built file leads to. */
export type Reference =
  | {readonly kind: "inside"; readonly file: string; readonly anchor: string}
  | {readonly kind: "otherOrigin"}
  | {readonly kind: "fromRoot"}
  | {readonly kind: "none"};

/** Reads a reference, `../steps/momentum.html#zigzag`, that stands in the file `from`. */
export function readReference(from: string, reference: string): Reference {
  if (/^(\w+:)?\/\//.test(reference)) return {kind: "otherOrigin"};
  if (/^[\w+.-]+:/.test(reference)) return {kind: "none"};
  if (reference.startsWith("/")) return {kind: "fromRoot"};
  const [, pathname, , anchor] = /^([^?#]*)(\?[^#]*)?#?(.*)$/s.exec(reference)!;
  const path = decode(pathname);
  const isFolder = /(^|\/)\.{0,2}$/.test(path);
  const file = posix.join(posix.dirname(from), path, isFolder ? "index.html" : "");
  return {kind: "inside", file: path === "" ? from : file, anchor};
}
