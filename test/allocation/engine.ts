import {setFlagsFromString} from "node:v8";
import {runInNewContext} from "node:vm";

setFlagsFromString("--expose-gc");
// A number that comes back from a call is boxed unless the engine has inlined the call. Its budget for that is spent in
// the order of what it has seen so far, which hangs on the load of the machine: here the budget is no limit.
setFlagsFromString("--max-inlined-bytecode-size-cumulative=10000");

/** Collects what nobody holds: all of it, or what is young. */
export const collect: (options?: {type: "minor"}) => void = runInNewContext("gc");
