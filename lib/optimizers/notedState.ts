import type {OptimizerState} from "./optimizer.js";

/** The state of a method whose step can fall short in a way that its numbers alone do not tell. */
export interface NotedState extends OptimizerState {
  /** What fell short at the last step, in words; empty where nothing did. A run collects the notes. */
  note: string;
}

/** Whether a state carries notes. */
export function isNoted(state: OptimizerState): state is NotedState {
  return "note" in state && typeof state.note === "string";
}
