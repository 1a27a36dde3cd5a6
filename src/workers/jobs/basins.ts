import {
  type BasinLandscape,
  type BasinMap,
  type BasinMethod,
  basinLandscapes,
  basinMap,
  type Valley,
} from "../../lib/experiments/basins/basins.js";

/** The map of ends of one method. */
export interface BasinsInput {
  readonly landscape: BasinLandscape;
  readonly method: BasinMethod;
  readonly eta: number;
  readonly valleys: readonly Valley[];
  /** The finest grid: multiples of the coarsest cell. */
  readonly columns: number;
  readonly rows: number;
}

/** A map of ends, coarse at first. */
export interface BasinsPart extends BasinMap {
  readonly landscape: BasinLandscape;
  readonly method: BasinMethod;
}

/** The sides of a cell of each map, in cells of the finest. */
const sides = [4, 2, 1];

/** Maps that grow finer: each is whole, so that there is something to see at once. */
export function* basins({
  landscape,
  method,
  eta,
  valleys,
  columns,
  rows,
}: BasinsInput): Generator<BasinsPart | undefined> {
  const options = {method, eta, landscape: basinLandscapes[landscape]};
  for (const side of sides) {
    const map = yield* basinMap(options, valleys, columns / side, rows / side);
    yield {landscape, method, ...map};
  }
}
