// @vitest-environment jsdom
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {mountFigure} from "../../src/controls/frame/mountFigure.js";
import {judge} from "../../src/controls/page/exercises.js";
import {pageLinks} from "../../src/controls/page/links.js";
import {readDigits} from "../../src/data/inputs.js";
import filters from "../../src/landscapes/symmetries/filters.js";
import permutation from "../../src/landscapes/symmetries/permutation.js";
import reluScaleFigure from "../../src/landscapes/symmetries/reluScale.js";
import skipBreaks from "../../src/landscapes/symmetries/skipBreaks.js";
import {outcome} from "../../src/lib/experiments/outcome.js";
import {reluScale} from "../../src/lib/experiments/reluScale/reluScale.js";
import {checkReluScale} from "../../src/lib/experiments/reluScale/result.js";
import {checkSmallNetworks} from "../../src/lib/experiments/smallNetworks/result.js";
import {trainedNetwork, trainSmallNetworks} from "../../src/lib/experiments/smallNetworks/smallNetworks.js";
import {stubBrowser} from "../controls/frame/browser.js";
import {begun, show, wordsOf} from "./show.js";

const digits = readDigits();
const short = {batchSize: 16, eta: 0.2, epochs: 8, testShare: 0.2};
const small = checkSmallNetworks(trainSmallNetworks(digits, short, 3), "made.json", "");
const scaled = checkReluScale(outcome(reluScale(trainedNetwork("relu", digits, short, 3))), "made.json", "");

describe("neurons that are exchanged and flipped", () => {
  const at = (changes: object) => show(permutation, changes, begun, {small});
  const trainedOrder = [0, 1, 2, 3, 4, 5, 6, 7];

  it("jump far at the default, while no output changes", () => {
    const {jump, travelled, apart, before} = at({}).data;
    expect(jump).toBeGreaterThan(0.2 * travelled);
    expect(apart).toBeLessThan(1e-13 * Math.max(...before.map(Math.abs)));
  });

  it("are where they were as trained", () => {
    const {set} = permutation.presets![0];
    expect(at(set(at({}))).data.jump).toBe(0);
  });

  it("change places when a ring is dragged onto another card, and keep the outputs", () => {
    const {move, at: place} = permutation.handles![2];
    const shown = at({order: trainedOrder});
    const changes = move({x: 6.4, y: 0, plot: 0}, shown);
    expect(changes.order).toEqual([0, 1, 6, 3, 4, 5, 2, 7]);
    expect(place(at(changes))![0]).toBe(6.5);
    expect(at(changes).data.apart).toBeLessThan(1e-12);
  });

  it("flip their sign at a click, which keeps the outputs too", () => {
    expect(permutation.click!({x: 3.2, y: 0.75, plot: 0}, at({})), "below the cards").toBeUndefined();
    const changes = permutation.click!({x: 3.2, y: 0.5, plot: 0}, at({}))!;
    expect(changes.signs![3]).toBe(-1);
    const {apart, flips} = at(changes).data;
    expect(flips.filter(sign => sign < 0)).toHaveLength(1);
    expect(apart).toBeLessThan(1e-12);
  });

  it("have copies that are not counted by the number in the picture", () => {
    const {count} = permutation.exercises!;
    if (!("ask" in count)) throw new Error("asks for a number");
    const told = (text: string) => judge(text, count.answer(at({})), count.tolerance).done;
    for (const right of ["147456", "147 456", "147,456", "147\u202f456"])
      expect(told(right), right).toBe(true);
    for (const wrong of ["10,321,920", "10 321 920", "147,4", "384", "768", "162201", "132710"])
      expect(told(wrong), wrong).toBe(false);
  });

  it("count their copies, and say how far they jumped", () => {
    const words = wordsOf(permutation, at({}));
    expect(words.some(text => text.startsWith("8! · 2⁸ = 10,321,920"))).toBe(true);
    expect(at({}).data.copies).toBe(10_321_920);
  });

  describe("dragged by a pointer", () => {
    beforeEach(stubBrowser);
    afterEach(() => {
      vi.unstubAllGlobals();
      document.body.replaceChildren();
    });

    it("are exchanged with the card of the drop alone, whatever cards they pass", async () => {
      const place = document.createElement("div");
      document.body.append(place);
      const links = pageLinks([permutation.id]);
      links.bind(permutation.id, permutation.parameters);
      await mountFigure(place, permutation, {links, readFile: async () => small});
      const {order} = permutation.parameters;
      order.value = trainedOrder;
      const knob = place.querySelectorAll<HTMLElement>(".handle")[0];
      const held = new Set<number>();
      Object.assign(knob, {
        setPointerCapture: (id: number) => held.add(id),
        hasPointerCapture: (id: number) => held.has(id),
      });
      const card = Number(place.querySelector("svg")!.getAttribute("width")) / 8;
      const point = (type: string, at: number) =>
        knob.dispatchEvent(
          Object.assign(new MouseEvent(type, {clientX: (at + 0.5) * card}), {pointerId: 1, isPrimary: true}),
        );
      point("pointerdown", 0);
      for (const at of [1, 2, 5, 3]) point("pointermove", at);
      expect(order.value).toEqual([3, 1, 2, 0, 4, 5, 6, 7]);
      expect(knob.getAttribute("aria-valuetext")).toBe("place 4 of 8");
      point("pointermove", 0);
      expect(order.value).toEqual(trainedOrder);
      point("pointermove", 3);
      held.clear();
      point("lostpointercapture", 3);
      // The next drag begins at the order that this one left.
      point("pointerdown", 3);
      point("pointermove", 4);
      expect(order.value).toEqual([3, 1, 2, 4, 0, 5, 6, 7]);
    });
  });

  it("stand as trained where a link has an order that is none", () => {
    expect(at({order: [1, 1, 1, 1, 1, 1, 1, 1]}).data.neurons).toEqual(trainedOrder);
  });
});

