import {type Signal, signal} from "@preact/signals-core";

/** How a value of a parameter is written in a link and read back. */
export interface Codec<T> {
  /** Short and readable; `parse(format(value))` is the value, bit for bit. */
  format(value: T): string;
  /** The value, or a sentence's end that says what is allowed: "must be in [0, 1]". */
  parse(text: string): {value: T} | {problem: string};
}

/** What a parameter is called. */
export interface Naming {
  /** The symbol of the lecture, in Unicode: "η". Absent where there is none. */
  symbol?: string;
  /** The name in words: "step size". */
  label: string;
}

/**
 * A quantity that a reader sets: a signal with a default, bounds and a way into the page's link. Assigning a value
 * that is out of bounds takes the nearest allowed one.
 */
export class Parameter<T> {
  readonly symbol: string;
  readonly label: string;
  readonly codec: Codec<T>;
  #initial: T;
  readonly #signal: Signal<T>;
  readonly #nearest: (value: T) => T;

  constructor({symbol = "", label}: Naming, initial: T, codec: Codec<T>, nearest: (value: T) => T = v => v) {
    this.symbol = symbol;
    this.label = label;
    this.#initial = initial;
    this.codec = codec;
    this.#signal = signal(initial);
    this.#nearest = nearest;
  }

  /** The default. */
  get initial(): T {
    return this.#initial;
  }

  /** Makes another value the default; a parameter that stands at the old one goes with it. */
  startAt(initial: T): void {
    const stood = this.codec.format(this.peek()) === this.codec.format(this.#initial);
    this.#initial = this.#nearest(initial);
    if (stood) this.reset();
  }

  get value(): T {
    return this.#signal.value;
  }

  set value(value: T) {
    const next = this.#nearest(value);
    if (this.codec.format(next) !== this.codec.format(this.#signal.peek())) this.#signal.value = next;
  }

  /** The value without subscribing to it. */
  peek(): T {
    return this.#signal.peek();
  }

  reset(): void {
    this.value = this.initial;
  }

  /** Whether the value is the default. Subscribes to it. */
  get isInitial(): boolean {
    return this.codec.format(this.value) === this.codec.format(this.initial);
  }
}

/** A parameter of whatever type: what a page's list of parameters holds. */
// biome-ignore lint/suspicious/noExplicitAny: the setter makes Parameter invariant in T, so no other type covers all
export type AnyParameter = Parameter<any>;
