/**
 * What Framework puts within the reach of a page's cells. A name that a cell defines stands here for its value as
 * other cells see it: `view` and `Generators` make one that changes over time. Cells await promises themselves.
 */

/** Shows a value where the cell stands, and returns it. */
declare function display<T>(value: T): T;

/** Shows an input and stands for its value; the cells that use it run again when it changes. */
declare function view<T>(input: Element & {readonly value: T}): T;

/** A file beside the page, or one that a loader makes. JSON needs to be told its type. */
declare function FileAttachment(path: string): {
  readonly name: string;
  readonly size: number;
  json<T = unknown>(): Promise<T>;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
  url(): Promise<string>;
};

/** Values that change over time. */
declare const Generators: {
  /** Stands for the value of an input that is shown elsewhere. */
  input<T>(input: Element & {readonly value: T}): T;
  /** Stands for the last value handed to `change`; what the initializer returns cleans up. */
  observe<T>(initialize: (change: (value: T) => void) => (() => void) | undefined): T;
};

/** Settled when the cell is about to run again or the page goes away: the time to clean up. */
declare const invalidation: Promise<void>;

/** Settled once the cell can be seen. */
declare function visibility(): Promise<void>;

/** Draws anew when the width of its place changes; with one argument the height is the drawing's own. */
declare function resize(render: (width: number) => Node | Promise<Node>): HTMLElement;

/** The width of the text column in pixels. */
declare const width: number;

/** Whether the page is shown dark. */
declare const dark: boolean;

/** The time in milliseconds, at each frame. */
declare const now: number;
