import type {Picture} from "../../figures/picture.js";
import type {Table} from "../../figures/table.js";
import type {Jobs} from "../../workers/jobs/jobs.js";
import type {InputOf, PartOf} from "../../workers/protocol.js";
import type {Mark} from "../inputs/slider.js";
import type {AnyParameter} from "../parameters/parameter.js";
import type {Side} from "./nameSide.js";

/** The parameters of a figure by their names, as they stand in its links: `damping.gamma`. */
export type Parameters = Readonly<Record<string, AnyParameter>>;

/** A plain value for each parameter. */
export type Values<P extends Parameters> = {readonly [K in keyof P]: P[K]["value"]};

/** New values for some of the parameters. */
export type Changes<P extends Parameters> = {readonly [K in keyof P]?: P[K]["value"]};

/** What a figure shows: the values it is set to, and what it computed of them. */
export interface Shown<P extends Parameters, Data> {
  readonly values: Values<P>;
  readonly data: Data;
}

/** A file of src/data that a figure reads, with the check that makes its JSON a value to rely on. */
export interface DataFile<T> {
  /** Its name in src/data: "digits.json". */
  readonly name: string;
  /** @throws Error that says what is wrong with the JSON */
  readonly check: (json: unknown) => T;
}

type Files = Readonly<Record<string, DataFile<unknown>>>;
type Read<F extends Files> = {readonly [K in keyof F]: F[K] extends DataFile<infer T> ? T : never};

/** Where the tasks stand that a figure gave to the workers. */
export interface Progress<Part> {
  /** All parts in the order of their arrival: of these values, or of those before while `stale`. */
  readonly parts: readonly Part[];
  /** Whether nothing has come of these values yet. */
  readonly stale: boolean;
  /** Whether there are tasks: none before the figure has been in sight. */
  readonly begun: boolean;
  /** The share of the tasks that have ended, in [0, 1]. */
  readonly share: number;
  /** Why the first task that failed did. */
  readonly failure: string | undefined;
}

/** What a figure computes from, beside its values. */
export interface Sources<F extends Files, Part> {
  readonly files: Read<F>;
  readonly work: Progress<Part>;
}

/** A place in a plot of the picture, in the plot's own coordinates. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** Which of several plots; the first is 0. */
  readonly plot: number;
}

/** A point of the picture that the reader drags. */
export interface HandleOptions<P extends Parameters, Data> {
  /** What it is: "start". Stands beside the ring, and is read aloud. */
  readonly label: string;
  /** Where it is; undefined where it is not to be had. */
  readonly at: (shown: Shown<P, Data>) => readonly [number, number] | undefined;
  /** What becomes of the values when it is taken to a place. */
  readonly move: (place: Place, shown: Shown<P, Data>) => Changes<P>;
  /**
   * Whether `move` is told, all through a drag, what was shown when the pointer took hold: for what changes anew with
   * each place that is passed, as the order of cards.
   */
  readonly sinceGrip?: boolean;
  /** What is read aloud of where it is, if not its coordinates: "place 1 of 8". */
  readonly told?: (shown: Shown<P, Data>) => string;
  /** The directions it can move in; "both" by default. */
  readonly along?: "x" | "y" | "both";
  /** How far an arrow key takes it, where that is no share of the plot: 1 for whole numbers. */
  readonly unit?: number;
  /** What an arrow key changes, up and to the right or back, where the next place is not equally far everywhere. */
  readonly press?: (direction: 1 | -1, shown: Shown<P, Data>) => Changes<P>;
  readonly plot?: number;
  /** A class for its colour. */
  readonly kind?: string;
  /** Whether the label is drawn, and on which side if there is room; on another one otherwise. */
  readonly name?: "none" | Side;
}

/** A prepared state for a presentation. */
export interface Slide<P extends Parameters> {
  /** What to say, in a few words. */
  readonly words: string;
  /** The values that differ from the defaults. */
  readonly set: Changes<P>;
}

/** A button that sets some values. */
export interface Preset<P extends Parameters, Data> {
  readonly words: string;
  readonly set: (shown: Shown<P, Data>) => Changes<P>;
}

/** An exercise that is answered by moving the figure. */
export interface Task<P extends Parameters, Data> {
  /** How far the reader is, with what the figure shows. */
  readonly progress: (shown: Shown<P, Data>) => {done: boolean; words: string};
  /** Values that solve it: for the tests, which try it. */
  readonly solution: Changes<P>;
}

/** An exercise that is answered by a number. */
export interface Question<P extends Parameters, Data> {
  /** What is asked for: "times longer". */
  readonly ask: string;
  readonly answer: (shown: Shown<P, Data>) => number;
  /** Relative. */
  readonly tolerance: number;
}

