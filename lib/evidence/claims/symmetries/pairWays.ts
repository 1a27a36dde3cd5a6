import {barrierOf} from "../../../experiments/twoNetworks/barrier.js";
import {lossAlong, pairCurve, trainedPair} from "../../../experiments/twoNetworks/twoNetworks.js";
import {shared} from "../../shared.js";

/** A trained pair by its number, and the barriers of the straight line from A to B and of the learned curve. */
export const pairWays = shared(({digits, settings: {seed, twoNetworks: settings}}, number: number) => {
  const pair = trainedPair(digits, settings, seed, number);
  const {A, B} = pair;
  return {
    pair,
    straight: barrierOf(lossAlong(pair, A, B)),
    bent: barrierOf(lossAlong(pair, A, B, pairCurve(pair, settings, number))),
  };
});
