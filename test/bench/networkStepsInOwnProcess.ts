import type {Precision} from "../../lib/run/position.js";
import {descent, ratesOf} from "./networkSteps.js";

process.send?.(ratesOf(descent(process.argv[2] as Precision)));
