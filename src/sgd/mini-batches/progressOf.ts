import type {Progress} from "../../controls/frame/definition.js";

/** Where trainings stand, in a few words; none once they have ended. */
export function progressOf({begun, share, failure}: Progress<unknown>): string {
  if (failure) return `The training could not be run: ${failure}`;
  if (!begun) return "Trainings begin when this is in sight";
  return share < 1 ? `Training, ${Math.round(100 * share)} % done` : "";
}
