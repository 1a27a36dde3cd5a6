import {claims} from "../../lib/evidence/claims.js";
import {evaluate} from "../../lib/evidence/evaluate.js";
import {readDigits, readSettings} from "../../src/data/inputs.js";

// Prints one line of JSON: what a claim's check finds in the copy of the project that this runs in.
const claim = claims.find(({id}) => id === process.argv[2]);
if (!claim) throw new Error(`there is no claim ${process.argv[2]}`);
const inputs = {digits: readDigits(), settings: readSettings()};
let result: {holds: boolean; notice: string};
try {
  const {verdict, measurements} = await evaluate(claim, inputs);
  const first = measurements.find(({holds}) => !holds);
  result = {
    holds: verdict === "holds",
    notice: first ? `${first.quantity}: ${first.measured}, expected ${first.expected}` : "",
  };
} catch (error) {
  // A fault is no typing error: what breaks the program before it says anything is none that a check must notice.
  const cause = (error as Error).cause;
  if (cause instanceof ReferenceError || cause instanceof TypeError) throw error;
  result = {holds: false, notice: (error as Error).message};
}
process.stdout.write(JSON.stringify(result));
