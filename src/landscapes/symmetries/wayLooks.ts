import type {WayName} from "../../lib/experiments/twoNetworks/result.js";

/** The ways from A to B, in the order in which they are told. */
export const wayNames: readonly WayName[] = ["trained", "matched", "curve"];

/** How each is drawn and called. */
export const wayLooks: Readonly<
  Record<
    WayName,
    {readonly color: string; readonly dash?: string; readonly words: string; readonly brief: string}
  >
> = {
  trained: {color: "var(--warning)", dash: "6 5", words: "straight from A to B", brief: "straight"},
  matched: {color: "var(--good)", words: "straight, B’s neurons matched to A’s", brief: "matched"},
  curve: {color: "var(--gamma)", dash: "2 4", words: "on a curve to B as trained", brief: "curve"},
};
