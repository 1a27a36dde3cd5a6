import {mlp} from "../lib/networks/mlp.js";
import {createGenerator} from "../lib/random/generator.js";
import {checkApproach} from "../lib/training/approach.js";
import {digitData} from "../lib/training/digitData.js";
import {longApproach} from "../lib/training/longApproach.js";
import {readDigits, readSettings} from "./inputs.js";
import {rounded} from "./rounded.js";

/** A network on the digits, by SGD and by L-BFGS down to a minimum, once for each weight decay of the settings. */
const {seed, longApproach: settings} = readSettings();
const {weightDecays, testShare, ...options} = settings;
const data = digitData(readDigits(), {testShare, generator: createGenerator(seed)});
const network = mlp({sizes: [64, 32, 10], activation: "tanh"});

const runs = weightDecays.map(weightDecay => {
  const experiment = longApproach(network, data, {weightDecay, ...options, seed});
  for (;;) {
    const next = experiment.next();
    if (!next.done) {
      const {method, moment} = next.value;
      const place = `${method}, ${Math.round(moment.passes)} passes`;
      console.error(`longApproach: λ = ${weightDecay}, ${place}: loss ${moment.loss.toFixed(4)}`);
      continue;
    }
    const name = `runs, λ = ${weightDecay}`;
    const sgd = checkApproach(next.value.sgd, "longApproach.json", `${name}, sgd`);
    const lbfgs = checkApproach(next.value.lbfgs, "longApproach.json", `${name}, lbfgs`);
    return {weightDecay, sgd, lbfgs};
  }
});

const {sizes, dimension} = network;
process.stdout.write(rounded({sizes, dimension, trainCount: data.train.count, ...options, runs}, 10));
