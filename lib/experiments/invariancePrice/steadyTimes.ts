/** Does something so many times in a row, and says how many seconds that took. */
export type Stretch = (times: number) => number;

/** What it takes to do something once; undefined if no stretches of it agreed. */
export interface SteadyTime<Name> {
  readonly name: Name;
  readonly seconds: number | undefined;
}

/** So many of the fastest stretches have to agree, the slowest of them within this factor of the fastest. */
const [agreeing, within] = [3, 1.25];
/** So many stretches are tried, and so long ones. */
const [mostStretches, mostTimes] = [24, 2 ** 24];

/**
 * The times of several things, on a machine that does other things as well. A stretch that is too short doubles what is
 * done in the next one, and whatever was read before it does not count. Of the others the fastest counts, for what else
 * the machine does can only slow one down; but only once two more come close to it. All take turns, so that a slow
 * moment strikes each of them.
 *
 * Yields undefined after each stretch that leaves a time open.
 *
 * @param longEnough how long a stretch takes at least, in seconds: long against a tick of the clock
 */
export function* steadyTimes<Name extends string>(
  stretches: Readonly<Partial<Record<Name, Stretch>>>,
  longEnough: number,
): Generator<SteadyTime<Name> | undefined> {
  const names = Object.keys(stretches) as Name[];
  let open = names.map(name => ({name, times: 1, tried: 0, readings: [] as number[]}));
  while (open.length > 0) {
    for (const each of open) {
      const seconds = stretches[each.name]!(each.times);
      each.tried++;
      if (seconds < longEnough) Object.assign(each, {times: 2 * each.times, tried: 0, readings: []});
      else each.readings.push(seconds / each.times);
      each.readings.sort((a, b) => a - b);
      yield isSettled(each) ? {name: each.name, seconds: steady(each.readings)} : undefined;
    }
    open = open.filter(each => !isSettled(each));
  }
}

/** The fastest of some ascending readings, if others agree with it. */
function steady(readings: readonly number[]): number | undefined {
  return readings[agreeing - 1] <= within * readings[0] ? readings[0] : undefined;
}

function isSettled({times, tried, readings}: {times: number; tried: number; readings: readonly number[]}) {
  return steady(readings) !== undefined || tried >= mostStretches || times > mostTimes;
}
