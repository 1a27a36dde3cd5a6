import {wholeNumber} from "../../arguments.js";
import {whole} from "../../options/kinds.js";
import {readOptions} from "../../options/option.js";

/** Maps of the same size, one for each channel. */
export interface MapSize {
  /** The number of maps, ≥ 1. */
  readonly channels: number;
  /** The rows of each, ≥ 1. */
  readonly height: number;
  /** The columns of each, ≥ 1. */
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

/** The size of maps, checked. */
export function mapSize(where: string, size: MapSize): MapSize {
  return readOptions(where, size, {channels: whole(1), height: whole(1), width: whole(1)});
}

/**
 * The shape of a convolution of these maps.
 *
 * @throws RangeError for an option that is unknown or out of bounds, or a filter that is larger than the padded map
 */
export function convolutionShape(
  where: string,
  {channels, height, width}: MapSize,
  options: ConvolutionOptions,
): ConvolutionShape {
  const {filters, kernel, stride, padding} = readOptions(where, options, {
    filters: whole(1),
    kernel: whole(1),
    stride: whole(1, 1),
    padding: whole(0, 0),
  });
  wholeNumber(where, "kernel", kernel, 1, Math.min(height, width) + 2 * padding);
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
