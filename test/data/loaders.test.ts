import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {gunzipSync, gzipSync} from "node:zlib";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {decodeDigits} from "../../lib/data/compactDigits.js";
import {checkDeepResidual} from "../../lib/experiments/deepResidual/result.js";
import {checkReluScale} from "../../lib/experiments/reluScale/result.js";
import {smallNetworkNames, smallNetworks} from "../../lib/experiments/smallNetworks/networks.js";
import {checkSmallNetworks} from "../../lib/experiments/smallNetworks/result.js";
import {barrierOf} from "../../lib/experiments/twoNetworks/barrier.js";
import {checkTwoNetworks} from "../../lib/experiments/twoNetworks/result.js";
import {evaluate} from "../../lib/networks/evaluate.js";
import {readDigits, readSettings} from "../../src/data/inputs.js";

const tsx = createRequire(import.meta.url).resolve("tsx/cli");

/** Runs a loader as the build does, from a given root. */
function load(loader: string, root: string) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [tsx, resolve("src/data", loader)], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return {status, stdout, stderr};
}

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "descent-"));
  mkdirSync(join(root, "data"));
  for (const file of ["data/digits.csv.gz", "data/settings.json"])
    writeFileSync(join(root, file), readFileSync(file));
});
afterEach(() => rmSync(root, {recursive: true}));

/** Rewrites the digits' rows in the root. */
function editRows(edit: (rows: string[]) => string[]): void {
  const rows = gunzipSync(readFileSync("data/digits.csv.gz")).toString("utf8").trimEnd().split("\n");
  writeFileSync(join(root, "data/digits.csv.gz"), gzipSync(edit(rows).join("\n")));
}

/** Rewrites settings of one experiment in the root. */
function editSettings(changes: object, experiment = "digitsSoftmax"): void {
  const settings = JSON.parse(readFileSync("data/settings.json", "utf8"));
  const changed = {...settings, [experiment]: {...settings[experiment], ...changes}};
  writeFileSync(join(root, "data/settings.json"), JSON.stringify(changed));
}

describe("the loader of the digits", () => {
  it("prints the digits in their compact form", () => {
    const {status, stdout} = load("digits.json.ts", root);
    expect(status).toBe(0);
    expect(decodeDigits(JSON.parse(stdout)).pixels).toEqual(readDigits().pixels);
  });

  it.each([
    {
      fault: "a short row",
      row: "1,2,3",
      message: "row 17: must have 65 columns, 64 pixels and a label, got 3",
    },
    {
      fault: "a pixel of 17",
      row: `0,0,0,0,17${",0".repeat(60)}`,
      message: "row 17: pixel 5 must be a whole number in [0, 16], got 17",
    },
    {
      fault: "a missing label",
      row: `0${",0".repeat(63)},`,
      message: "row 17: the label, column 65, must be a whole number in [0, 9], got nothing",
    },
  ])("fails with file, row and reason at $fault, and prints nothing", ({row, message}) => {
    editRows(rows => rows.with(16, row));
    const {status, stdout, stderr} = load("digits.json.ts", root);
    expect(status).not.toBe(0);
    expect(stdout).toBe("");
    expect(stderr).toContain(`data/digits.csv.gz, ${message}`);
  });

  it("fails with the file's name where it is not compressed", () => {
    writeFileSync(join(root, "data/digits.csv.gz"), "0,1,2");
    const {status, stderr} = load("digits.json.ts", root);
    expect(status).not.toBe(0);
    expect(stderr).toContain("data/digits.csv.gz: must be readable and compressed by gzip");
  });
});

/** How many digits are left to train on, and how many to test with. */
function parted(testShare: number, multipleOf = 1) {
  const {count} = readDigits();
  const testCount = Math.ceil(testShare * count);
  const rest = count - testCount;
  return {trainCount: rest - (rest % multipleOf), testCount};
}

describe("digits that are not enough for the course", () => {
  it("stop each loader in one sentence", () => {
    editRows(rows => rows.slice(0, 150));
    for (const loader of ["digits.json.ts", "../back/evidence.md.ts"]) {
      const {status, stdout, stderr} = load(loader, root);
      expect(status).not.toBe(0);
      expect(stdout).toBe("");
      expect(stderr).toContain("data/digits.csv.gz: must have at least 200 digits for the course, got 150");
    }
  });
});

describe("the loader of the softmax regression", () => {
  it("prints a curve for each batch size, the same each time, with a line of progress each", () => {
    editSettings({batchSizes: [16, 200], epochs: 2});
    const {status, stdout, stderr} = load("digitsSoftmax.json.ts", root);
    expect(status).toBe(0);
    const {curves, trainCount, testCount} = JSON.parse(stdout);
    expect({trainCount, testCount}).toEqual(parted(readSettings().digitsSoftmax.testShare));
    expect(curves.map((curve: {batchSize: number}) => curve.batchSize)).toEqual([16, 200, trainCount]);
    expect(stderr.match(/^digitsSoftmax: batch size /gm)).toHaveLength(3);
    expect(load("digitsSoftmax.json.ts", root).stdout).toBe(stdout);
  });

  it("fails with the setting's name where it is out of bounds", () => {
    editSettings({eta: -1});
    expect(load("digitsSoftmax.json.ts", root).stderr).toContain(
      "data/settings.json: digitsSoftmax.eta must be in (0, ∞), got -1",
    );
    editSettings({batchSizes: [5000]});
    expect(load("digitsSoftmax.json.ts", root).stderr).toContain(
      `data/settings.json: digitsSoftmax.batchSizes[0] must be at most ${parted(readSettings().digitsSoftmax.testShare).trainCount}, the digits left to train on, got 5000`,
    );
  });
});

