import {decodeDigits, encodeDigits} from "../lib/data/compactDigits.js";
import {readInputs} from "./inputs.js";

/** The digits in the compact form that pages load. */
const {digits} = readInputs();
const compact = encodeDigits(digits);
const decoded = decodeDigits(compact);
if (!decoded.pixels.every((pixel, i) => pixel === digits.pixels[i])) {
  throw new Error("digits.json: the compact pixels must decode to the raw ones");
}
process.stdout.write(JSON.stringify(compact));
