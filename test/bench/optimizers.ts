import {fork} from "node:child_process";
import {fileURLToPath} from "node:url";
import {type Cost, sizes} from "./elementWise.js";
import {printTable, threeDigits} from "./table.js";
import {backends, tensorFlowCost, useBackend} from "./tensorFlow.js";

const precisions = ["float64", "float32"] as const;

/**
 * Times a step of every element-wise method, beside a loop of the same memory traffic, and beside TensorFlow.js. Each
 * precision has a process of its own, as a page or a worker has one: code that meets both kinds of arrays is slower.
 */
export async function optimizers(): Promise<void> {
  const float32 = new Map<string, Cost>();
  for (const precision of precisions) {
    const costs = await measured(precision);
    if (precision === "float32") for (const cost of costs) float32.set(`${cost.name} ${cost.n}`, cost);
    printTable(
      `Element-wise methods, ${precision}: nanoseconds per parameter and step, and times a copy loop's`,
      ["method", ...sizes.flatMap(n => [`n = ${n}`, "× copy"])],
      namesOf(costs).map(name => [
        name,
        ...costs
          .filter(cost => cost.name === name)
          .flatMap(({step, copy}) => [threeDigits(step), (step / copy).toFixed(1)]),
      ]),
    );
  }

  const theirs = new Map<string, number>();
  const names = new Set<string>();
  for (const backend of backends) {
    await useBackend(backend);
    for (const {name, n} of float32.values()) {
      const cost = tensorFlowCost(name, n);
      if (cost === undefined) continue;
      theirs.set(`${name} ${n} ${backend}`, cost);
      names.add(name);
    }
  }
  printTable(
    "TensorFlow.js, float32: nanoseconds per parameter and step, and ours",
    ["method", ...sizes.flatMap(n => [`n = ${n}: ours`, ...backends])],
    [...names].map(name => [
      name,
      ...sizes.flatMap(n => [
        threeDigits(float32.get(`${name} ${n}`)!.step),
        ...backends.map(backend => threeDigits(theirs.get(`${name} ${n} ${backend}`)!)),
      ]),
    ]),
  );
}

function measured(precision: (typeof precisions)[number]): Promise<Cost[]> {
  const child = fork(fileURLToPath(new URL("./elementWiseInOwnProcess.ts", import.meta.url)), [precision]);
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", code => reject(new Error(`the measurement in ${precision} ended with code ${code}`)));
  });
}

const namesOf = (costs: readonly Cost[]) => [...new Set(costs.map(({name}) => name))];
