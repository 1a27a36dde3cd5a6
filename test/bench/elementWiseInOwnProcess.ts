import {elementWiseCosts} from "./elementWise.js";

process.send?.(elementWiseCosts(process.argv[2] as "float64" | "float32"));
