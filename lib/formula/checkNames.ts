import {checkList} from "../options/numbers.js";
import {constants, isFunctionName} from "./expression.js";

/** Throws a TypeError or a RangeError unless every name is a word that is free, and given once. */
export function checkNames(where: string, names: readonly string[]): void {
  checkList(where, "variables", names);
  names.forEach((name, place) => {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || constants.has(name) || isFunctionName(name)) {
      throw new RangeError(`${where}: a name must be a word that is no function or constant, got ${name}`);
    }
    if (names.indexOf(name) < place) {
      throw new RangeError(`${where}: every name must be given once, got ${name} twice`);
    }
  });
}
