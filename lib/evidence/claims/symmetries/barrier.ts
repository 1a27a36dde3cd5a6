import {barrierOf} from "../../../experiments/twoNetworks/barrier.js";
import {distances, lossAlong} from "../../../experiments/twoNetworks/twoNetworks.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";
import {outputsApart} from "./networksApart.js";
import {pairWays} from "./pairWays.js";

const pairs = [0, 1, 2];

export const barrier: Claim = {
  id: "barrier",
  statement:
    "Two trained networks are as far apart as unrelated weights, with a barrier of the loss between; most of the barrier goes once their neurons are matched, but little of the distance, and a curved way leads around it.",
  conditions:
    "64-32-32-10 networks of ReLU, trained apart on the digits with the settings' sizes; the mean of three pairs.",
  breaks: [
    "neurons are matched to those that are least like them",
    "the curve is not trained",
    "both networks are trained from one start",
  ],
  page: "/landscapes/symmetries",
  figure: "barrier",
  source:
    "Garipov, Izmailov, Podoprikhin, Vetrov, Wilson (2018); Entezari, Sedghi, Saukh, Neyshabur (2022); Ainsworth, Hayase, Srinivasa (2023)",
  check(inputs) {
    const ways = pairs.map(number => {
      const {pair, straight, bent} = pairWays(inputs, number);
      const {network, data, A, B, matched} = pair;
      return {
        apart: distances(pair),
        same: outputsApart(network, B, matched, data.test),
        barriers: [straight, barrierOf(lossAlong(pair, A, matched)), bent],
      };
    });
    const [before, after, bent] = [0, 1, 2].map(
      i => ways.reduce((sum, {barriers}) => sum + barriers[i], 0) / ways.length,
    );
    return [
      atMost(
        "outputs of B after matching, deviation over the largest",
        Math.max(...ways.map(({same}) => same)),
        1e-12,
      ),
      ...ways.map(({apart}, i) =>
        near(
          `pair ${i + 1}: distance of the two, over that of weights at right angles`,
          apart.trained / apart.strangers,
          1,
          0.1,
        ),
      ),
      atLeast(
        "distance after matching, over that before, of the pair that matching brings nearest",
        Math.min(...ways.map(({apart}) => apart.matched / apart.trained)),
        0.7,
      ),
      atLeast("mean barrier on the straight line", before, 0.3),
      atMost("mean barrier after matching, over the one before", after / before, 0.25),
      atMost("mean barrier on the curve, over that on the straight line", bent / before, 0.25),
    ];
  },
};
