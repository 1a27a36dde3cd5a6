import {batch, computed, type ReadonlySignal, signal} from "@preact/signals-core";
import type {Changes, Parameters, Values} from "./definition.js";

/** The values that a figure shows, which may differ for a moment from those that it is set to. */
export interface LiveValues<P extends Parameters> {
  /** Each value, read through a signal of its own: who reads one follows it. */
  readonly values: Values<P>;
  /** Shows other values until the next call: while the pointer rests somewhere, or a run is played. */
  preview(changes: Changes<P> | undefined): void;
  /** Sets parameters. */
  set(changes: Changes<P>): void;
}

/** The values of parameters, to be read as plain ones and followed as signals. */
export function liveValues<P extends Parameters>(parameters: P): LiveValues<P> {
  const previewed = signal<Changes<P>>({});
  const values = {} as Values<P>;
  for (const [name, parameter] of Object.entries(parameters)) {
    const shown: ReadonlySignal<unknown> = computed(() => {
      const {[name]: value} = previewed.value;
      return value === undefined ? parameter.value : value;
    });
    Object.defineProperty(values, name, {enumerable: true, get: () => shown.value});
  }
  return {
    values,
    preview: changes => {
      previewed.value = changes ?? {};
    },
    set: changes =>
      batch(() => {
        for (const [name, value] of Object.entries(changes)) parameters[name].value = value;
      }),
  };
}
