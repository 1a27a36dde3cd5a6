import {mkdirSync} from "node:fs";
import {join} from "node:path";

/**
 * The libraries whose newest versions Framework looks up in the npm registry when it bundles its client, though
 * none of our pages uses them. Keep in step with Framework's list when it is upgraded.
 */
const lookedUp = [
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client",
];

/** Answers Framework's version look-ups from its own cache, so that building needs no network. */
export function createCacheStubs(root: string): void {
  for (const name of lookedUp) {
    mkdirSync(join(root, ".observablehq", "cache", "_npm", `${name}@0.0.0`), {recursive: true});
  }
}
