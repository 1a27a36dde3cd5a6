import {secondDifference} from "../../../autodiff/finiteDifferences.js";
import {mean} from "../../../experiments/mean.js";
import {median} from "../../../experiments/median.js";
import {type MoonsNetwork, moonsNetwork} from "../../../experiments/reluKinks/moonsNetwork.js";
import {type NetworkLine, networkLine} from "../../../experiments/reluKinks/networkLine.js";
import {slopeOfLine} from "../../../experiments/slopeOfLine.js";
import type {ActivationName} from "../../../networks/activations.js";
import {layerDirection} from "../../../networks/layerDirection.js";
import {createGenerator} from "../../../random/generator.js";
import {atLeast, type Claim, near} from "../../claim.js";

/** A stretch of a line between two neighbouring kinks. */
type Gap = readonly [from: number, to: number];

/** The line is looked at for |α| up to this. */
const reach = 0.5;
/** Gaps that are narrower, in α, would only show rounding. */
const narrowest = 0.02;
const seeds = [1, 2, 3];
const counts = [10, 20, 40, 80];
const widths = [4, 8, 16, 32];

export const reluKinks: Claim = {
  id: "relu-kinks",
  statement:
    "The loss of a ReLU network is not analytic: along a line through one layer's weights the outputs are made of straight pieces and the squared error of parabolas, with kinks whose number grows with neurons times examples.",
  conditions:
    "One hidden layer of ReLUs on two moons, trained for a moment; lines through the weights up to half their own length away.",
  breaks: ["every second kink is not found"],
  page: "/sgd/convergence",
  figure: "relu-kinks",
  source:
    "Derived: zⱼ = (Wx + b)ⱼ is linear along the line, so each neuron has one kink for each example; between kinks the outputs are polynomials. Montúfar, Pascanu, Cho, Bengio (2014), On the number of linear regions of deep neural networks, for inputs in place of weights",
  check() {
    const firstLayer = seeds.map(seed => trained("relu", seed, 0));
    const bothLayers = seeds.map(seed => trained("relu", seed, undefined));
    const smooth = seeds.map(seed => trained("tanh", seed, 0));
    return [
      near(
        "ReLU, first layer moved: spread of the loss's second difference between kinks, relative to its size, at most",
        Math.max(...firstLayer.flatMap(({loss, gaps}) => gaps.map(gap => spread(loss, gap)))),
        0,
        1e-9,
      ),
      near(
        "its outputs: second difference between kinks, relative to the first, at most",
        Math.max(...firstLayer.flatMap(({output, gaps}) => gaps.map(gap => bend(output, gap)))),
        0,
        1e-9,
      ),
      near(
        "both layers moved: spread of the outputs' second difference between kinks, relative to its size, at most",
        Math.max(...bothLayers.flatMap(({output, gaps}) => gaps.map(gap => spread(output, gap)))),
        0,
        1e-9,
      ),
      atLeast(
        "tanh, first layer moved: spread of the loss's second difference on the same stretches, median",
        median(smooth.flatMap(({loss}, i) => firstLayer[i].gaps.map(gap => spread(loss, gap)))),
        1e-3,
      ),
      atLeast(
        "ReLU, both layers moved: spread of the loss's second difference between kinks, median",
        median(bothLayers.flatMap(({loss, gaps}) => gaps.map(gap => spread(loss, gap)))),
        1e-3,
      ),
      atLeast(
        "ReLU, first layer moved: share of the change of slope that happens at the kinks, mean",
        mean(firstLayer.map(({loss, kinks}) => bendAtKinks(loss, kinks))),
        0.1,
      ),
      near(
        "kinks on 15 lines through networks 2-16-2 with 40 examples: largest difference from the number of neurons and examples whose input changes its sign",
        miscounted(16, 40),
        0,
        0,
      ),
      near(
        "kinks against neurons, 4 to 32, log-log slope",
        slopeOfLine(
          widths.map(Math.log),
          widths.map(width => Math.log(kinksOnLines(width, 40))),
        ),
        1,
        0.1,
      ),
      near(
        "kinks against examples, 10 to 80, log-log slope",
        slopeOfLine(
          counts.map(Math.log),
          counts.map(count => Math.log(kinksOnLines(16, count))),
        ),
        1,
        0.1,
      ),
    ];
  },
};