describe("filters that are exchanged", () => {
  const at = (changes: object) => show(filters, changes, begun, {small});

  it("take their maps and votes with them, and no output changes", () => {
    const [trained, moved] = [at({order: [0, 1, 2, 3]}).data, at({}).data];
    moved.order.forEach((filter, place) => {
      expect(moved.filters[place]).toEqual(trained.filters[filter]);
      expect(moved.maps[place]).toEqual(trained.maps[filter]);
      expect(moved.votes[place]).toEqual(trained.votes[filter]);
    });
    expect(moved.jump).toBeGreaterThan(0.2 * moved.travelled);
    expect(moved.apart).toBeLessThan(1e-13 * Math.max(...moved.before.map(Math.abs)));
  });

  it("vote, all together and with the biases, as the network does", () => {
    const {votes, before} = at({}).data;
    const bias = small.networks.filters.weights.slice(-10);
    for (const [c, z] of before.entries())
      expect(bias[c] + votes.reduce((sum, each) => sum + each[c], 0)).toBeCloseTo(z, 10);
  });

  it("change places when a ring is dragged onto another card", () => {
    const {move, at: place} = filters.handles![3];
    const shown = at({order: [0, 1, 2, 3]});
    const changes = move({x: 0.2, y: 0, plot: 0}, shown);
    expect(changes.order).toEqual([3, 1, 2, 0]);
    expect(place(at(changes))![0]).toBe(0.5);
    expect(at(changes).data.apart).toBeLessThan(1e-12);
  });

  it("make other maps of another digit, and the outputs stay for it too", () => {
    const [one, other] = [at({}).data, at({digit: 7}).data];
    expect(one.maps).not.toEqual(other.maps);
    expect(other.apart).toBeLessThan(1e-12);
  });

  it("are where they were as trained, and where a link has an order that is none", () => {
    expect(at(filters.presets![0].set(at({}))).data.jump).toBe(0);
    expect(at({order: [0, 0, 1, 1]}).data.order).toEqual([0, 1, 2, 3]);
    expect(wordsOf(filters, at({})).join(" ")).toContain("4! = 24");
  });
});