describe("the loader of the long approach", () => {
  it("prints both runs for each weight decay, from one start and all above their minimum", () => {
    editSettings({weightDecays: [0.3, 0.1], epochs: 1}, "longApproach");
    const {status, stdout, stderr} = load("longApproach.json.ts", root);
    expect(status).toBe(0);
    const {runs, trainCount, dimension} = JSON.parse(stdout);
    expect(trainCount).toBe(parted(readSettings().longApproach.testShare).trainCount);
    expect(dimension).toBe(64 * 32 + 32 + 32 * 10 + 10);
    expect(runs.map(({weightDecay}: {weightDecay: number}) => weightDecay)).toEqual([0.3, 0.1]);
    for (const {sgd, lbfgs} of runs) {
      expect(sgd.loss[0]).toBe(lbfgs.loss[0]);
      for (const {loss, minimum} of [sgd, lbfgs])
        expect(Math.min(...loss)).toBeGreaterThanOrEqual(minimum.loss);
    }
    expect(stderr).toMatch(/^longApproach: λ = 0\.3, L-BFGS, \d+ passes: loss [\d.]+$/m);
  });
});

describe("the loader of the surrogate", () => {
  it("prints a whole training and two epochs of the mean for each share of wrong labels", () => {
    editSettings({labelNoises: [0, 0.5], epochs: 3, trainings: 2}, "surrogate");
    const {status, stdout, stderr} = load("surrogate.json.ts", root);
    expect(status).toBe(0);
    const {runs, trainCount, testCount, splitSeed} = JSON.parse(stdout);
    const {seed, surrogate} = readSettings();
    expect({trainCount, testCount}).toEqual(parted(surrogate.testShare, surrogate.batchSize));
    expect(splitSeed).toBe(seed);
    expect(stderr.match(/^surrogate: label noise /gm)).toHaveLength(2);
    const [clean, noisy] = runs;
    expect([clean.first.epoch, noisy.end.epoch]).toEqual([[0, 1, 2, 3], 3]);
    expect(clean.end.testError).toBeLessThan(noisy.end.testError);
    expect(noisy.best.testError).toBeLessThanOrEqual(noisy.end.testError);
  });
});

describe("the loader of the Hessian’s spectrum", () => {
  it("prints as many eigenvalues as there are parameters, after each of the passes", () => {
    editSettings({hidden: 1, passes: [1, 2, 3]}, "hessianSpectrum");
    const {status, stdout, stderr} = load("hessianSpectrum.json.ts", root);
    expect(status).toBe(0);
    const {dimension, spectra, trainCount} = JSON.parse(stdout);
    const {hessianSpectrum} = readSettings();
    expect(trainCount).toBe(parted(hessianSpectrum.testShare, 1).trainCount);
    expect(spectra.map(({eigenvalues}: {eigenvalues: number[]}) => eigenvalues.length)).toEqual(
      [1, 2, 3].map(() => dimension),
    );
    expect(
      stderr.match(/^hessianSpectrum: after \d passes λmax = [\d.]+, \d+ of 85 negative$/gm),
    ).toHaveLength(3);
  });
});

describe("the loader of the edge of stability", () => {
  it("prints the sharpness along the training with each η", () => {
    editSettings({hidden: 2, examples: 20, steps: 20, every: 10}, "edgeOfStability");
    const {status, stdout, stderr} = load("edgeOfStability.json.ts", root);
    expect(status).toBe(0);
    const {trainings} = JSON.parse(stdout);
    const {etas, smallEtas} = readSettings().edgeOfStability;
    expect(trainings.map(({eta}: {eta: number}) => eta)).toEqual(
      [...smallEtas, ...etas].sort((a, b) => a - b),
    );
    expect(trainings[0].step).toEqual([0, 10, 20]);
    expect(stderr.match(/^edgeOfStability: η = [\d.]+: sharpness · η\/2 = /gm)).toHaveLength(
      trainings.length,
    );
  });
});

describe("the loader of the correlated valley", () => {
  it("prints the steps of each method at every angle, mirrored about 45°", () => {
    editSettings({kappa: 10, starts: 2}, "correlatedValley");
    const {status, stdout} = load("correlatedValley.json.ts", root);
    expect(status).toBe(0);
    const {settings, angles} = JSON.parse(stdout);
    expect(settings).toEqual({kappa: 10, starts: 2});
    expect(angles.map(({angle}: {angle: number}) => angle)).toEqual(
      Array.from({length: 31}, (_, k) => 3 * k),
    );
    expect({...angles[27], angle: 9}).toEqual(angles[3]);
  });
});

