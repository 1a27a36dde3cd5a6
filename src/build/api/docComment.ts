/** A piece of a docstring's text. */
export type Block =
  | {readonly kind: "text"; readonly text: string}
  | {readonly kind: "formula"; readonly text: string}
  | {readonly kind: "list"; readonly items: readonly string[]};

/** A docstring, taken apart. */
export interface Doc {
  readonly blocks: readonly Block[];
  readonly parameters: readonly {readonly name: string; readonly text: string}[];
  readonly returns: string;
  readonly errors: readonly string[];
  readonly examples: readonly string[];
  readonly sources: readonly string[];
}

const tags = new Set(["param", "returns", "throws", "example", "source"]);

/**
 * Takes a docstring apart: paragraphs, formulas (lines that are indented by four spaces), lists (lines that begin with
 * a hyphen), and the tags `@param name text`, `@returns`, `@throws`, `@example` and `@source`, which come last.
 *
 * @param comment the whole comment, with its stars
 * @throws Error for a tag that is none of these
 */
export function parseDoc(comment: string): Doc {
  const lines = comment
    .replace(/^\/\*\*|\*\/$/g, "")
    .split("\n")
    .map(line => line.replace(/^\s*\* ?/, "").trimEnd());
  const starts = lines.flatMap((line, i) => (/^\s*@\w/.test(line) ? [i] : []));
  const ofTag = (wanted: string) =>
    starts.flatMap((start, k) => {
      const [, tag, rest] = /^\s*@(\w+) ?(.*)$/.exec(lines[start])!;
      if (!tags.has(tag)) throw new Error(`a docstring has the tags ${[...tags].join(", ")}, not ${tag}`);
      return tag === wanted ? [[rest, ...lines.slice(start + 1, starts[k + 1])]] : [];
    });
  return {
    blocks: parseBlocks(lines.slice(0, starts[0])),
    parameters: ofTag("param").map(lines => {
      const [name, ...words] = joined(lines).split(" ");
      return {name, text: words.join(" ")};
    }),
    returns: ofTag("returns").map(joined).join(" "),
    errors: ofTag("throws").map(joined),
    examples: ofTag("example").map(lines => lines.join("\n").trim()),
    sources: ofTag("source").map(joined),
  };
}

function parseBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: {kind: Block["kind"]; lines: string[]} | undefined;
  const close = () => {
    if (open) blocks.push(blockOf(open.kind, open.lines));
    open = undefined;
  };
  for (const line of lines) {
    if (line.trim() === "") {
      close();
      continue;
    }
    const kind = line.startsWith("    ") ? "formula" : line.startsWith("- ") ? "list" : "text";
    const continues = kind === open?.kind || (open?.kind === "list" && line.startsWith("  "));
    if (!continues) close();
    open ??= {kind, lines: []};
    open.lines.push(line);
  }
  close();
  return blocks;
}

function blockOf(kind: Block["kind"], lines: readonly string[]): Block {
  if (kind === "formula") return {kind, text: lines.map(line => line.slice(4)).join("\n")};
  if (kind === "text") return {kind, text: joined(lines)};
  const items = lines.join("\n").split(/^- /m).slice(1);
  return {kind, items: items.map(item => joined(item.split("\n")))};
}

function joined(lines: readonly string[]): string {
  return lines
    .map(line => line.trim())
    .join(" ")
    .trim();
}
