import {batch, effect, signal} from "@preact/signals-core";
import type {AnyParameter} from "../parameters/parameter.js";
import {decodeHash, encodeHash, isStateHash, type LinkState} from "./hash.js";
import {showNotice} from "./notice.js";

/** The parameters of one figure as they stand in the page's links: each name after the figure's and a dot. */
interface Registered {
  readonly figure: string;
  readonly parameters: Readonly<Record<string, AnyParameter>>;
}

/** The page's address as its state: what is not a default stands in the hash. */
export interface PageLinks {
  /** Binds a figure's parameters; what the link says of them is set at once. */
  bind(figure: string, parameters: Readonly<Record<string, AnyParameter>>): void;
  /** Makes the present state one that the browser's Back leads to, before a preset changes much at once. */
  remember(): void;
  /** The address of this very state, opened at the figure with this id. */
  address(at?: string): string;
  /** The names of the controls that the link hides, for teaching: `damping.gamma`. Subscribes to them. */
  readonly hidden: readonly string[];
  /**
   * Lets the page show other values for a while, in a presentation or on paper: until the function returned is called,
   * changes leave no trace in the address. It brings the present values back, unless the reader went back or forward.
   */
  borrow(): () => void;
  /** Sets the parameters of every figure, or of one, back to their defaults. */
  reset(figure?: string): void;
}

/** A pause after the last change before the address follows, in milliseconds. */
const settled = 300;

/**
 * Binds a page to its address. Moves replace the entry of the browser's history; presets, links and slides make one.
 * A link that cannot be read leaves the defaults and says so. Figures come when they are loaded: what the link says of
 * them waits.
 *
 * @param known the ids of the page's figures
 */
export function pageLinks(known: readonly string[]): PageLinks {
  const bound: Registered[] = [];
  let pending = new Map<string, string>();
  const hidden = signal<readonly string[]>([]);
  let applying = false;
  let borrowers = 0;
  let visits = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refuse = (problem: string) =>
    showNotice(`This link could not be read: ${problem}. The page shows its defaults.`);

  function current(): LinkState {
    const values = new Map(pending);
    for (const {figure, parameters} of bound) {
      for (const [name, p] of Object.entries(parameters)) {
        if (!p.isInitial) values.set(`${figure}.${name}`, p.codec.format(p.value));
      }
    }
    return {values, hide: hidden.peek()};
  }

  function read(): void {
    const {hash} = location;
    document.querySelector(".notice")?.remove();
    pending = new Map();
    let hide: readonly string[] = [];
    if (isStateHash(hash)) {
      const link = decodeHash(hash);
      const problem = "problem" in link ? link.problem : unknownName(link);
      if (problem) refuse(problem);
      else if (!("problem" in link)) {
        pending = new Map(link.values);
        hide = link.hide;
        if (link.at) document.getElementById(link.at)?.scrollIntoView();
      }
    }
    hidden.value = hide;
    for (const each of bound) apply(each);
  }

  function unknownName({values, hide}: LinkState): string | undefined {
    const name = [...values.keys(), ...hide].find(each => !known.includes(each.split(".")[0]));
    return name === undefined ? undefined : `this page has no ${name}`;
  }

  /** All or nothing: nobody should see half of a picture that somebody else meant. */
  function apply({figure, parameters}: Registered): void {
    const missing = hidden.peek().find(key => isMissing(key, figure, parameters));
    if (missing) refuse(`there is no ${missing} to hide`);
    const values = new Map<string, unknown>();
    for (const [key, text] of pending) {
      if (!key.startsWith(`${figure}.`)) continue;
      pending.delete(key);
      const name = key.slice(figure.length + 1);
      const result = Object.hasOwn(parameters, name)
        ? parameters[name].codec.parse(text)
        : {problem: "is not there"};
      if ("problem" in result) {
        refuse(`${key} ${result.problem}, and is ${text.slice(0, 40)}`);
        values.clear();
        for (const other of [...pending.keys()]) if (other.startsWith(`${figure}.`)) pending.delete(other);
        break;
      }
      values.set(name, result.value);
    }
    applying = true;
    batch(() => {
      for (const [name, p] of Object.entries(parameters))
        p.value = values.has(name) ? values.get(name) : p.initial;
    });
    applying = false;
  }

  function write(push = false): void {
    clearTimeout(timer);
    timer = undefined;
    const hash = encodeHash(current());
    if (withoutPlace(location.hash) === withoutPlace(hash) && !push) return;
    // The anchor of a heading is kept for as long as there is no state to tell.
    if (!hash && !isStateHash(location.hash)) return;
    setHash(hash, push ? "pushState" : "replaceState");
  }

  /** The way to a heading is kept together with the state, which the link of the heading alone would lose. */
  function keepState(): void {
    const at = document.querySelector(":target")?.id;
    if (encodeHash(current())) setHash(encodeHash({...current(), at}), "replaceState");
  }

  read();
  for (const event of ["popstate", "hashchange"] as const) {
    addEventListener(event, () => {
      clearTimeout(timer);
      if (event === "popstate") visits++;
      if (isStateHash(location.hash) || !location.hash) read();
      // Before that the browser has not gone to the heading yet.
      else if (event === "hashchange") keepState();
    });
  }

  return {
    get hidden() {
      return hidden.value;
    },
    bind(figure, parameters) {
      const each = {figure, parameters};
      bound.push(each);
      apply(each);
      let first = true;
      effect(() => {
        for (const p of Object.values(parameters)) void p.value;
        if (first || applying || borrowers > 0) {
          first = false;
          return;
        }
        clearTimeout(timer);
        timer = setTimeout(write, settled);
      });
    },
    remember() {
      if (borrowers > 0) return;
      write();
      write(true);
    },
    address: at => `${location.href.replace(/#.*/, "")}#${encodeHash({...current(), at}) || "v1"}`,
    borrow() {
      if (timer !== undefined) write();
      borrowers++;
      const visit = visits;
      const values = bound
        .flatMap(({parameters}) => Object.values(parameters))
        .map(p => [p, p.peek()] as const);
      return () => {
        if (visit === visits) {
          batch(() => {
            for (const [p, value] of values) p.value = value;
          });
        }
        borrowers--;
      };
    },
    reset: figure =>
      batch(() => {
        for (const each of bound) {
          if (figure !== undefined && each.figure !== figure) continue;
          for (const p of Object.values(each.parameters)) p.reset();
        }
      }),
  };
}

/** Whether a name is one of a figure that has no such parameter. */
function isMissing(key: string, figure: string, parameters: Registered["parameters"]): boolean {
  return key.startsWith(`${figure}.`) && !Object.hasOwn(parameters, key.slice(figure.length + 1));
}

/** Makes a hash the address, or none if it is empty. */
function setHash(hash: string, how: "pushState" | "replaceState"): void {
  try {
    history[how](null, "", hash ? `#${hash}` : location.pathname + location.search);
  } catch {
    // A sandboxed frame has no address of its own; its figures work all the same.
  }
}

/** A hash without the figure that it opens at: with it, it is the same state. */
function withoutPlace(hash: string): string {
  return hash
    .replace(/^#/, "")
    .replace(/&at=[^&]*/, "")
    .replace(/^v1$/, "");
}
