import {checkSmallNetworks} from "../lib/experiments/smallNetworks/result.js";
import {trainSmallNetworks} from "../lib/experiments/smallNetworks/smallNetworks.js";
import {readInputs} from "./inputs.js";
import {rounded} from "./rounded.js";

/** Small networks on the digits, with neurons, filters and skip connections that can be looked at. */
const {digits, settings} = readInputs();
const result = trainSmallNetworks(digits, settings.smallNetworks, settings.seed);
process.stdout.write(rounded(checkSmallNetworks(result, "smallNetworks.json", ""), 8));