/** A trained network 2-8-2 along a random line through its weights, with the gaps between its kinks. */
function trained(activation: ActivationName, seed: number, layer: number | undefined) {
  const moons = moonsNetwork({activation, width: 8, count: 20, seed});
  const along = networkLine(moons, {line: 100 + seed, layer});
  const kinks = within(along);
  const gaps = kinks
    .slice(1)
    .map((to, i): Gap => [kinks[i], to])
    .filter(([from, to]) => to - from > narrowest);
  return {...along, kinks, gaps};
}

function within({lossKinks}: NetworkLine): number[] {
  return [...lossKinks].filter(alpha => Math.abs(alpha) < reach);
}

/** The second differences of a function at five places between two kinks. */
function secondDifferences(f: (alpha: number) => number, [from, to]: Gap): number[] {
  const width = to - from;
  return [0.3, 0.4, 0.5, 0.6, 0.7].map(share => secondDifference(f, from + share * width, width / 4));
}

/** How far they differ, over the largest; 0 where the function is a straight line to rounding. */
function spread(f: (alpha: number) => number, gap: Gap): number {
  const differences = secondDifferences(f, gap);
  const size = Math.max(...differences.map(Math.abs));
  const straight = size * (gap[1] - gap[0]) ** 2 < 1e-14;
  return straight ? 0 : (Math.max(...differences) - Math.min(...differences)) / size;
}

/** The largest second difference over a stretch, as a share of the change of the function along it. */
function bend(f: (alpha: number) => number, gap: Gap): number {
  const width = gap[1] - gap[0];
  const largest = Math.max(...secondDifferences(f, gap).map(Math.abs)) * (width / 4) ** 2;
  const change = Math.abs(f(gap[1]) - f(gap[0]));
  return change < 1e-14 ? 0 : largest / change;
}

/** Of all changes of slope along the line, regardless of sign, the share that the kinks make. */
function bendAtKinks(loss: (alpha: number) => number, kinks: readonly number[]): number {
  // A parabola has the slope of its chord in the middle, and its curvature from three points.
  const pieces = kinks.slice(1).map((to, i) => {
    const width = to - kinks[i];
    const middle = (to + kinks[i]) / 2;
    const slope = (loss(middle + width / 4) - loss(middle - width / 4)) / (width / 2);
    const rise = (width / 2) * secondDifference(loss, middle, width / 4);
    return {before: slope - rise, after: slope + rise};
  });
  let [atKinks, between] = [0, 0];
  pieces.forEach(({before, after}, i) => {
    between += Math.abs(after - before);
    if (i > 0) atKinks += Math.abs(before - pieces[i - 1].after);
  });
  return atKinks / (atKinks + between);
}

/** The kinks that a line meets, mean over lines through three trained networks. */
function kinksOnLines(width: number, count: number): number {
  return mean(
    linesThrough(width, count).map(({moons, line}) => within(networkLine(moons, {line, layer: 0})).length),
  );
}

/** The largest difference on these lines of their number from that of neurons and examples with a sign change. */
function miscounted(width: number, count: number): number {
  const differences = linesThrough(width, count).map(({moons, line}) =>
    Math.abs(within(networkLine(moons, {line, layer: 0})).length - signChanges(moons, line)),
  );
  return Math.max(...differences);
}

function linesThrough(width: number, count: number) {
  return seeds.flatMap(seed => {
    const moons = moonsNetwork({activation: "relu", width, count, seed});
    return [200, 201, 202, 203, 204].map(line => ({moons, line}));
  });
}

/** The neurons and examples whose input has another sign at one end of the line than at the other: it is linear. */
function signChanges({network, examples, w}: MoonsNetwork, line: number): number {
  const d = layerDirection(network, w, {generator: createGenerator(line), layer: 0});
  const [{inputs: n, outputs: neurons, weights, biases}] = network.layers;
  const input = (alpha: number, j: number, k: number) => {
    const at = (i: number) => w[i] + alpha * d[i];
    let z = at(biases! + j);
    for (let i = 0; i < n; i++) z += at(weights + j * n + i) * examples.inputs[k * n + i];
    return z;
  };
  let changes = 0;
  for (let k = 0; k < examples.count; k++)
    for (let j = 0; j < neurons; j++) if (input(-reach, j, k) * input(reach, j, k) < 0) changes++;
  return changes;
}
