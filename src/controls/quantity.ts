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
          const number = text.trim() === "" ? Number.NaN : Number(text);
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

  /** The value at a position on the track, on the grid if there is one, else to three significant digits. */
  at(position: number): number {
    const {min, max, scale, step} = this;
    const value = scale === "log" ? min * (max / min) ** position : min + (max - min) * position;
    if (step) return Number((Math.round(value / step) * step).toPrecision(12));
    return Number(value.toPrecision(3));
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
