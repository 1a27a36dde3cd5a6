import fc from "fast-check";

/**
 * Properties are tried on the same examples in every run, so that one commit has one verdict. `DESCENT_SEED=random`
 * draws new ones, any whole number repeats its own.
 */
const wanted = process.env.DESCENT_SEED ?? "1";
const seed = wanted === "random" ? Date.now() % 2 ** 31 : Number(wanted);
if (!Number.isInteger(seed))
  throw new Error(`DESCENT_SEED must be a whole number or "random", got "${wanted}".`);
fc.configureGlobal({seed});
