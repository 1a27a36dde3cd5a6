import {doubleWell} from "../../../objectives/functions/doubleWell.js";
import {createGenerator} from "../../../random/generator.js";
import {runNoise, runNoisily, shareBeyond} from "../../../run/escape.js";
import {atLeast, type Claim, near} from "../../claim.js";

const etas = [0.04, 0.08, 0.16];
const std = 1.2;
const runs = 1000;
const steps = 400;

export const noiseEscape: Claim = {
  id: "noise-escape",
  statement:
    "Noise can carry a run out of a local minimum, the more easily the larger the step size, and out of the deeper one as well; that this is why SGD works does not follow.",
  page: "/sgd/mini-batches",
  figure: "noise-escape",
  source:
    "Kramers (1940), Brownian motion in a field of force: the rate of escape rises with the temperature, here ησ²/2; gradient descent with normal noise in the double well ¼(x² − 1)² + 0.1x",
  check({settings: {seed}}) {
    const well = doubleWell({tilt: 0.1});
    const [deep, shallow] = well.minima.map(({at}) => at[0]);
    // The three roots of the slope x³ − x + c add up to 0.
    const barrier = -(deep + shallow);
    const normals = runNoise(createGenerator(seed), runs, steps);
    const share = (eta: number, noise: number, start: number) =>
      shareBeyond(runNoisily(well, {eta, std: noise, start}, normals, runs), barrier, start);
    const shares = etas.map(eta => share(eta, std, shallow));
    return [
      atLeast(
        `least increase of the share of ${runs} runs out of the shallow well after ${steps} steps at σ = ${std}, from one η of ${etas.join(", ")} to the next`,
        Math.min(...shares.slice(1).map((value, i) => value - shares[i])),
        0.1,
      ),
      near(
        "the share at σ = 0, the largest over these η and both wells",
        Math.max(...etas.flatMap(eta => [share(eta, 0, shallow), share(eta, 0, deep)])),
        0,
        0,
      ),
      atLeast("share out of the deeper well at η = 0.16", share(etas[2], std, deep), 0.1),
    ];
  },
};
