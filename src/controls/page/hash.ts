/** What a link asks for. */
export interface LinkState {
  /** The text of each parameter that the link sets. */
  readonly values: ReadonlyMap<string, string>;
  /** The id of the figure to show first. */
  readonly at?: string;
  /** The names of parameters whose controls are hidden, for teaching. */
  readonly hide: readonly string[];
}

/** The version of the format; it stands first in every link. */
const version = "v1";
/** More than any page needs; a longer hash is refused before it is looked at. */
const longest = 4000;

/** Whether a hash is one of ours, of any version, and not the anchor of a heading. */
export function isStateHash(hash: string): boolean {
  return /^#?v\d+(&|%|$)/.test(hash);
}

/** Writes a state as `v1&at=figure&eta=0.05&start=1,2`. An empty state is an empty string. */
export function encodeHash({values, at, hide}: LinkState): string {
  const parts: string[] = [];
  if (at) parts.push(`at=${encodeText(at)}`);
  if (hide.length > 0) parts.push(`hide=${hide.map(encodeText).join(",")}`);
  for (const [name, text] of values) parts.push(`${name}=${encodeText(text)}`);
  return parts.length === 0 ? "" : [version, ...parts].join("&");
}

/** Reads a hash. Returns the sentence that says why it cannot be read, instead of throwing. */
export function decodeHash(hash: string): LinkState | {problem: string} {
  const text = hash.replace(/^#/, "");
  if (text.length > longest) return {problem: `it is longer than ${longest} characters`};
  const [first, ...parts] = text.split("&");
  if (first !== version) return {problem: `its version is ${first}, and this page reads ${version}`};
  const values = new Map<string, string>();
  let at: string | undefined;
  let hide: string[] = [];
  for (const part of parts) {
    const split = part.indexOf("=");
    if (split < 1) return {problem: `“${part}” is not of the form name=value`};
    const name = part.slice(0, split);
    const value = decodeText(part.slice(split + 1));
    if (value === undefined) return {problem: `the value of ${name} is not properly encoded`};
    if (name === "at") at = value;
    else if (name === "hide") hide = value.split(",");
    else if (values.has(name)) return {problem: `${name} is given twice`};
    else values.set(name, value);
  }
  return {values, at, hide};
}

function encodeText(text: string): string {
  return encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":");
}

function decodeText(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
