import {real} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";
import {valleysSettings} from "./settings.js";

const shape = recordOf({
  settings: valleysSettings,
  /** One for each of the step sizes: the moments of the race, from the start on. */
  races: listOf(
    listOf(
      recordOf({
        /** The steps made. */
        step: wholeIn(0),
        /** How high the runs are above the deepest valley, in the mean. */
        excess: numberIn(real),
        /** Where they are, in the order of their starts. */
        places: listOf(numberIn(real)),
      }),
    ),
  ),
});

/** Races in the valleys in valleys, as plain data. */
export type ValleyRace = Checked<typeof shape>;
/** All runs at one moment of a race. */
export type RaceMoment = ValleyRace["races"][number][number];

/** Checks that a value is the result of the experiment: all runs in each moment, and as many moments in each race. */
export const checkValleyRace: Check<ValleyRace> = (value, file, name) => {
  const result = shape(value, file, name);
  const {settings, races} = result;
  const whole = races.every(
    race => race.length === races[0].length && race.every(({places}) => places.length === settings.runs),
  );
  if (whole) return result;
  throw new RangeError(`${file}: each race must have all ${settings.runs} runs at each of its moments`);
};
