import {apart} from "../../../experiments/linearFactors/gradientFlow.js";
import {distanceToOrbit} from "../../../experiments/orbitWalk/distanceToOrbit.js";
import {orbitWalk, shortcut, trainingOfFactors, turnedBy} from "../../../experiments/orbitWalk/orbitWalk.js";
import {barrierOf} from "../../../experiments/twoNetworks/barrier.js";
import {atLeast, atMost, type Claim} from "../../claim.js";
import {pairWays} from "../symmetries/pairWays.js";

export const travelling: Claim = {
  id: "travelling",
  statement:
    "Optimisation is travelling, not arriving: from a minimum the weights can go far at the same loss, along a symmetry's orbit and along a learned curve to another network, where the straight line climbs. Of the whole orbit, training found a place as near to its start as any.",
  conditions:
    "Two linear layers of 2 × 2 turned by a rotation between them; the places nearest to the start by a search over all invertible matrices. 64-32-32-10 networks of ReLU on the digits, one pair, the curve trained between them.",
  breaks: ["U takes the place of its inverse", "the curve is not trained", "the first layer does not learn"],
  page: "/landscapes/lessons",
  figure: "travelling",
  source:
    "Garipov, Izmailov, Podoprikhin, Vetrov, Wilson (2018), Loss surfaces, mode connectivity, and fast ensembling of DNNs",
  check(inputs) {
    const {places, start, end} = trainingOfFactors();
    const losses = orbitWalk(end, 2 * Math.PI).map(({loss}) => loss);
    const half = orbitWalk(end, Math.PI).at(-1)!.walked;
    const line = shortcut(end, turnedBy(end, Math.PI)).map(({loss}) => loss);
    const {straight, bent} = pairWays(inputs, 0);
    return [
      atMost("how much the loss varies on the orbit", Math.max(...losses) - Math.min(...losses), 1e-10),
      atLeast("length of half the orbit, over that of the training", half / places.at(-1)!.walked, 2),
      atLeast("barrier of the straight line to the opposite point", barrierOf(line), 0.5),
      atMost(
        "distance from the start to where training ended, over the least to the orbit",
        apart(start, end) / distanceToOrbit(start, end),
        1.01,
      ),
      atMost("digits: barrier on the learned curve, over the straight line's", bent / straight, 0.25),
    ];
  },
};
