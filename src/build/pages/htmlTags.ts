import {Tokenizer, TokenizerMode} from "parse5";

/** A tag of a piece of HTML. Lines are counted from 0, the piece's first. */
export interface HtmlTag {
  readonly name: string;
  /** An element without content, such as `<br>`, is `empty`. */
  readonly kind: "opening" | "closing" | "empty";
  readonly line: number;
  readonly attributes: readonly {readonly name: string; readonly value: string; readonly line: number}[];
}

/** Elements that have no content and no closing tag. */
const empty = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** Elements whose content is no HTML. */
const raw = new Map([
  ["script", TokenizerMode.SCRIPT_DATA],
  ["style", TokenizerMode.RAWTEXT],
]);

/** The tags of a piece of HTML, which need not be whole. */
export function htmlTags(html: string): HtmlTag[] {
  const tags: HtmlTag[] = [];
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    {sourceCodeLocationInfo: true},
    {
      onStartTag({tagName, attrs, selfClosing, location}) {
        const line = location!.startLine - 1;
        const attributes = attrs.map(({name, value}) => ({
          name,
          value,
          line: (location!.attrs?.[name]?.startLine ?? location!.startLine) - 1,
        }));
        tags.push({
          name: tagName,
          kind: selfClosing || empty.has(tagName) ? "empty" : "opening",
          line,
          attributes,
        });
        const mode = raw.get(tagName);
        if (mode === undefined) return;
        tokenizer.lastStartTagName = tagName;
        tokenizer.state = mode;
      },
      onEndTag: ({tagName, location}) =>
        void tags.push({name: tagName, kind: "closing", line: location!.startLine - 1, attributes: []}),
      onCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  tokenizer.write(html, true);
  return tags;
}
