import {computed, effect, type ReadonlySignal, signal} from "@preact/signals-core";
import {element} from "../element.js";
import {chooser, switcher} from "../inputs/chooser.js";
import {type Mark, slider} from "../inputs/slider.js";
import {textField} from "../inputs/textField.js";
import {transport} from "../inputs/transport.js";
import type {PageLinks} from "../page/links.js";
import {Choice, Toggle} from "../parameters/choice.js";
import type {AnyParameter} from "../parameters/parameter.js";
import {Quantity, Seed} from "../parameters/quantity.js";
import {TextParameter} from "../parameters/textParameter.js";
import type {AnyFigure, Shown} from "./definition.js";
import type {LiveValues} from "./liveValues.js";

type Showing = ReadonlySignal<Shown<AnyFigure["parameters"], unknown> | undefined>;

/** The controls below a picture: the player, two others at most, and the rest on demand under "more". */
export function controlRow(
  figure: AnyFigure,
  live: LiveValues<AnyFigure["parameters"]>,
  shown: Showing,
  links: PageLinks,
): HTMLElement {
  const {parameters, time, sight, more = [], presets = []} = figure;
  const isSeen = (name: string) =>
    !links.hidden.includes(`${figure.id}.${name}`) && (figure.when?.[name]?.(live.values) ?? true);
  const seenIf = (control: HTMLElement, name: string) => {
    effect(() => {
      control.hidden = !isSeen(name);
    });
    return control;
  };
  const controlOf = (name: string) => seenIf(controlFor(figure, name, shown), name);
  const row = element("div", {class: "figure-controls"});
  const extra = more.map(controlOf);
  if (time) {
    const last = computed(() => (shown.value ? time.last(shown.value.data) : 0));
    const {main, fine} = transport(
      parameters[time.parameter],
      () => last.value,
      () => live.values[time.parameter],
      time.first,
    );
    row.append(seenIf(main, time.parameter));
    extra.push(seenIf(fine, time.parameter));
  }
  row.append(...sight.map(controlOf));
  if (presets.length > 0) row.append(presetButtons(figure, live, shown, links));
  if (extra.length === 0) return row;

  const open = signal(false);
  const box = element("div", {class: "figure-more"}, ...extra);
  const button = element(
    "button",
    {
      type: "button",
      class: "preset more",
      onclick: () => {
        open.value = !open.peek();
      },
    },
    "more",
  );
  effect(() => {
    box.hidden = !open.value;
    button.hidden = ![...more, ...(time ? [time.parameter] : [])].some(isSeen);
    button.setAttribute("aria-expanded", String(open.value));
    button.textContent = open.value ? "less" : "more";
  });
  row.append(button);
  return element("div", {class: "figure-control-rows"}, row, box);
}

/** The control that fits a parameter. */
function controlFor({id, parameters, marks}: AnyFigure, name: string, shown: Showing): HTMLElement {
  const parameter = parameters[name];
  if (!parameter) throw new RangeError(`figure ${id}: there is no parameter ${name} to make a control for`);
  const marksOf: ((shown: Shown<AnyFigure["parameters"], unknown>) => readonly Mark[]) | undefined =
    marks?.[name];
  return inputFor(parameter, marksOf && (() => (shown.value ? marksOf(shown.value) : [])));
}

function inputFor(parameter: AnyParameter, marks?: () => readonly Mark[]): HTMLElement {
  if (parameter instanceof Seed) {
    const onclick = () => {
      parameter.value = parameter.next;
    };
    return element("button", {type: "button", class: "preset", onclick}, parameter.label);
  }
  if (parameter instanceof Quantity) return slider(parameter, {marks});
  if (parameter instanceof Choice) return chooser(parameter);
  if (parameter instanceof Toggle) return switcher(parameter);
  if (parameter instanceof TextParameter) return textField(parameter);
  throw new TypeError(
    `${parameter.label}: there is no control for a parameter of this kind; give it a handle`,
  );
}

function presetButtons(
  {presets}: AnyFigure,
  live: LiveValues<AnyFigure["parameters"]>,
  shown: Showing,
  links: PageLinks,
): HTMLElement {
  const buttons = (presets as NonNullable<AnyFigure["presets"]>).map(({words, set}) => {
    const onclick = () => {
      const now = shown.peek();
      if (!now) return;
      links.remember();
      live.set(set(now));
    };
    return element("button", {type: "button", class: "preset", onclick}, words);
  });
  return element("div", {class: "presets"}, ...buttons);
}
