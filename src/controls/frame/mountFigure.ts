import {computed, type ReadonlySignal, signal} from "@preact/signals-core";
import {setText} from "../../figures/setText.js";
import {unbroken} from "../../figures/words/unbroken.js";
import {effectNear} from "../effectNear.js";
import {element} from "../element.js";
import {observeNear} from "../nearScreen.js";
import {controlRow} from "./controlRow.js";
import type {AnyFigure, Progress, Shown} from "./definition.js";
import {type LiveValues, liveValues} from "./liveValues.js";
import {numbersOfStep} from "./numbers.js";
import {ownLayout} from "./ownLayout.js";
import {playOnce} from "./playOnce.js";
import {mountStage} from "./stage.js";
import {mountTools, type ToolsContext} from "./tools.js";

/** What a figure needs of the page that it stands in. */
export interface FigureContext extends ToolsContext {
  /** Reads a file of src/data. */
  readonly readFile: (name: string) => Promise<unknown>;
}

/** A figure that is on the page. */
export interface MountedFigure {
  readonly figure: AnyFigure;
  readonly live: LiveValues<AnyFigure["parameters"]>;
  /** What it shows; undefined if its computation failed. */
  readonly shown: ReadonlySignal<Shown<AnyFigure["parameters"], unknown> | undefined>;
}

const noWork: Progress<never> = {parts: [], stale: false, begun: false, share: 1, failure: undefined};

/**
 * Puts a figure into its place on the page: the picture first, then a row of controls, a line of words, its tools.
 *
 * @param place the element that the page keeps for it
 * @throws Error if a file that it reads is missing or wrong
 */
export async function mountFigure(
  place: HTMLElement,
  figure: AnyFigure,
  context: FigureContext,
): Promise<MountedFigure> {
  const files = await readFiles(figure, context.readFile);
  for (const [name, value] of Object.entries(figure.initial?.(files) ?? {})) {
    figure.parameters[name].startAt(value);
  }
  const live = liveValues(figure.parameters);
  const frame = element("div", {class: "figure-frame"});
  const seen = signal(false);
  const work = await begunWork(figure, live, files, seen);
  const fault = signal<string | undefined>(undefined);

  const data = computed(() => figure.compute(live.values, {files, work: work.value}));
  const shown = computed(() => {
    try {
      return {values: live.values, data: data.value};
    } catch (error) {
      queueMicrotask(() => {
        fault.value = (error as Error).message;
      });
      return undefined;
    }
  });

  const stage = mountStage(figure, live, shown, fault);
  const words = element("p", {class: "figure-summary"});
  const {tools, data: dataBox} = mountTools(frame, figure, shown, context);
  frame.append(
    stage.element,
    controlRow(figure, live, shown, context.links),
    element("div", {class: "figure-foot"}, words, tools),
  );
  if (figure.numbers) {
    const {title, lines} = figure.numbers;
    frame.append(numbersOfStep(title, () => (shown.value ? lines(shown.value) : [])));
  }
  const onPaper = unfinished();
  frame.append(onPaper, dataBox);
  place.replaceChildren(frame);
  ownLayout(place, frame);

  effectNear(words, () => {
    if (shown.value) setText(words, unbroken(figure.summary(shown.value)));
    else setText(words, `This figure could not be computed: ${fault.value ?? ""}`);
  });
  observeNear(frame, near => {
    if (near) seen.value = true;
  });
  addEventListener("beforeprint", () => {
    seen.value = true;
    // The page set its defaults before: if that began the trainings anew, their share is 0.
    onPaper.hidden = work.value.share === 1;
  });
  if (figure.time) playOnce(frame, figure, live, shown);
  return {figure, live, shown};
}

/** What a paper says of a figure whose trainings it did not wait for: no browser waits when it prints. */
function unfinished(): HTMLElement {
  return element(
    "p",
    {class: "figure-unfinished", hidden: true},
    "This was printed before its trainings had ended. They run by now: print the page once more.",
  );
}

async function readFiles(
  {files = {}}: AnyFigure,
  read: (name: string) => Promise<unknown>,
): Promise<Record<string, unknown>> {
  const entries = Object.entries(files as NonNullable<AnyFigure["files"]>) as [
    string,
    {name: string; check: (json: unknown) => unknown},
  ][];
  const values = entries.map(async ([key, {name, check}]) => [key, check(await read(name))] as const);
  return Object.fromEntries(await Promise.all(values));
}

/** Gives the tasks to the workers, once the figure has been near the screen. */
async function begunWork(
  {work}: AnyFigure,
  {values}: LiveValues<AnyFigure["parameters"]>,
  files: Record<string, unknown>,
  seen: ReadonlySignal<boolean>,
): Promise<ReadonlySignal<Progress<unknown>>> {
  if (!work) return signal(noWork);
  const [{sweep}, {workers}] = await Promise.all([
    import("../../workers/page/sweep.js"),
    import("../../workers/page/workers.js"),
  ]);
  // biome-ignore lint/suspicious/noExplicitAny: which job it is, and so its types, is only known to the figure
  const {parts, stale, begun, share, failure} = sweep(workers as any, work.job as string, () =>
    seen.value ? work.inputs(values, files) : [],
  );
  return computed(() => ({
    parts: parts.value,
    stale: stale.value,
    begun: begun.value,
    share: share.value,
    failure: failure.value,
  }));
}
