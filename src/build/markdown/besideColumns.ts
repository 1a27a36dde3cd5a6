import type Token from "markdown-it/lib/token.mjs";
import type {PageParts} from "./pageParts.js";

/** Ends the column of text in each `::: beside` where its code begins. */
export function* withColumns(tokens: readonly Token[], {html}: PageParts): Generator<Token> {
  let inText = false;
  for (const token of tokens) {
    if (inText && (token.type === "fence" || token.type === "container_beside_close")) {
      yield html("</div>\n");
      inText = false;
    }
    yield token;
    if (token.type === "container_beside_open") inText = true;
  }
}
