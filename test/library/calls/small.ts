import * as library from "../../../lib/index.js";
import {readSettings} from "../../../src/data/inputs.js";
import {type Calls, call, takes, word} from "./argument.js";

const vector = () => takes(Float64Array.of(3, 4), "longer");
/** Numbers of a measurement are judged when the claim is: `evaluateClaim` refuses what is no finite number. */
const judged = (given: readonly number[]) =>
  call(
    () => [word("the gap"), ...given.map(n => takes(n, ...all))],
    () => 0,
  );
const all = word("").alsoTaken;

export const small: Calls = {
  dot: call(() => [Float64Array.of(3, 4), Float64Array.of(3, 4)]),
  norm: call(() => [vector()]),
  zerosLike: call(() => [vector()]),
  isFiniteVector: call(() => [vector()]),
  parseSettings: call(() => [JSON.stringify(readSettings()), takes("settings.json", "text")]),
  atLeast: judged([1, 1]),
  atMost: judged([1, 1]),
  near: judged([1, 1, 0.1]),
  nearRelative: judged([1, 1, 0.1]),
  holds: call(() => [takes(library.near("the gap", 1, 1, 0.1))]),
  evaluateClaim: call(() => [
    takes({
      ...{id: "gap", statement: "…", conditions: "…", breaks: [], page: "/", source: "…"},
      check: () => [library.near("the gap", 1, 1, 0.1)],
    }),
    takes({}, ...all),
  ]),
};
