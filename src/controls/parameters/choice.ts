import {type Naming, Parameter} from "./parameter.js";

/** One of a few named options. */
export class Choice<K extends string> extends Parameter<K> {
  /** The options with the words that stand for them. */
  readonly options: Readonly<Record<K, string>>;

  constructor({symbol, label, value, options}: Naming & {value: K; options: Readonly<Record<K, string>>}) {
    const keys = Object.keys(options) as K[];
    super({symbol, label}, value, {
      format: String,
      parse: text => {
        const key = keys.find(k => k === text);
        return key === undefined ? {problem: `must be one of ${keys.join(", ")}`} : {value: key};
      },
    });
    this.options = options;
  }
}

/** One of a few named options. */
export function choice<K extends string>(
  options: Naming & {value: NoInfer<K>; options: Readonly<Record<K, string>>},
): Choice<K> {
  return new Choice(options);
}

/** Yes or no. */
export class Toggle extends Parameter<boolean> {
  constructor({symbol, label, value}: Naming & {value: boolean}) {
    super({symbol, label}, value, {
      format: on => (on ? "yes" : "no"),
      parse: text =>
        text === "yes" || text === "no" ? {value: text === "yes"} : {problem: "must be yes or no"},
    });
  }
}

/** Yes or no. */
export function toggle(options: Naming & {value: boolean}): Toggle {
  return new Toggle(options);
}
