import {mlp} from "../../../networks/mlp.js";
import {createGenerator} from "../../../random/generator.js";
import {digitData} from "../../../training/digitData.js";
import {lossAfter} from "../../../training/lossAfter.js";
import {atLeast, type Claim, nearRelative} from "../../claim.js";

const base = {batchSize: 8, eta: 0.05};
const epochs = 10;

export const linearScaling: Claim = {
  id: "linear-scaling",
  statement:
    "Scaling η with B keeps the progress per pass over the data, until the batch grows past a critical size.",
  page: "/sgd/mini-batches",
  figure: "linear-scaling",
  source:
    "Goyal, Dollár, Girshick et al. (2017), Accurate, large minibatch SGD, section 2.1; here a 64-32-10 tanh network on digits, plain SGD, mean of 3 seeds",
  check({digits, settings: {seed}}) {
    const {train} = digitData(digits, {testShare: 0.2, multipleOf: 128, generator: createGenerator(seed)});
    const network = mlp({sizes: [64, 32, 10], activation: "tanh"});
    const seeds = [1, 2, 3].map(i => (seed + i) % 2 ** 31);
    const loss = (batchSize: number, eta: number) =>
      lossAfter(network, {train}, {batchSize, eta, epochs, seeds});
    const scaled = (batchSize: number) => loss(batchSize, (base.eta * batchSize) / base.batchSize);
    const reference = loss(base.batchSize, base.eta);
    return [
      ...[16, 32, 64, 128].map(batchSize =>
        nearRelative(
          `training loss after ${epochs} epochs, B = ${batchSize}, η = 0.05 · B/8; expected: that of B = 8`,
          scaled(batchSize),
          reference,
          0.15,
        ),
      ),
      atLeast("the same at B = 64 with η = 0.05, over that of B = 8", loss(64, base.eta) / reference, 4),
      atLeast("the same at B = 352 with η = 2.2, over that of B = 8", scaled(352) / reference, 4),
    ];
  },
};
