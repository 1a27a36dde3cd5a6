import {box} from "../../figures/cells.js";
import {path} from "../../figures/strokes.js";

interface Place {
  /** The left end, the line from which the bars go up and down, in pixels. */
  readonly x: number;
  readonly y: number;
  /** A number for each class. */
  readonly votes: readonly number[];
}

/** What neurons or filters vote for: a bar for each class, up for it and down against it, on one scale for all places. */
export function voteBars(places: readonly Place[], width: number, height: number): SVGPathElement[] {
  const most = Math.max(...places.flatMap(({votes}) => votes.map(Math.abs)));
  const bars = (up: boolean) =>
    places
      .flatMap(({x, y, votes}) =>
        votes.map((vote, c) => {
          if (vote > 0 !== up) return "";
          const [unit, tall] = [width / votes.length, (height * Math.abs(vote)) / most];
          return box(x + c * unit, y - (up ? tall : 0), unit * 0.8, tall);
        }),
      )
      .join("");
  return [path(bars(true), {fill: "var(--gamma)"}), path(bars(false), {fill: "var(--warning)"})];
}
