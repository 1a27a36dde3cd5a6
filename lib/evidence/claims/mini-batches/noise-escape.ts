import {everBeyond} from "../../../experiments/noiseEscape/everBeyond.js";
import {twoWells} from "../../../experiments/noiseEscape/twoWells.js";
import {createGenerator} from "../../../random/generator.js";
import {runNoise, runNoisily, shareBeyond} from "../../../run/escape.js";
import {escapeRate} from "../../../theory/kramers.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";

/** For each run of the figure, so many. */
const times = 5;
/** The temperature as a share of the barrier, where Kramers' formula is asked. */
const cold = 0.3;

export const noiseEscape: Claim = {
  id: "noise-escape",
  statement:
    "Noise can carry a run out of a local minimum, the more easily the larger the step size, and out of the deeper one as well; that this is why SGD works does not follow.",
  conditions:
    "Gradient descent with normal noise in the double well ¼(x² − 1)² + cx, with the tilt, noise and steps of the settings; Kramers' rate is asked where the temperature is at most 0.3 of the barrier, and counts who has ever been over it.",
  breaks: ["the noise comes with the root of η", "the temperature of Kramers' rate is ησ²"],
  page: "/sgd/mini-batches",
  figure: "noise-escape",
  source:
    "Kramers (1940), Brownian motion in a field of force: the rate of escape rises with the temperature, here ησ²/2",
  check({settings: {seed, noiseEscape}}) {
    const {tilt, eta, largestEta, sigma, steps} = noiseEscape;
    const runs = times * noiseEscape.runs;
    const {well, deep, shallow, barrier} = twoWells(tilt);
    const normals = runNoise(createGenerator(seed), runs, steps);
    const share = (rate: number, spread: number, start: number) =>
      shareBeyond(runNoisily(well, {eta: rate, sigma: spread, start}, normals, runs), barrier, start);
    const etas = [eta / 2, eta, largestEta];
    const shares = etas.map(rate => share(rate, sigma, shallow));
    const at = (x: number) => well.value(Float64Array.of(x));
    const curvature = (x: number) => Math.abs(3 * x * x - 1);
    const shape = {height: at(barrier) - at(shallow), bottom: curvature(shallow), top: curvature(barrier)};
    /** −log of the share that has stayed, over the number that Kramers' rate expects. */
    const overKramers = (rate: number) => {
      const spread = Math.sqrt((2 * cold * shape.height) / rate);
      const all = new Float64Array((steps + 1) * runs);
      runNoisily(well, {eta: rate, sigma: spread, start: shallow}, normals, runs, all);
      return -Math.log(1 - everBeyond(all, runs, barrier)) / (steps * escapeRate(shape, rate, spread));
    };
    return [
      atLeast(
        `least increase of the share of ${runs} runs out of the shallow well after ${steps} steps at σ = ${sigma}, from one η of ${etas.join(", ")} to the next`,
        Math.min(...shares.slice(1).map((value, i) => value - shares[i])),
        0.1,
      ),
      near(
        "the share at σ = 0, the largest over these η and both wells",
        Math.max(...etas.flatMap(rate => [share(rate, 0, shallow), share(rate, 0, deep)])),
        0,
        0,
      ),
      atLeast(`share out of the deeper well at η = ${largestEta}`, share(largestEta, sigma, deep), 0.1),
      ...[eta, largestEta].flatMap(rate => [
        atLeast(
          `escapes from the shallow well at η = ${rate}, ησ²/2 at ${cold} of the barrier, over those that Kramers expects`,
          overKramers(rate),
          0.8,
        ),
        atMost("the same, at most", overKramers(rate), 2),
      ]),
    ];
  },
};
