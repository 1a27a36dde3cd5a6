import {wholeNumber} from "../../arguments.js";

/** Maps of the same size, one for each channel. */
export interface MapSize {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
}

/** What a convolution is made of. */
export interface ConvolutionOptions {
  /** The number of filters, which is that of the maps it makes; ≥ 1. */
  filters: number;
  /** The side of a filter, in pixels; ≥ 1, and at most the smaller side of the padded map. */
  kernel: number;
  /** The pixels from one place of a filter to the next; ≥ 1, 1 by default. */
  stride?: number;
  /** The rows and columns of zeros that are put around each map; ≥ 0, 0 by default. */
  padding?: number;
}

/** A place in a filter: its offset from the pixel where the filter lies, and the outputs for which it meets the map. */
export interface Tap {
  readonly row: number;
  readonly column: number;
  readonly rowFrom: number;
  readonly rowTo: number;
  readonly columnFrom: number;
  readonly columnTo: number;
}

/** A convolution's numbers: what it reads, its filters, and what it makes. */
export interface ConvolutionShape extends MapSize, Readonly<Required<ConvolutionOptions>> {
  /** The size of the maps that it makes: ⌊(side + 2·padding − kernel)/stride⌋ + 1. */
  readonly rows: number;
  readonly columns: number;
  /** The kernel² places of a filter, row by row. */
  readonly taps: readonly Tap[];
}

/**
 * The shape of a convolution of these maps.
 *
 * @throws RangeError for a number out of bounds, or a filter that is larger than the padded map
 */
export function convolutionShape(
  where: string,
  name: string,
  {channels, height, width}: MapSize,
  {filters, kernel, stride = 1, padding = 0}: ConvolutionOptions,
): ConvolutionShape {
  wholeNumber(where, `${name}.filters`, filters, 1);
  wholeNumber(where, `${name}.stride`, stride, 1);
  wholeNumber(where, `${name}.padding`, padding);
  wholeNumber(where, `${name}.kernel`, kernel, 1, Math.min(height, width) + 2 * padding);
  const places = (side: number) => Math.floor((side + 2 * padding - kernel) / stride) + 1;
  const [rows, columns] = [places(height), places(width)];
  /** The outputs from which the filter's place `offset` lies on the map: 0 ≤ output · stride + offset < side. */
  const within = (offset: number, side: number, outputs: number) =>
    [0, side].map(edge => Math.min(outputs, Math.max(0, Math.ceil((edge - offset) / stride))));
  const taps = Array.from({length: kernel * kernel}, (_, t): Tap => {
    const [row, column] = [Math.floor(t / kernel) - padding, (t % kernel) - padding];
    const [rowFrom, rowTo] = within(row, height, rows);
    const [columnFrom, columnTo] = within(column, width, columns);
    return {row, column, rowFrom, rowTo, columnFrom, columnTo};
  });
  return {channels, height, width, filters, kernel, stride, padding, rows, columns, taps};
}
