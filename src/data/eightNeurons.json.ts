import {eightNeurons} from "../lib/experiments/eightNeurons/eightNeurons.js";
import {checkEightNeurons} from "../lib/experiments/eightNeurons/result.js";
import {readInputs} from "./inputs.js";

/** A network on the digits with eight hidden neurons. */
const {digits, settings} = readInputs();
const result = eightNeurons(digits, settings.eightNeurons, settings.seed);
process.stdout.write(JSON.stringify(checkEightNeurons(result, "eightNeurons.json", "")));
