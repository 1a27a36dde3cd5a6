import {describe, expect, it} from "vitest";
import {checkDeepResidual} from "../../lib/experiments/deepResidual/result.js";
import {checkReluScale} from "../../lib/experiments/reluScale/result.js";
import {smallNetworkNames, smallNetworks} from "../../lib/experiments/smallNetworks/networks.js";
import {checkSmallNetworks} from "../../lib/experiments/smallNetworks/result.js";
import {barrierOf} from "../../lib/experiments/twoNetworks/barrier.js";
import {checkTwoNetworks} from "../../lib/experiments/twoNetworks/result.js";
import {evaluate} from "../../lib/networks/evaluate.js";
import {loaderFolder} from "./loaderFolder.js";

const {load, editSettings} = loaderFolder();

describe("the loader of the small networks", () => {
  it("prints networks that read most of the digits shown", () => {
    editSettings({epochs: 15, testShare: 0.5}, "smallNetworks");
    const {status, stdout} = load("smallNetworks.json.ts");
    expect(status).toBe(0);
    const {shown, networks} = checkSmallNetworks(JSON.parse(stdout), "smallNetworks.json", "");
    const examples = {
      count: shown.length,
      inputs: Float64Array.from(shown.flatMap(({pixels}) => pixels)),
      targets: Uint8Array.from(shown, ({label}) => label),
    };
    for (const name of smallNetworkNames) {
      const {weights, travelled} = networks[name];
      const {accuracy} = evaluate(smallNetworks[name](), Float64Array.from(weights), examples);
      expect(accuracy, name).toBeGreaterThan(0.5);
      expect(travelled, name).toBeGreaterThan(0.1);
    }
  });
});

describe("the loader of the scaled network", () => {
  it("prints one loss at the weights for every a, and more sharpness at both ends than between them", () => {
    editSettings({epochs: 20, testShare: 0.8}, "smallNetworks");
    const {status, stdout, stderr} = load("reluScale.json.ts");
    expect(status).toBe(0);
    const {places} = checkReluScale(JSON.parse(stdout), "reluScale.json", "");
    const middle = (places.length - 1) / 2;
    for (const {along} of places) expect(along[(along.length - 1) / 2]).toBe(places[0].along[30]);
    for (const end of [places[0], places[places.length - 1]])
      expect(end.sharpness).toBeGreaterThan(5 * places[middle].sharpness);
    expect(stderr.match(/^reluScale: λmax = [\d.]+$/gm)).toHaveLength(places.length);
  });
});

describe("the loader of the two networks", () => {
  it("prints three ways that begin at A and end at B, of which matching moves no end", () => {
    editSettings({epochs: 8, curveEpochs: 2, testShare: 0.8}, "twoNetworks");
    const {status, stdout, stderr} = load("twoNetworks.json.ts");
    expect(status).toBe(0);
    const {trained, matched, curve} = checkTwoNetworks(JSON.parse(stdout), "twoNetworks.json", "");
    for (const way of [matched, curve]) {
      for (const place of [0, -1]) {
        expect(way.loss.at(place)).toBe(trained.loss.at(place));
        expect(way.accuracy.at(place)).toBe(trained.accuracy.at(place));
        expect(way.read.at(place)).toEqual(trained.read.at(place));
      }
      expect(barrierOf(way.loss)).toBeLessThan(barrierOf(trained.loss));
    }
    expect(stderr).toMatch(/^twoNetworks: the barrier is [\d.]+, after matching [\d.]+$/m);
  });
});

describe("the loader of the deep networks", () => {
  it("prints a plain and a residual training of each depth, which begin at chance and learn", () => {
    editSettings({depths: [2, 3], width: 8, eta: 0.1, steps: 450, testShare: 0.5}, "deepResidual");
    const {status, stdout, stderr} = load("deepResidual.json.ts");
    expect(status).toBe(0);
    const {runs} = checkDeepResidual(JSON.parse(stdout), "deepResidual.json", "");
    expect(runs.map(({depth, residual}) => [depth, residual])).toEqual([
      [2, false],
      [2, true],
      [3, false],
      [3, true],
    ]);
    for (const {accuracy, unseen} of runs) {
      expect(accuracy).toHaveLength(11);
      expect(unseen).toHaveLength(11);
      expect(unseen[10]).toBeGreaterThan(0.4);
      expect(accuracy[0]).toBeLessThan(0.4);
      expect(accuracy[10]).toBeGreaterThan(0.5);
    }
    expect(stderr.match(/^deepResidual: \d layers, (plain|residual): [\d.]+ % right$/gm)).toHaveLength(4);
  });
});

describe("the loader of the weights that never stop", () => {
  it("prints a loss for each pass and a distance for each two moments", () => {
    editSettings({hidden: 2, burnIn: 5, watched: 20}, "neverStop");
    const {status, stdout, stderr} = load("neverStop.json.ts");
    expect(status).toBe(0);
    const {losses, squares, dimension, parabola} = JSON.parse(stdout);
    expect([losses.length, squares.length, dimension]).toEqual([25, 6, 64 * 2 + 2 + 2 * 10 + 10]);
    expect(squares[1][4]).toBe(squares[4][1]);
    expect(parabola).toHaveLength(7);
    expect(stderr).toMatch(/^neverStop: 0 passes: loss [\d.]+$/m);
  });
});

describe("the loader of the race in valleys in valleys", () => {
  it("prints where all runs are at each moment of three races", () => {
    editSettings({runs: 20, stage: 400}, "valleys");
    const {status, stdout, stderr} = load("valleys.json.ts");
    expect(status).toBe(0);
    const {races} = JSON.parse(stdout);
    expect(races.map((moments: unknown[]) => moments.length)).toEqual([23, 23, 23]);
    expect(races[2][22].places).toHaveLength(20);
    expect(stderr.match(/^valleys: [\d.]+ above the deepest in the mean$/gm)).toHaveLength(3);
  });
});
