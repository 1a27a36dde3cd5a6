import {multiScale} from "../../objectives/functions/multiScale.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {createGenerator} from "../../random/generator.js";
import {multiStep} from "../../schedules/multiStep.js";
import type {Rate} from "../../schedules/schedule.js";
import {meanOver, runEnsemble} from "../ensemble.js";
import {heightAt, slopeAt} from "./alongLine.js";
import type {RaceMoment, ValleyRace} from "./result.js";
import {cuts, moments, sigma, type ValleysSettings} from "./settings.js";

const [low, high] = multiScale.window[0];

/** The step sizes that race: one that is cut by ten at the end of each stage, a large one and a small one. */
export function entrants({stage}: ValleysSettings): readonly [cut: Rate, large: Rate, small: Rate] {
  const at = Array.from({length: cuts}, (_, k) => (k + 1) * stage);
  return [multiStep({eta: 0.3, at}), 0.1, 0.001];
}

/**
 * Noisy descent in the valleys in valleys with each of the step sizes for as many steps, from starts spread evenly over
 * [−6, 6]: where the runs are on the way, and how high.
 */
export function* valleyRace(
  settings: ValleysSettings,
  seed: number,
): Generator<readonly RaceMoment[], ValleyRace> {
  const races: (readonly RaceMoment[])[] = [];
  for (const eta of entrants(settings)) {
    races.push(momentsOf(eta, settings, seed));
    yield races[races.length - 1];
  }
  return {settings, races};
}

function momentsOf(eta: Rate, {runs, stage}: ValleysSettings, seed: number): RaceMoment[] {
  const told = new Set(moments.map(stages => Math.round(stages * stage)));
  const race: RaceMoment[] = [];
  runEnsemble({
    optimizer: gradientDescent({eta}),
    start: Float64Array.from({length: runs}, (_, k) => low + ((high - low) * (k + 0.5)) / runs),
    slope: slopeAt,
    sigma,
    random: createGenerator(seed),
    steps: (cuts + 1) * stage,
    observe(w, t) {
      if (!told.has(t)) return;
      const excess = meanOver(w, heightAt) - multiScale.minima[0].value;
      race.push({step: t, excess, places: Array.from(w)});
    },
  });
  return race;
}
