import {figures} from "./figures.js";
import {networkTraining} from "./networks.js";
import {optimizers} from "./optimizers.js";

// The figures are timed in the built site: `npm run build` comes first.
const benchmarks = [optimizers, networkTraining, figures];

for (const benchmark of benchmarks) await benchmark();
