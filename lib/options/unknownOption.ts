import leven from "leven";

/**
 * Names that stand for one thing here, in other libraries and in papers, written as `plain` does. Where a name
 * is in several rows, the first with an option that the function knows counts.
 */
const sameThing = [
  ["eta", "lr", "learningrate", "stepsize", "alpha", "maxlr"],
  ["etamin", "minlr", "baselr", "min"],
  ["beta", "beta1", "b1"],
  ["betas", "beta", "beta1", "beta2", "gamma"],
  ["mu", "momentum", "damping"],
  ["gamma", "beta2", "b2", "rho", "alpha", "decay", "momentum", "mu", "damping"],
  ["epsilon", "eps", "delta"],
  ["weightdecay", "lambda", "l2", "wd", "decay"],
  ["s0", "initialaccumulatorvalue"],
  ["psi", "momentumdecay"],
  ["lookahead", "nesterov"],
  ["centred", "centered"],
  ["memory", "historysize", "maxcor", "m"],
  ["every", "stepsize", "preconditionfrequency"],
  ["steps", "tmax", "t0", "totalsteps", "period", "maxiter", "epochs", "iterations"],
  ["at", "milestones"],
  ["factor", "gamma", "decay"],
  ["growth", "tmult"],
  ["up", "stepsizeup"],
  ["down", "stepsizedown"],
  ["rise", "pctstart", "warmup"],
  ["start", "divfactor"],
  ["end", "finaldivfactor"],
  ["shape", "annealstrategy"],
  ["phases", "threephase"],
  ["safeguard", "linesearch"],
];

/** Letters and digits alone: `learning_rate`, `learningRate` and `LearningRate` are one. */
const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/**
 * The sentence for an option that there is not, with the known one that was likely meant: the same name written
 * otherwise, another name of the same thing, or the one with the fewest letters changed; all that there are where none
 * is near: `adam: unknown option lr; did you mean eta?`
 */
export function unknownOption(where: string, name: string, known: readonly string[]): string {
  const wanted = plain(name);
  const namesThere = known.map(plain);
  const synonyms = sameThing.find(
    row => row.includes(wanted) && row.some(other => namesThere.includes(other)),
  );
  const meant = namesThere.includes(wanted)
    ? wanted
    : (namesThere.find(other => synonyms?.includes(other)) ?? closest(wanted, namesThere));
  const hint =
    meant === undefined
      ? `it takes ${known.join(", ")}`
      : `did you mean ${known[namesThere.indexOf(meant)]}?`;
  return `${where}: unknown option ${name}; ${hint}`;
}

/** The name with the fewest letters changed, if those are at most half of them. */
function closest(wanted: string, names: readonly string[]): string | undefined {
  const changed = names.map(name => leven(wanted, name));
  const fewest = Math.min(...changed);
  return fewest <= wanted.length / 2 ? names[changed.indexOf(fewest)] : undefined;
}
