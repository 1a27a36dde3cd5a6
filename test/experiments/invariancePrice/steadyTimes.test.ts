import {describe, expect, it} from "vitest";
import {type Stretch, steadyTimes} from "../../../lib/experiments/invariancePrice/steadyTimes.js";
import {updatesOf} from "../../../lib/experiments/invariancePrice/updatesOf.js";
import {createGenerator} from "../../../lib/random/generator.js";

const longEnough = 0.02;
/** The tick of a coarse clock. */
const tick = 1e-3;

/** Something that takes so long, on a machine that makes a stretch of it longer by a factor, by a coarse clock. */
function thing(seconds: number, slower: (stretch: number) => number): Stretch {
  let [now, stretches] = [0.37 * tick, 0];
  const read = () => tick * Math.floor(now / tick);
  return times => {
    const before = read();
    now += times * seconds * slower(stretches++);
    return read() - before;
  };
}

function timesOf(stretches: Record<string, Stretch>) {
  const parts = [...steadyTimes(stretches, longEnough)].flatMap(part => part ?? []);
  return Object.fromEntries(parts.map(({name, seconds}) => [name, seconds]));
}

describe("the time of something", () => {
  it("is right to the clock's tick on a quiet machine, from a tenth of a microsecond to a tenth of a second", () => {
    for (const seconds of [1e-7, 3e-6, 2e-4, 0.015, 0.1]) {
      const {it} = timesOf({it: thing(seconds, () => 1)});
      expect(Math.abs(it! / seconds - 1), String(seconds)).toBeLessThan(1.1 * (tick / longEnough));
    }
  });

  it("is right where half of all stretches are up to a hundred times too long", () => {
    for (let seed = 0; seed < 20; seed++) {
      const generator = createGenerator(seed, "noise");
      const noise = () => (generator.uniform() < 0.5 ? 1 : 100 ** generator.uniform());
      const {fast, slow} = timesOf({fast: thing(1e-7, noise), slow: thing(4e-5, noise)});
      for (const [measured, right] of [
        [fast, 1e-7],
        [slow, 4e-5],
      ])
        expect(Math.abs(measured! / right! - 1), String(seed)).toBeLessThan(0.3);
    }
  });

  it("is not taken from a stretch that an interruption made long enough", () => {
    const interrupted = (stretch: number) => (stretch < 2 ? 1e6 : 1);
    expect(timesOf({it: thing(1e-7, interrupted)}).it).toBeLessThan(1.1e-7);
  });

  it("is none, and never 0, where no stretches agree or the clock stands still", () => {
    const wild = (stretch: number) => 1.5 ** stretch;
    expect(timesOf({it: thing(0.1, wild)})).toEqual({it: undefined});
    expect(timesOf({it: () => 0})).toEqual({it: undefined});
  });

  it("is taken in turns, so that a slow while strikes all alike", () => {
    const order: string[] = [];
    const noted = (name: string): Stretch => {
      const stretch = thing(0.1, () => 1);
      return times => {
        order.push(name);
        return stretch(times);
      };
    };
    timesOf({a: noted("a"), b: noted("b")});
    expect(order).toEqual(["a", "b", "a", "b", "a", "b"]);
  });
});

it("a stretch of updates is as long as the clock says, and goes on where the last one ended", () => {
  let now = 0;
  const stretch = updatesOf("shampoo", 2, () => (now += 1));
  expect(stretch(3)).toBe(1);
  expect(stretch(2)).toBe(1);
});
