import {signal} from "@preact/signals-core";
import type {Quantity} from "../controls/quantity.js";

/** A place on an axis that a handle takes and is taken to. */
export interface Glide {
  at(): number;
  to(place: number): void;
}

/**
 * Lets a handle glide between the values of a whole number, so that strides of the arrow keys that are smaller than one
 * add up. Whoever else sets the number takes the handle to it.
 */
export function glide(parameter: Quantity): Glide {
  const place = signal(parameter.peek());
  return {
    at: () => (Math.round(place.value) === parameter.value ? place.value : parameter.value),
    to(wanted) {
      place.value = Math.min(parameter.max, Math.max(parameter.min, wanted));
      parameter.value = wanted;
    },
  };
}
