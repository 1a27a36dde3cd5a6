// @vitest-environment jsdom
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {mountFigure} from "../../../src/controls/frame/mountFigure.js";
import {mountExercise} from "../../../src/controls/page/exercises.js";
import {pageLinks} from "../../../src/controls/page/links.js";
import {stubBrowser} from "./browser.js";
import {swing} from "./swing.js";

beforeEach(stubBrowser);
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, "", location.pathname);
  document.body.replaceChildren();
});

/** The figure in its place, as a page does it. */
async function mounted(hash = "") {
  history.replaceState(null, "", hash || location.pathname);
  const figure = swing();
  const links = pageLinks([figure.id]);
  links.bind(figure.id, figure.parameters);
  const place = document.createElement("div");
  document.body.append(place);
  const result = await mountFigure(place, figure, {links, readFile: async () => undefined});
  const find = <E extends Element = HTMLElement>(selector: string) => place.querySelector<E>(selector)!;
  return {figure, links, place, find, result};
}

/** The labels of the controls that are to be seen. */
function seen(place: Element): string[] {
  return [...place.querySelectorAll<HTMLElement>(".figure-controls .control, .figure-more .control")]
    .filter(control => !control.hidden)
    .map(
      control => control.getAttribute("aria-label") ?? control.querySelector(".control-name")!.textContent!,
    );
}

describe("a figure on its page", () => {
  it("draws what it is set to, and tells it in words, in a table and with its numbers", async () => {
    const {figure, find, place} = await mounted();
    expect(find(".picture").textContent).toBe("0.5 left false 4");
    figure.parameters.gamma.value = 0.25;
    expect(find(".picture").textContent).toBe("0.25 left false 4");
    expect(find(".stage").style.height).toBe("100px");
    expect(find(".figure-summary").textContent).toBe("It shows 0.25 left false 4.");
    expect(find(".numbers").textContent).toBe("γ = 0.25");
    [...place.querySelectorAll("button")].find(button => button.textContent === "Data")!.click();
    await vi.waitFor(() =>
      expect([...place.querySelectorAll("td")].map(cell => cell.textContent)).toEqual(["0.25"]),
    );
  });

  it("is set by its slider, in steps of the track, and by the box beside it", async () => {
    const {figure, find} = await mounted();
    const track = find<HTMLInputElement>(".slider input[type=range]");
    track.value = String(Number(track.max) / 4);
    track.dispatchEvent(new Event("input"));
    expect(figure.parameters.gamma.value).toBe(0.25);
    const box = find<HTMLInputElement>(".number-box");
    box.value = "0,75";
    box.dispatchEvent(new Event("change"));
    expect(figure.parameters.gamma.value).toBe(0.75);
    box.value = "2";
    box.dispatchEvent(new Event("change"));
    expect(figure.parameters.gamma.value).toBe(0.75);
    expect(find(".control-problem").textContent).toBe("damping must be in [0, 1]");
  });

  it("takes a slider back that a finger moved while it scrolled", async () => {
    const {figure, find} = await mounted();
    const track = find<HTMLInputElement>(".slider input[type=range]");
    track.dispatchEvent(new Event("pointerdown"));
    track.value = "0";
    track.dispatchEvent(new Event("input"));
    expect(figure.parameters.gamma.value).toBe(0);
    track.dispatchEvent(new Event("pointercancel"));
    expect(figure.parameters.gamma.value).toBe(0.5);
  });

  it("is set by its choice, and has a control only where it means something", async () => {
    const {find, place} = await mounted();
    expect(seen(place)).toEqual(["Time", "γ damping", "side", "Time, finely"]);
    find<HTMLInputElement>('input[value="right"]').click();
    expect(seen(place)).toEqual(["Time", "γ damping", "side", "wide", "Time, finely"]);
    find<HTMLInputElement>('input[type="checkbox"]').click();
    expect(find(".picture").textContent).toBe("0.5 right true 4");
  });

  it("marks a place on the track of the slider that has one, follows what is shown, and leads there", async () => {
    const {figure, find, place} = await mounted();
    const marks = () => [...place.querySelectorAll<HTMLElement>(".mark")];
    expect(marks().map(({textContent, style}) => [textContent, style.left])).toEqual([["best", "25%"]]);
    find<HTMLInputElement>('input[value="right"]').click();
    expect(marks().map(({style}) => style.left)).toEqual(["75%"]);
    marks()[0].click();
    expect(figure.parameters.gamma.value).toBe(0.75);
  });

  it("has its numbers, once they are open, within reach of the keyboard", async () => {
    const {find, place} = await mounted();
    const box = find(".figure-data");
    expect([box.hidden, box.tabIndex]).toEqual([true, 0]);
    [...place.querySelectorAll("button")].find(button => button.textContent === "Data")!.click();
    await vi.waitFor(() => expect(box.hidden).toBe(false));
    expect([box.getAttribute("role"), box.getAttribute("aria-label")]).toEqual([
      "region",
      "Data of the figure",
    ]);
  });

  it("goes through its steps by its player", async () => {
    const {figure, find, place} = await mounted();
    [...place.querySelectorAll("button")].find(button => button.title === "One step back")!.click();
    expect(figure.parameters.step.value).toBe(3);
    expect(find(".step-counter").textContent).toBe("3 / 4");
  });

  it("plays from the beginning where it stands at the end", async () => {
    const {figure, place} = await mounted();
    const press = () =>
      [...place.querySelectorAll("button")].find(button => /^(Play|Pause)$/.test(button.title))!;
    expect(figure.parameters.step.value).toBe(4);
    press().click();
    expect([figure.parameters.step.value, press().title]).toEqual([0, "Pause"]);
    press().click();
    expect([figure.parameters.step.value, press().title]).toEqual([0, "Play"]);
  });

  it("moves on while it plays, and neither before nor after", async () => {
    vi.useFakeTimers();
    try {
      const {figure, place} = await mounted();
      const {step} = figure.parameters;
      const press = () =>
        [...place.querySelectorAll("button")].find(button => /^(Play|Pause)$/.test(button.title))!.click();
      step.value = 0;
      vi.advanceTimersByTime(10_000);
      expect(step.value).toBe(0);
      press();
      vi.advanceTimersToNextTimer();
      const moved = step.value;
      expect(moved).toBeGreaterThan(0);
      press();
      vi.advanceTimersByTime(10_000);
      expect(step.value).toBe(moved);
    } finally {
      vi.useRealTimers();
    }
  });

  it("answers to its exercise", async () => {
    const {figure, result} = await mounted();
    const place = document.createElement("div");
    place.dataset.exercise = "swing.still";
    mountExercise(place, result);
    expect(place.textContent).toBe("○ γ\u00a0=\u00a00.5");
    figure.parameters.gamma.value = 0;
    expect(place.textContent).toContain("✓ γ\u00a0=\u00a00");
  });

  it("says why it cannot be computed", async () => {
    const figure = {
      ...swing(),
      compute: () => {
        throw new RangeError("no such swing");
      },
    };
    const place = document.createElement("div");
    const links = pageLinks([figure.id]);
    await mountFigure(place, figure, {links, readFile: async () => undefined});
    await vi.waitFor(() =>
      expect(place.textContent).toContain("This figure could not be computed: no such swing"),
    );
  });
});

