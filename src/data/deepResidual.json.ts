import {deepResidual} from "../lib/experiments/deepResidual/deepResidual.js";
import {checkDeepResidual} from "../lib/experiments/deepResidual/result.js";
import {outcome} from "../lib/experiments/outcome.js";
import {readInputs} from "./inputs.js";
import {rounded} from "./rounded.js";

/** Deep networks with and without skip connections, at each depth of the settings. */
const {digits, settings} = readInputs();
const result = outcome(
  deepResidual(digits, settings.deepResidual, settings.seed),
  ({depth, residual, accuracy}) => {
    const last = (100 * accuracy[accuracy.length - 1]).toFixed(1);
    console.error(`deepResidual: ${depth} layers, ${residual ? "residual" : "plain"}: ${last} % right`);
  },
);
process.stdout.write(rounded(checkDeepResidual(result, "deepResidual.json", ""), 4));
