import {element} from "../element.js";
import type {AnyFigure} from "../frame/definition.js";
import {type MountedFigure, mountFigure} from "../frame/mountFigure.js";
import {observeNear} from "../nearScreen.js";
import {mountExercise} from "./exercises.js";
import {pageLinks} from "./links.js";
import {printDefaults} from "./onPaper.js";
import {mountPresenter} from "./presenter.js";

/** What a page is made of beside its text; the build writes it from the page's containers. */
export interface PageParts {
  /** The modules of the figures by the figures' ids, in the order of the page; `again` is added to their addresses. */
  readonly figures: Readonly<Record<string, (again?: string) => Promise<{readonly default: AnyFigure}>>>;
  /** The files that figures read, by their names in src/data. */
  readonly files: Readonly<Record<string, {json(): Promise<unknown>}>>;
}

/** As near to the screen as figures are loaded, in pixels. */
const nearby = "900px";

/**
 * Brings the figures and exercises of a page to life: the first figure at once where the page arrives at its top, each
 * other when it comes near the screen, the rest when the page has nothing else to do. Each stands alone: one that
 * cannot be loaded says so and takes no other with it.
 */
export function openPage({figures, files}: PageParts): void {
  const ids = Object.keys(figures);
  const links = pageLinks(ids);
  const mounted = new Map<string, Promise<MountedFigure>>();
  const asked = new Map<string, Promise<unknown>>();
  const failures = new Map<string, number>();

  const readFile = (name: string): Promise<unknown> => {
    let file = asked.get(name);
    if (!file) {
      file = files[name].json().catch(error => {
        asked.delete(name);
        throw new Error(`the file ${name} did not arrive (${(error as Error).message})`);
      });
      asked.set(name, file);
    }
    return file;
  };

  const load = (id: string): Promise<MountedFigure> => {
    let figure = mounted.get(id);
    if (!figure) {
      figure = mount(id);
      mounted.set(id, figure);
      figure.catch(error => {
        mounted.delete(id);
        failures.set(id, (failures.get(id) ?? 0) + 1);
        tellMissing(id, error as Error, () => load(id));
      });
    }
    return figure;
  };

  async function mount(id: string): Promise<MountedFigure> {
    const before = failures.get(id);
    const {default: figure} = await figures[id](before === undefined ? "" : `?again=${before}`);
    links.bind(id, figure.parameters);
    const result = await mountFigure(placeOf(id), figure, {links, readFile});
    for (const place of document.querySelectorAll<HTMLElement>(`[data-exercise^="${id}."]`)) {
      mountExercise(place, result);
    }
    return result;
  }

  for (const id of ids) {
    const observer = observeNear(
      placeOf(id),
      near => {
        if (!near) return;
        observer.disconnect();
        load(id).catch(() => {});
      },
      nearby,
    );
  }
  if (ids.length > 0 && document.documentElement.classList.contains("arriving")) load(ids[0]).catch(() => {});
  whenIdle(async () => {
    for (const id of ids) await load(id).catch(() => {});
  });
  printDefaults(links);
  mountPresenter(links, ids, load);
}

function placeOf(id: string): HTMLElement {
  const place = document.querySelector<HTMLElement>(`#${CSS.escape(id)} > .figure-place`);
  if (!place) throw new RangeError(`openPage: the page has no place for the figure ${id}`);
  return place;
}

function tellMissing(id: string, {message}: Error, again: () => Promise<unknown>): void {
  const place = placeOf(id);
  const onclick = () => {
    place.replaceChildren(element("p", {class: "figure-missing", role: "status"}, "Trying again …"));
    again().catch(() => {});
  };
  const reason = /import|module/i.test(message) ? "its program did not arrive" : message;
  place.replaceChildren(
    element(
      "p",
      {class: "figure-missing", role: "status"},
      `This figure is missing: ${reason}. `,
      element("button", {type: "button", class: "preset", onclick}, "Try again"),
      element(
        "button",
        {type: "button", class: "preset", onclick: () => location.reload()},
        "Reload the page",
      ),
    ),
  );
}

function whenIdle(run: () => void): void {
  const soon = () =>
    "requestIdleCallback" in globalThis ? requestIdleCallback(run, {timeout: 4000}) : setTimeout(run, 1500);
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon, {once: true});
}