describe("a link that hides controls, for teaching", () => {
  it("leaves out the sliders, choices and players that it names, and what it sets holds", async () => {
    const {place, find} = await mounted("#v1&hide=swing.gamma,swing.step&swing.gamma=0.25");
    expect(seen(place)).toEqual(["side"]);
    expect(find(".picture").textContent).toBe("0.25 left false 4");
    expect(document.querySelector(".notice")).toBeNull();
  });

  it("leaves the button for more out where nothing is left of it", async () => {
    const {find} = await mounted("#v1&hide=swing.side,swing.wide,swing.step");
    expect(find(".more").hidden).toBe(true);
  });

  it("is kept in the links that are made from it, until another one is opened", async () => {
    const {links, place} = await mounted("#v1&hide=swing.gamma");
    expect(links.address("swing")).toMatch(/#v1&at=swing&hide=swing\.gamma$/);
    history.replaceState(null, "", "#v1&hide=swing.side");
    dispatchEvent(new HashChangeEvent("hashchange"));
    expect(seen(place)).toEqual(["Time", "γ damping", "Time, finely"]);
  });

  it.each([
    ["swing.eta", "there is no swing.eta to hide"],
    ["spring.eta", "this page has no spring.eta"],
  ])("says that there is no %s to hide", async (name, sentence) => {
    const {place} = await mounted(`#v1&hide=${name}`);
    expect(document.querySelector(".notice p")?.textContent).toBe(
      `This link could not be read: ${sentence}. The page shows its defaults.`,
    );
    expect(seen(place)).toContain("γ damping");
  });
});