describe("the loader of the price of invariance", () => {
  it("prints the steps of each method for every size, full-matrix RMS for the smallest ones", () => {
    editSettings({kappa: 10, sizes: [2, 3], largestFull: 2}, "invariancePrice");
    const {status, stdout} = load("invariancePrice.json.ts", root);
    expect(status).toBe(0);
    const counts = JSON.parse(stdout);
    const sizesOf = (method: string) => counts[method].map(({size}: {size: number}) => size);
    for (const method of ["adam", "soap", "shampoo"]) expect(sizesOf(method), method).toEqual([2, 3]);
    expect(sizesOf("fullMatrixRms")).toEqual([2]);
  });

  it("fails with the setting’s name where it is out of bounds", () => {
    editSettings({sizes: [3, 2]}, "invariancePrice");
    expect(load("invariancePrice.json.ts", root).stderr).toContain(
      "data/settings.json: invariancePrice.sizes must ascend, got [3, 2]",
    );
  });
});

describe("the loader of the weights’ scales", () => {
  it("prints the scales by both methods after each of the passes, with a line of progress each", () => {
    const passes = [1, 2, 3, 4, 5];
    editSettings({hidden: 1, batchSize: 256, passes}, "weightScales");
    const {status, stdout, stderr} = load("weightScales.json.ts", root);
    expect(status).toBe(0);
    const {trainings} = JSON.parse(stdout);
    expect(trainings.map(({method}: {method: string}) => method)).toEqual(["adagrad", "rmsprop"]);
    for (const {moments} of trainings)
      expect(moments.map((moment: {passes: number}) => moment.passes)).toEqual(passes);
    expect(stderr.match(/^weightScales: (adagrad|rmsprop): loss [\d.]+$/gm)).toHaveLength(2);
  });
});

describe("the loader of the turned digits", () => {
  it("prints a training of each method in each of the axes, and some digits as these see them", () => {
    editSettings({hidden: 2, epochs: 1}, "turnedDigits");
    const {status, stdout} = load("turnedDigits.json.ts", root);
    expect(status).toBe(0);
    const {trainings, shown} = JSON.parse(stdout);
    expect(trainings).toHaveLength(12);
    const lengthOf = (numbers: number[]) => Math.hypot(...numbers);
    for (const {pixels, random} of shown) expect(lengthOf(random) / lengthOf(pixels)).toBeCloseTo(1, 2);
  });
});

describe("the loader of the small networks", () => {
  it("prints networks that read most of the digits shown", () => {
    editSettings({epochs: 6, testShare: 0.5}, "smallNetworks");
    const {status, stdout} = load("smallNetworks.json.ts", root);
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
    editSettings({epochs: 6, testShare: 0.9}, "smallNetworks");
    const {status, stdout, stderr} = load("reluScale.json.ts", root);
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
    const {status, stdout, stderr} = load("twoNetworks.json.ts", root);
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
    editSettings({depths: [2, 3], width: 8, eta: 0.1, epochs: 3, testShare: 0.5}, "deepResidual");
    const {status, stdout, stderr} = load("deepResidual.json.ts", root);
    expect(status).toBe(0);
    const {runs} = checkDeepResidual(JSON.parse(stdout), "deepResidual.json", "");
    expect(runs.map(({depth, residual}) => [depth, residual])).toEqual([
      [2, false],
      [2, true],
      [3, false],
      [3, true],
    ]);
    for (const {accuracy} of runs) {
      expect(accuracy).toHaveLength(4);
      expect(accuracy[0]).toBeLessThan(0.4);
      expect(accuracy[3]).toBeGreaterThan(0.5);
    }
    expect(stderr.match(/^deepResidual: \d layers, (plain|residual): [\d.]+ % right$/gm)).toHaveLength(4);
  });
});

describe("the loader of the weights that never stop", () => {
  it("prints a loss for each pass and a distance for each two moments", () => {
    editSettings({hidden: 2, burnIn: 5, watched: 20}, "neverStop");
    const {status, stdout, stderr} = load("neverStop.json.ts", root);
    expect(status).toBe(0);
    const {losses, squares, dimension} = JSON.parse(stdout);
    expect([losses.length, squares.length, dimension]).toEqual([25, 6, 64 * 2 + 2 + 2 * 10 + 10]);
    expect(squares[1][4]).toBe(squares[4][1]);
    expect(stderr).toMatch(/^neverStop: 0 passes: loss [\d.]+$/m);
  });
});

describe("the loader of the race in valleys in valleys", () => {
  it("prints where all runs are at each moment of three races", () => {
    editSettings({runs: 20, stage: 4}, "valleys");
    const {status, stdout, stderr} = load("valleys.json.ts", root);
    expect(status).toBe(0);
    const {races} = JSON.parse(stdout);
    expect(races.map((moments: unknown[]) => moments.length)).toEqual([17, 17, 17]);
    expect(races[2][16].places).toHaveLength(20);
    expect(stderr.match(/^valleys: [\d.]+ above the deepest in the mean$/gm)).toHaveLength(3);
  });
});
