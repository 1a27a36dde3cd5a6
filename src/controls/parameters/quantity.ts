import {readNumber, roundest} from "./numberText.js";
import {type Naming, Parameter} from "./parameter.js";

/** A number in [min, max]; on a logarithmic scale where equal steps are equal ratios. */
export interface QuantityOptions extends Naming {
  value: number;
  min: number;
  max: number;
  /** "log" needs min > 0. */
  scale?: "linear" | "log";
  /** The grid of the slider in units of the quantity; 1 makes it a whole number. Linear scales only. */
  step?: number;
  unit?: string;
}

/** A numeric parameter; see `QuantityOptions`. */
export class Quantity extends Parameter<number> {
  readonly min: number;
  readonly max: number;
  readonly scale: "linear" | "log";
  readonly step: number | undefined;
  readonly unit: string;

  constructor({symbol, label, value, min, max, scale = "linear", step, unit = ""}: QuantityOptions) {
    const whole = step === 1;
    super(
      {symbol, label},
      value,
      {
        format: String,
        parse(text) {
          const read = readNumber(text);
          if ("problem" in read) return read;
          const number = read.value;
          const allowed = number >= min && number <= max && (!whole || Number.isInteger(number));
          return allowed
            ? {value: number}
            : {problem: `must be ${whole ? "a whole number " : ""}in [${min}, ${max}]`};
        },
      },
      number =>
        Number.isNaN(number) ? value : Math.min(max, Math.max(min, whole ? Math.round(number) : number)),
    );
    this.min = min;
    this.max = max;
    this.scale = scale;
    this.step = step;
    this.unit = unit;
  }

  /** Where a value lies on the track: 0 at min, 1 at max. */
  position(value: number): number {
    const {min, max, scale} = this;
    return scale === "log" ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  }

  /**
   * The value at a position on a track: on the grid if there is one, else the roundest number within half a place of it.
   *
   * @param places how many places the track has
   */
  at(position: number, places: number): number {
    const {step} = this;
    if (step) return Number((Math.round(this.exactly(position) / step) * step).toPrecision(12));
    const half = 0.5 / places;
    return roundest(this.exactly(Math.max(0, position - half)), this.exactly(Math.min(1, position + half)));
  }

  private exactly(position: number): number {
    const {min, max, scale} = this;
    return scale === "log" ? min * (max / min) ** position : min + (max - min) * position;
  }
}

/** A number that the reader sets by a slider. */
export function quantity(options: QuantityOptions): Quantity {
  return new Quantity(options);
}

/** A whole number in [min, max]. */
export function count(options: Omit<QuantityOptions, "step" | "scale">): Quantity {
  return new Quantity({...options, step: 1});
}

/** The seed of what is random in a figure; its control is a button that draws a new sample. */
export class Seed extends Quantity {
  /** The seed after this one; the first comes after the last. */
  get next(): number {
    return (this.peek() + 1) % (this.max + 1);
  }
}

/** A seed, a whole number in [0, 999]. */
export function seed(value: number): Seed {
  return new Seed({label: "new sample", value, min: 0, max: 999, step: 1});
}
