import {optimizers} from "./optimizers.js";

const benchmarks = [optimizers];

for (const benchmark of benchmarks) await benchmark();
