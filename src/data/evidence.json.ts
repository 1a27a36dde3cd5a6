import {claims} from "../../lib/evidence/claims.js";
import {type Evidence, evaluate} from "../../lib/evidence/evaluate.js";
import {readInputs} from "./inputs.js";

// Every claim with what its check measured now. `evaluate` refuses numbers that are not finite.
const inputs = readInputs();
const evidence: Evidence[] = [];
for (const claim of claims) {
  const result = await evaluate(claim, inputs);
  evidence.push(result);
  console.error(`evidence ${evidence.length}/${claims.length}: ${result.id} ${result.verdict}`);
}
process.stdout.write(JSON.stringify(evidence));
