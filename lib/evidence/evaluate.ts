import {checkFunction, checkParts} from "../arguments.js";
import {type Claim, type EvidenceInputs, holds, type Measurement} from "./claim.js";

/** A measurement with its verdict. */
export interface JudgedMeasurement extends Measurement {
  readonly holds: boolean;
}

/** A claim with what its check measured: plain data, as the Evidence page shows it. */
export interface Evidence extends Omit<Claim, "check"> {
  readonly measurements: readonly JudgedMeasurement[];
  /** "holds" if every measurement does. */
  readonly verdict: "holds" | "fails";
}

/**
 * Runs the check of a claim and judges each measurement. A claim that does not hold is a result, told by the verdict.
 *
 * @throws RangeError if the check measured nothing, or a number that is not finite; Error, with the claim's id before
 *   the reason, if the check itself fails
 */
export async function evaluate(whole: Claim, inputs: EvidenceInputs): Promise<Evidence> {
  const {check, ...claim} = checkParts("evaluateClaim", "claim", whole);
  checkFunction("evaluateClaim", "check", check);
  let measured: readonly Measurement[];
  try {
    measured = await check(inputs);
  } catch (error) {
    throw new Error(`claim ${claim.id}: ${(error as Error).message}`, {cause: error});
  }
  if (measured.length === 0) throw new RangeError(`claim ${claim.id}: must measure something, got nothing`);
  for (const {quantity, measured: value, expected} of measured) {
    if (Number.isFinite(value) && Number.isFinite(expected)) continue;
    throw new RangeError(
      `claim ${claim.id}: "${quantity}" must be finite, got ${value} where ${expected} is expected`,
    );
  }
  const measurements = measured.map(measurement => ({...measurement, holds: holds(measurement)}));
  return {...claim, measurements, verdict: measurements.every(({holds}) => holds) ? "holds" : "fails"};
}
