import {multiScale} from "../../objectives/functions/multiScale.js";

const x = new Float64Array(1);
const g = new Float64Array(1);

/** The height of the valleys in valleys at a place. */
export function heightAt(place: number): number {
  x[0] = place;
  return multiScale.value(x);
}

/** Their slope there. */
export function slopeAt(place: number): number {
  x[0] = place;
  multiScale.gradient(x, g);
  return g[0];
}
