import {type Signal, signal} from "@preact/signals-core";
import {type Naming, Parameter} from "./parameter.js";

/** A text that a reader writes: of bounded length, and one that makes sense. */
export interface TextOptions extends Naming {
  value: string;
  /** The most characters allowed, at most 200: the text stands in the page's link. */
  longest: number;
  /** What is wrong with a text, in one sentence; undefined where nothing is. Anything is right by default. */
  fault?: (text: string) => string | undefined;
}

/** What a link can bear of one text. */
const mostCharacters = 200;

/** A parameter that is a text; see `TextOptions`. It only ever holds texts without a fault. */
export class TextParameter extends Parameter<string> {
  readonly longest: number;
  /** What is wrong with a text, in one sentence; undefined where nothing is. */
  readonly fault: (text: string) => string | undefined;
  /** What stands in the field: the value, or what the reader is about to make of it. */
  readonly draft: Signal<string>;

  /** @throws RangeError if `longest` is no whole number from 1 to 200, or the value has a fault */
  constructor({symbol, label, value, longest, fault = () => undefined}: TextOptions) {
    if (!Number.isInteger(longest) || longest < 1 || longest > mostCharacters) {
      throw new RangeError(
        `text ${label}: longest must be a whole number in [1, ${mostCharacters}], got ${longest}`,
      );
    }
    const faultOf = (text: string) =>
      text.length > longest
        ? `The text has ${text.length} characters; at most ${longest} are allowed.`
        : fault(text);
    const wrong = faultOf(value);
    if (wrong) throw new RangeError(`text ${label}: ${wrong}`);
    super({symbol, label}, value, {
      format: text => text,
      parse: text => {
        const problem = faultOf(text);
        return problem === undefined ? {value: text} : {problem: `cannot be read (${problem})`};
      },
    });
    this.longest = longest;
    this.fault = faultOf;
    this.draft = signal(value);
  }

  override get value(): string {
    return super.value;
  }

  override set value(text: string) {
    this.draft.value = text;
    super.value = text;
  }
}

/** A text that the reader writes. */
export function text(options: TextOptions): TextParameter {
  return new TextParameter(options);
}