describe("a ReLU network that is scaled", () => {
  const at = (power: number) => show(reluScaleFigure, {power}, begun, {small, scaled});

  it("is in a needle at a = 10 and at a = 0.1, and says what it said", () => {
    const middle = at(0).data;
    for (const power of [1, -1]) {
      const {times, along, outputs} = at(power).data;
      expect(times).toBeGreaterThan(10);
      expect(Math.min(along[0], along[along.length - 1])).toBeGreaterThan(2 * Math.max(...middle.asTrained));
      expect(outputs.apart).toBeLessThan(1e-12 * Math.max(...outputs.before.map(Math.abs)));
    }
  });

  it("is as it was trained at a = 1", () => {
    const {a, times, along, asTrained} = at(0).data;
    expect([a, times]).toEqual([1, 1]);
    expect(along).toBe(asTrained);
    expect(wordsOf(reluScaleFigure, at(0)).join(" ")).toContain("as trained");
  });

  it("has curvatures that no scale can raise by more than the exercise says", () => {
    const {factor} = reluScaleFigure.exercises!;
    if (!("ask" in factor)) throw new Error("asks for a number");
    const right = factor.answer(at(1));
    for (const power of [1, -1]) expect(at(power).data.times).toBeLessThan(right);
    for (const wrong of [90, 110, at(1).data.times])
      expect(judge(String(wrong), right, factor.tolerance).done).toBe(false);
    expect(judge("100", right, factor.tolerance).done).toBe(true);
  });

  it("has the same loss at its weights, whatever a is", () => {
    const losses = scaled.places.map(({along}) => along[(along.length - 1) / 2]);
    for (const loss of losses) expect(loss).toBeCloseTo(losses[0], 10);
  });

  it("follows the ring to places that were measured", () => {
    const {move} = reluScaleFigure.handles![0];
    expect(move({x: 0.34, y: 1, plot: 1}, at(0))).toEqual({power: 0.3});
    expect(at(0.3).data.a).toBeCloseTo(2, 1);
    for (const power of [-1, 0.3, 1]) wordsOf(reluScaleFigure, at(power));
  });

  it("is refused where a place is missing", () => {
    expect(() => checkReluScale({...scaled, places: scaled.places.slice(1)}, "made.json", "")).toThrow(
      "made.json: places must have 21 entries, got 20",
    );
  });
});

describe("a layer that is permuted", () => {
  const at = (changes: object) => show(skipBreaks, changes, begun, {small});

  it("changes no output of the plain network, and those of the one with skips", () => {
    for (const which of ["first", "second", "third"]) {
      const {plain, residual} = at({which}).data;
      expect(plain.outputs.apart).toBeLessThan(1e-12);
      expect(plain.right[1]).toBe(plain.right[0]);
      expect(residual.outputs.apart).toBeGreaterThan(0.1);
      expect(residual.right[1]).toBeLessThan(residual.right[0]);
    }
  });

  it("leaves both as they were if all three are permuted alike, or none", () => {
    for (const which of ["all", "none"]) {
      const shown = at({which});
      for (const {outputs, right} of [shown.data.plain, shown.data.residual]) {
        expect(outputs.apart).toBeLessThan(1e-12);
        expect(right[1]).toBe(right[0]);
      }
      expect(wordsOf(skipBreaks, shown)).toContain("each skip joins a neuron with its like");
    }
  });

  it("is chosen by a click, and put back by another", () => {
    const click = (y: number, which: string) => skipBreaks.click!({x: 1, y, plot: 1}, at({which}));
    expect(click(0.25, "none")).toEqual({which: "first"});
    expect(click(0.4, "all")).toEqual({which: "second"});
    expect(click(0.57, "third")).toEqual({which: "none"});
    expect(click(0.9, "none")).toBeUndefined();
  });

  it("takes each neuron’s number and what it says along", () => {
    const [before, after] = ["none", "second"].map(which => at({which}).data.plain.layers[1]);
    after.neurons.forEach((neuron, place) => {
      expect(after.values[place]).toBeCloseTo(before.values[neuron], 12);
    });
    expect(wordsOf(skipBreaks, at({}))).toContain("skips add what does not belong together");
  });
});
