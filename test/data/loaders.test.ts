import {describe, expect, it} from "vitest";
import {decodeDigits} from "../../lib/data/compactDigits.js";
import {readDigits, readSettings} from "../../src/data/inputs.js";
import {loaderFolder} from "./loaderFolder.js";

const {load, writeData, editRows, editSettings} = loaderFolder();

describe("the loader of the digits", () => {
  it("prints the digits in their compact form", () => {
    const {status, stdout} = load("digits.json.ts");
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
    const {status, stdout, stderr} = load("digits.json.ts");
    expect(status).not.toBe(0);
    expect(stdout).toBe("");
    expect(stderr).toContain(`data/digits.csv.gz, ${message}`);
  });

  it("fails with the file's name where it is not compressed", () => {
    writeData("digits.csv.gz", "0,1,2");
    const {status, stderr} = load("digits.json.ts");
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
      const {status, stdout, stderr} = load(loader);
      expect(status).not.toBe(0);
      expect(stdout).toBe("");
      expect(stderr).toContain("data/digits.csv.gz: must have at least 600 digits for the course, got 150");
    }
  });
});

describe("the loader of the softmax regression", () => {
  it("prints a curve for each batch size, the same each time, with a line of progress each", () => {
    editSettings({batchSizes: [16, 200], epochs: 2});
    const {status, stdout, stderr} = load("digitsSoftmax.json.ts");
    expect(status).toBe(0);
    const {curves, trainCount, testCount} = JSON.parse(stdout);
    expect({trainCount, testCount}).toEqual(parted(readSettings().digitsSoftmax.testShare));
    expect(curves.map((curve: {batchSize: number}) => curve.batchSize)).toEqual([16, 200, trainCount]);
    expect(stderr.match(/^digitsSoftmax: batch size /gm)).toHaveLength(3);
    expect(load("digitsSoftmax.json.ts").stdout).toBe(stdout);
  });

  it("fails with the setting's name where it is out of bounds", () => {
    editSettings({eta: -1});
    expect(load("digitsSoftmax.json.ts").stderr).toContain(
      "data/settings.json: digitsSoftmax.eta must be in (0, ∞), got -1",
    );
    editSettings({batchSizes: [5000]});
    expect(load("digitsSoftmax.json.ts").stderr).toContain(
      `data/settings.json: digitsSoftmax.batchSizes[0] must be at most ${parted(readSettings().digitsSoftmax.testShare).trainCount}, the digits left to train on, got 5000`,
    );
  });
});

describe("the loader of the long approach", () => {
  it("prints both runs for each weight decay, from one start and all above their minimum", () => {
    editSettings({weightDecays: [0.3, 0.1], epochs: 1}, "longApproach");
    const {status, stdout, stderr} = load("longApproach.json.ts");
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
    const {status, stdout, stderr} = load("surrogate.json.ts");
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
    const {status, stdout, stderr} = load("hessianSpectrum.json.ts");
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
    const {status, stdout, stderr} = load("edgeOfStability.json.ts");
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
    const {status, stdout} = load("correlatedValley.json.ts");
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
    const {status, stdout} = load("invariancePrice.json.ts");
    expect(status).toBe(0);
    const counts = JSON.parse(stdout);
    const sizesOf = (method: string) => counts[method].map(({size}: {size: number}) => size);
    for (const method of ["adam", "soap", "shampoo"]) expect(sizesOf(method), method).toEqual([2, 3]);
    expect(sizesOf("fullMatrixRms")).toEqual([2]);
  });

  it("fails with the setting’s name where it is out of bounds", () => {
    editSettings({sizes: [3, 2]}, "invariancePrice");
    expect(load("invariancePrice.json.ts").stderr).toContain(
      "data/settings.json: invariancePrice.sizes must ascend, got [3, 2]",
    );
  });
});

describe("the loader of the weights’ scales", () => {
  it("prints the scales by both methods after each of the passes, with a line of progress each", () => {
    const passes = [1, 2, 3, 4, 5];
    editSettings({hidden: 1, batchSize: 256, passes}, "weightScales");
    const {status, stdout, stderr} = load("weightScales.json.ts");
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
    editSettings({hidden: 2, steps: 60}, "turnedDigits");
    const {status, stdout} = load("turnedDigits.json.ts");
    expect(status).toBe(0);
    const {trainings, shown} = JSON.parse(stdout);
    expect(trainings).toHaveLength(12);
    const lengthOf = (numbers: number[]) => Math.hypot(...numbers);
    for (const {pixels, random} of shown) expect(lengthOf(random) / lengthOf(pixels)).toBeCloseTo(1, 2);
  });
});
