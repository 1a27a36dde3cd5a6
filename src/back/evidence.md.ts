import {claims} from "../../lib/evidence/claims.js";
import {type Evidence, evaluate} from "../../lib/evidence/evaluate.js";
import {lessons} from "../course.js";
import {readInputs} from "../data/inputs.js";
import {evidencePage} from "./evidence/page.js";

// Every claim with what its check measures. `evaluate` refuses numbers that are not finite.
const inputs = readInputs();
const results: Evidence[] = [];
for (const claim of claims) {
  const result = await evaluate(claim, inputs);
  results.push(result);
  console.error(`evidence ${results.length}/${claims.length}: ${result.id} ${result.verdict}`);
}
process.stdout.write(evidencePage(results, lessons));
