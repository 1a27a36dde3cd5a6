import leven from "leven";

/** For each of our names, and PyTorch's, what else the thing is called elsewhere; all written as `plain` does. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  eta: ["lr", "learningrate", "stepsize", "maxlr"],
  lr: ["eta", "learningrate", "stepsize"],
  etamin: ["minlr", "baselr", "min"],
  beta: ["beta1", "b1", "betas"],
  betas: ["beta", "beta1", "beta2", "gamma"],
  mu: ["momentum", "damping"],
  momentum: ["mu", "gamma", "damping"],
  gamma: ["beta2", "b2", "rho", "decay", "momentum", "mu", "damping"],
  alpha: ["gamma", "rho", "decay"],
  rho: ["gamma", "decay"],
  epsilon: ["eps", "delta"],
  eps: ["epsilon", "delta"],
  weightdecay: ["lambda", "l2", "wd", "decay"],
  s0: ["initialaccumulatorvalue"],
  psi: ["momentumdecay"],
  lookahead: ["nesterov"],
  memory: ["historysize", "maxcor", "m"],
  every: ["stepsize", "preconditionfrequency"],
  stepsize: ["every"],
  steps: ["tmax", "t0", "totalsteps", "period", "maxiter", "epochs", "iterations"],
  at: ["milestones"],
  milestones: ["at"],
  factor: ["gamma", "decay"],
  growth: ["tmult"],
  up: ["stepsizeup"],
  down: ["stepsizedown"],
  rise: ["pctstart", "warmup"],
  start: ["divfactor"],
  end: ["finaldivfactor"],
  shape: ["annealstrategy"],
  phases: ["threephase"],
  safeguard: ["linesearch"],
  batchsize: ["batch", "size", "b"],
  sigma: ["std", "noise", "scale"],
};

/** Letters and digits alone: `learning_rate`, `learningRate` and `LearningRate` are one. */
const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/**
 * The sentence for an option that there is not, with the known one that was likely meant: the same name written
 * otherwise, another name of the same thing, or the one with the fewest letters changed; all that there are where none
 * is near: `adam: unknown option lr; did you mean eta?`
 */
export function unknownOption(where: string, name: string, known: readonly string[]): string {
  const wanted = plain(name);
  const meant =
    known.find(option => plain(option) === wanted) ??
    known.findLast(option => alsoCalled[plain(option)]?.includes(wanted)) ??
    closest(wanted, known);
  const hint = meant === undefined ? `it takes ${known.join(", ")}` : `did you mean ${meant}?`;
  return `${where}: unknown option ${name}; ${hint}`;
}

/** The name with the fewest letters changed, if those are at most half of them; a first letter counts for more. */
function closest(wanted: string, known: readonly string[]): string | undefined {
  const changed = known.map(plain).map(name => leven(wanted, name) + (wanted[0] === name[0] ? 0 : 0.5));
  const fewest = Math.min(...changed);
  return fewest <= wanted.length / 2 ? known[changed.indexOf(fewest)] : undefined;
}