export type Exercise<P extends Parameters, Data> = Task<P, Data> | Question<P, Data>;

/** What a figure is about: what can be set, and what is computed of it. */
export interface Model<
  P extends Parameters,
  Data,
  F extends Files = Files,
  J extends keyof Jobs = keyof Jobs,
> {
  /** Its name on the page and in links. */
  readonly id: string;
  readonly parameters: P;
  /** The files that it reads. */
  readonly files?: F;
  /** Defaults that stand in a file instead of with the parameter: those of an experiment's settings. */
  readonly initial?: (files: Read<F>) => Changes<P>;
  /** Tasks for the workers; begun anew whenever their inputs change. */
  readonly work?: {
    readonly job: J;
    readonly inputs: (values: Values<P>, files: Read<F>) => readonly InputOf<Jobs[J]>[];
  };
  /** What it shows, from plain values; reads of them only what it needs. */
  readonly compute: (values: Values<P>, sources: Sources<F, PartOf<Jobs[J]>>) => Data;
}

/** How it is shown, moved and told. All but `picture.draw` can be used without a browser. */
export interface View<P extends Parameters, Data> {
  readonly picture: Picture<Shown<P, Data>>;
  /** The parameter that is time, with its last value: it gets a player, and plays once when first seen. */
  readonly time?: {
    readonly parameter: keyof P & string;
    readonly last: (data: Data) => number;
    /** What the player calls the value 0: 1 where the picture counts updates from 1, else 0. */
    readonly first?: 0 | 1;
  };
  /** The names of the parameters whose controls stand below the picture: two at most. */
  readonly sight: readonly (keyof P & string)[];
  /** The names of those under "more". */
  readonly more?: readonly (keyof P & string)[];
  /** Parameters that have a control only where they mean something. */
  readonly when?: {readonly [K in keyof P]?: (values: Values<P>) => boolean};
  /** Places with a meaning on the tracks of sliders. */
  readonly marks?: {readonly [K in keyof P]?: (shown: Shown<P, Data>) => readonly Mark[]};
  readonly presets?: readonly Preset<P, Data>[];
  readonly handles?: readonly HandleOptions<P, Data>[];
  /** What the picture shows for as long as the pointer rests at a place; it changes nothing for good. */
  readonly hover?: (place: Place, shown: Shown<P, Data>) => Changes<P> | undefined;
  /** What a click at a place changes. */
  readonly click?: (place: Place, shown: Shown<P, Data>) => Changes<P> | undefined;
  /** What becomes of the values when the reader zooms at a place: by a wheel with Ctrl or ⌘, or by a pinch. */
  readonly zoom?: (place: Place, factor: number, shown: Shown<P, Data>) => Changes<P>;
  /** What the picture shows, in one line of words and numbers. */
  readonly summary: (shown: Shown<P, Data>) => string;
  /** The numbers behind the picture. */
  readonly table: (shown: Shown<P, Data>) => Table;
  /** The formula of the step shown with its numbers, a line for each assignment, under its title. */
  readonly numbers?: {readonly title: string; readonly lines: (shown: Shown<P, Data>) => readonly string[]};
  /** Prepared states, in the order of a presentation. */
  readonly slides?: readonly Slide<P>[];
  /** Exercises by the names that the page calls them by. */
  readonly exercises?: Readonly<Record<string, Exercise<P, Data>>>;
}

/** A figure of a lesson. */
export interface Figure<
  P extends Parameters,
  Data,
  F extends Files = Files,
  J extends keyof Jobs = keyof Jobs,
> extends Model<P, Data, F, J>,
    View<P, Data> {}

/** A figure of whatever parameters and data: what a page, the build and the tests hold. */
// biome-ignore lint/suspicious/noExplicitAny: parameters and data stand in argument and result, so no other type covers all
export type AnyFigure = Figure<any, any, any, any>;

/** A figure, from what it is about and then how it is shown: the second part knows the types of the first. */
export function defineFigure<
  const P extends Parameters,
  Data,
  F extends Files = Record<never, never>,
  J extends keyof Jobs = never,
>(model: Model<P, Data, F, J>): {shown(view: View<P, Data>): Figure<P, Data, F, J>} {
  return {shown: view => ({...model, ...view})};
}

/** The default of every parameter, with some changed. */
export function valuesOf<P extends Parameters>(parameters: P, changes: Changes<P> = {}): Values<P> {
  const initial = Object.entries(parameters).map(([name, parameter]) => [name, parameter.initial]);
  return {...Object.fromEntries(initial), ...changes} as Values<P>;
}
