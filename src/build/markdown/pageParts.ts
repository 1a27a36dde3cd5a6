import type Token from "markdown-it/lib/token.mjs";
import type {PageFigures} from "../figures/readFigures.js";

/** A page whose tokens are gone through, to give figures and exercises their places. */
export interface PageParts {
  /** From the site's root, without an ending: "/steps/momentum". */
  readonly path: string;
  readonly figures: PageFigures;
  /** Makes a token of HTML. */
  readonly html: (content: string) => Token;
  /** Throws what is wrong at a token, with the page's file and line. */
  readonly fail: (token: Token, message: string) => never;
}

/** What markdown-it hands to a rule. */
export interface State {
  tokens: Token[];
  readonly env: {readonly path?: string};
  readonly Token: new (type: string, tag: string, nesting: 0) => Token;
}

export function pageParts({env, Token}: State, figures: ReadonlyMap<string, PageFigures>): PageParts {
  const path = env.path ?? "";
  return {
    path,
    figures: figures.get(path) ?? new Map(),
    html: content => Object.assign(new Token("place", "", 0), {content}),
    fail: ({map}, message) => {
      throw new Error(`src${path}.md:${(map?.[0] ?? 0) + 1}: ${message}`);
    },
  };
}

/** Names in a sentence. */
export function listOf(names: Iterable<string>): string {
  return [...names].join(", ") || "none";
}
