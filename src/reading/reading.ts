import {markProgress} from "./progress.js";
import {followReading} from "./rail.js";
import {keepScrollableReachable} from "./scrollable.js";
import {linkSymbols} from "./symbols.js";

// What every page does by itself, whatever figures are on it.
keepScrollableReachable();
followReading();
markProgress();
linkSymbols();
