import type {Fault} from "./htmlProblems.js";
import {foreignAddresses} from "./origins.js";
import {readReference} from "./reference.js";

/** Files that a stylesheet names and that are missing, and addresses of other origins. */
export function styleProblems(file: string, css: string, files: ReadonlySet<string>): Fault[] {
  const plain = css.replace(/\/\*.*?\*\//gs, "");
  const named = plain.matchAll(/(?:url\(\s*|@import\s+)["']?([^"')\s]+)/g);
  const missing = [...named].flatMap(([, reference]) => {
    const target = readReference(file, reference);
    const isFine =
      target.kind === "none" ||
      (target.kind === "inside" && (files.has(target.file) || reference.startsWith("#")));
    return isFine || target.kind === "otherOrigin"
      ? []
      : [{file, message: `${reference} leads to nothing`, near: reference}];
  });
  const foreign = foreignAddresses(plain).map(address => ({
    file,
    message: `${address} would be loaded from another origin`,
    near: address,
  }));
  return [...missing, ...foreign];
}
