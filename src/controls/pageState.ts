import {batch, effect} from "@preact/signals-core";
import {decodeHash, encodeHash, isStateHash, type LinkState, readValues} from "./hash.js";
import {showNotice} from "./notice.js";
import {printDefaults} from "./onPaper.js";
import type {AnyParameter} from "./parameter.js";

/** The parameters of a page and what can be done with all of them at once. */
export interface PageState<P> {
  readonly parameters: P;
  /** The names of the parameters whose controls the link hides. */
  readonly hidden: readonly string[];
  /** Sets everything back to the page's defaults. */
  reset(): void;
  /** The address of this very state, opened at the figure with this id. */
  link(at?: string): string;
  /** The names and values of all parameters, as text. */
  describe(): Record<string, string>;
  /**
   * Lets the page show other values for a while, in a presentation or on paper: until the function returned is called,
   * changes leave no trace in the browser's history. It brings the present values back, unless the reader went back or
   * forward in the meantime.
   */
  borrow(): () => void;
}

/** A pause after the last change before the history of the browser gets an entry, in milliseconds. */
const settled = 500;

/**
 * Binds parameters to the page's address: every value that is not the default stands in the hash, opening such a
 * link gives the same state, and back and forward work. A hash that cannot be read leaves the defaults and says so.
 * A page calls this once.
 */
export function pageState<P extends Record<string, AnyParameter>>(parameters: P): PageState<P> {
  let at: string | undefined;
  let hide: readonly string[] = [];
  let applying = false;
  let borrowers = 0;
  let visits = 0;

  const current = (): LinkState => {
    const values = new Map<string, string>();
    for (const [name, p] of Object.entries(parameters))
      if (!p.isInitial) values.set(name, p.codec.format(p.value));
    return {values, at, hide};
  };

  const apply = () => {
    const hash = location.hash;
    if (hash && !isStateHash(hash)) {
      at = decodeURIComponentSafely(hash.slice(1));
      return;
    }
    const link: LinkState | {problem: string} = hash ? decodeHash(hash) : {values: new Map(), hide: []};
    const values = "problem" in link ? link : readValues(link, parameters);
    if ("problem" in link || "problem" in values) {
      showNotice(
        `This link could not be read: ${(values as {problem: string}).problem}. The page shows its defaults.`,
      );
    }
    applying = true;
    batch(() => {
      for (const [name, p] of Object.entries(parameters)) {
        p.value = "parsed" in values && values.parsed.has(name) ? values.parsed.get(name) : p.initial;
      }
    });
    applying = false;
    if ("problem" in link) return;
    at = link.at;
    hide = link.hide;
    if (at) document.getElementById(at)?.scrollIntoView();
  };

  apply();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const hash = encodeHash(current());
    const address = hash ? `#${hash}` : location.pathname + location.search;
    if (withoutPlace(location.hash) !== withoutPlace(hash)) history.pushState(null, "", address);
  };
  let first = true;
  effect(() => {
    for (const parameter of allOf(parameters)) void parameter.value;
    if (first || applying || borrowers > 0) {
      first = false;
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(write, settled);
  });
  addEventListener("popstate", () => {
    clearTimeout(timer);
    visits++;
    apply();
  });

  const borrow = () => {
    if (timer !== undefined) write();
    borrowers++;
    const [values, visit, address] = [
      allOf(parameters).map(p => [p, p.peek()] as const),
      visits,
      location.href,
    ];
    return () => {
      if (visit === visits) {
        batch(() => {
          for (const [p, value] of values) p.value = value;
        });
        if (location.href !== address) history.replaceState(null, "", address);
      }
      borrowers--;
    };
  };

  const state: PageState<P> = {
    parameters,
    hidden: hide,
    reset: () => batch(() => allOf(parameters).forEach(p => void p.reset())),
    link: figure => `${location.href.replace(/#.*/, "")}#${encodeHash({...current(), at: figure}) || "v1"}`,
    describe: () =>
      Object.fromEntries(Object.entries(parameters).map(([name, p]) => [name, p.codec.format(p.peek())])),
    borrow,
  };
  printDefaults(state);
  return state;
}

function allOf(parameters: Record<string, AnyParameter>): AnyParameter[] {
  return Object.values(parameters);
}

/** A hash without the figure that it opens at: with it, it is the same state. */
function withoutPlace(hash: string): string {
  return hash
    .replace(/^#/, "")
    .replace(/&at=[^&]*/, "")
    .replace(/^v1$/, "");
}

function decodeURIComponentSafely(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
