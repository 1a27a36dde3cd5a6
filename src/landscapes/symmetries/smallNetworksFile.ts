import type {DataFile} from "../../controls/frame/definition.js";
import {checkSmallNetworks} from "../../lib/experiments/smallNetworks/result.js";

/** The small trained networks, and some test digits. */
export const small = {
  name: "smallNetworks.json",
  check: json => checkSmallNetworks(json, "smallNetworks.json", ""),
} satisfies DataFile<unknown>;
