import {afterEach, describe, expect, it, vi} from "vitest";
import * as library from "../../lib/index.js";
import type {Optimizer} from "../../lib/optimizers/optimizer.js";
import {readEntries} from "../../src/build/api/entries.js";
import {type Method, methods} from "./methods.js";
import {bowl, searchingMethods} from "./searchingMethods.js";

const groups = readEntries(process.cwd());
const groupOf = (title: string) => groups.find(group => group.title === title)!.entries;

/** What every factory of optimizers and of schedules is called like in plain JavaScript: with anything. */
type Factory = (...args: unknown[]) => unknown;
const factories = new Map(Object.entries(library)) as Map<string, unknown>;
const factory = (name: string) => factories.get(name) as Factory;

const namesOf = (title: string, others: readonly string[]) =>
  groupOf(title)
    .filter(({kind, name}) => kind === "value" && !others.includes(name))
    .map(({name}) => name);
/** What makes no method of its own: it is held against PyTorch's paths. */
const optimizers = namesOf("Optimizers", ["fromPyTorch"]);
const schedules = namesOf("Schedules", ["scheduleOf", "scheduleFromPyTorch"]);

/** Those whose first argument is no object of options. */
const firstArgument: Record<string, () => unknown> = {
  bfgs: () => bowl(2),
  lbfgs: () => bowl(2),
  newton: () => bowl(2),
  withWeightDecay: () => library.gradientDescent({eta: 0.1}),
};
const call = (name: string, options: unknown) => {
  const first = firstArgument[name];
  return first ? factory(name)(first(), options) : factory(name)(options);
};

/** The sentence that a call ends in; fails where it ends in none, or in one that the engine made. */
function sentenceOf(wrong: () => unknown): string {
  try {
    wrong();
  } catch (error) {
    const {message} = error as Error;
    expect(message).not.toMatch(
      /undefined \(|not a function|not iterable|Cannot |is not defined|destructure/,
    );
    return message;
  }
  throw new Error("nothing was thrown");
}

it("every exported optimizer is in one of the tables of properties, and nothing else is", () => {
  const asked = [...methods, ...searchingMethods].map(({name}) => name.replace(/,.*/, ""));
  expect([...new Set(asked)].sort()).toEqual([...optimizers].sort());
});

describe.each([...optimizers, ...schedules])("%s", name => {
  it("refuses what is no object of options, and says so", () => {
    for (const wrong of [0.1, "eta", null, [0.1], true, () => 0.1, new Map([["eta", 0.1]])]) {
      expect(sentenceOf(() => call(name, wrong))).toMatch(
        new RegExp(`^${name}: options go by their names, as in {\\w+: …}, got .+ in their place$`),
      );
    }
  });

  it("refuses an option that it does not know, and names it", () => {
    expect(sentenceOf(() => call(name, {colour: 1}))).toMatch(
      new RegExp(`^${name}: unknown option colour; (it takes \\w+|did you mean \\w+\\?$)`),
    );
  });

  it("knows each of its options by other ways of writing, and each is checked", () => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Options`;
    const text = groups.flatMap(({entries}) => entries).find(entry => entry.name === type)!.pieces;
    const options = [
      ...text
        .map(piece => piece.text)
        .join("")
        .matchAll(/^ {2}(\w+)\??:/gm),
    ].map(m => m[1]);
    expect(options.length).toBeGreaterThan(0);
    for (const option of options) {
      const other = option === option.toUpperCase() ? option.toLowerCase() : option.toUpperCase();
      if (other !== option) {
        expect(sentenceOf(() => call(name, {[other]: 1}))).toBe(
          `${name}: unknown option ${other}; did you mean ${option}?`,
        );
      }
      for (const wrong of ["0.1", {}, Number.NaN]) {
        expect(sentenceOf(() => call(name, {...required(name), [option]: wrong}))).toMatch(
          new RegExp(
            `^${name}: ${option === "shape" && name !== "oneCycle" ? "shape" : option} must be .+, got .+`,
          ),
        );
      }
    }
  });
});

/** What a factory must be given. */
function required(name: string): object {
  const all: Record<string, unknown> = {
    eta: 0.1,
    gamma: 0.5,
    weightDecay: 0.1,
    shape: [2, 2],
    steps: 10,
    every: 5,
    factor: 0.5,
    etaMin: 0.01,
    up: 3,
    at: [3],
  };
  const needed: Record<string, readonly string[]> = {
    gradientDescent: ["eta"],
    signDescent: ["eta"],
    momentum: ["eta", "gamma"],
    nesterov: ["eta", "gamma"],
    momentumEtaOutside: ["eta", "gamma"],
    adadelta: ["eta"],
    withWeightDecay: ["weightDecay"],
    shampoo: ["shape"],
    soap: ["shape"],
    muon: ["shape"],
    constant: ["eta"],
    oneOverT: ["eta"],
    cosine: ["eta", "steps"],
    cosineWarmRestarts: ["eta", "steps"],
    oneCycle: ["eta", "steps"],
    exponential: ["eta", "factor"],
    step: ["eta", "every"],
    multiStep: ["eta", "at"],
    cyclic: ["eta", "etaMin", "up"],
  };
  return Object.fromEntries((needed[name] ?? []).map(option => [option, all[option]]));
}

describe.each(["bfgs", "lbfgs", "newton"])("%s", name => {
  it("refuses what is no objective", () => {
    for (const wrong of [undefined, null, 3, {}, {c1: 0.1}, [[1]], library.adam()]) {
      expect(sentenceOf(() => factory(name)(wrong))).toMatch(
        new RegExp(`^${name}: objective must have a dimension, a value and a gradient, got .+`),
      );
    }
  });
});

it("withWeightDecay refuses what is no optimizer", () => {
  for (const wrong of [undefined, null, 3, {}, bowl(2)]) {
    expect(sentenceOf(() => factory("withWeightDecay")(wrong, {weightDecay: 0.1}))).toMatch(
      /^withWeightDecay: optimizer must have an init and a step, got /,
    );
  }
});

describe("a schedule", () => {
  it.each([null, "0.1", undefined, true, [0.1], {}, 1n, Number.NaN])(
    "that returns %o is refused where it does",
    value => {
      for (const method of methods) {
        for (const [rate, [, interval]] of Object.entries(method.rates)) {
          if (method.name === "momentumEtaOutside" && rate === "dampening") continue; // spares t = 0
          const n = method.lengths[1] ?? method.lengths[0];
          const optimizer = method.create({[rate]: () => value}, n);
          const w = new Float64Array(n).fill(1);
          const message = sentenceOf(() => optimizer.step(w, w.slice(), optimizer.init(w), 0));
          expect(message).toContain(`${method.name}: ${rate} must be in ${interval}, got `);
          expect(message).toMatch(/ at t = 0$/);
        }
      }
    },
  );
});

const usual = ({lengths}: Pick<Method, "lengths">) => lengths.find(n => n >= 2) ?? lengths[0];
const everyMethod: [string, number, () => Optimizer][] = [
  ...methods.map((method): [string, number, () => Optimizer] => [
    method.name,
    usual(method),
    () => method.create({}, usual(method)),
  ]),
  ...searchingMethods.map(({name, create}): [string, number, () => Optimizer] => [
    `${name}, searching`,
    2,
    () => create(bowl(2)),
  ]),
];

describe.each(everyMethod)("%s", (title, n, create) => {
  const name = title.replace(/,.*/, "");
  const optimizer = create();
  const isElementWise = methods.some(method => method.name === title && method.elementWise);

  it("makes no state for what is no vector", () => {
    for (const wrong of [new Int32Array(n), new BigInt64Array(n), [1, 2], undefined, 3, "w"]) {
      expect(sentenceOf(() => optimizer.init(wrong as never))).toMatch(
        new RegExp(`^${name}: w must be a Float64Array or a Float32Array, got .+`),
      );
    }
  });

  it("makes no step with a gradient of another length or kind, at whatever t", () => {
    const w = new Float64Array(n).fill(1);
    const state = optimizer.init(w);
    optimizer.step(w, w.slice().fill(0.1), state, 0);
    const wrongs = [
      new Float64Array(n + 1),
      new Float64Array(n - 1),
      new Float32Array(n),
      new Int32Array(n),
      new Array(n).fill(1),
      undefined,
    ];
    const before = w.slice();
    for (const wrong of wrongs) {
      expect(sentenceOf(() => optimizer.step(w, wrong as never, state, 1))).toMatch(
        new RegExp(`^${name}: g must be a Float64Array of length ${n} as w is, got .+`),
      );
    }
    expect(w).toEqual(before);
  });

  it("makes no step with a state of another length or kind, or of another method", () => {
    const w = new Float64Array(n).fill(1);
    const g = w.slice().fill(0.1);
    const message = new RegExp(
      `^${name}: the state must be one that init makes for a Float64Array of length ${n}, but .+`,
    );
    const wrongs: unknown[] = [undefined, null, 3, {}, {v: w}, "state"];
    const hasVectors = Object.values(optimizer.init(w)).some(part => ArrayBuffer.isView(part));
    if (hasVectors) wrongs.push(library.gradientDescent({eta: 1}).init(w));
    // A state that is in double precision throughout, or made for a matrix or an objective, is left aside.
    if (hasVectors && isElementWise) {
      wrongs.push(optimizer.init(Float32Array.from(w)), optimizer.init(new Float64Array(n + 1)));
    }
    for (const wrong of wrongs) {
      expect(sentenceOf(() => optimizer.step(w, g, wrong as never, 0))).toMatch(message);
    }
  });
});

describe("PyTorch's betas under our names", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  afterEach(() => warn.mockClear());
  const withBetas = optimizers.filter(name =>
    ["adam", "amsgrad", "adamw", "nadam", "adamax", "radam", "soap"].includes(name),
  );

  it("are hinted at where both are above ½, by every method that has them", () => {
    expect(withBetas).toHaveLength(7);
    for (const name of withBetas) {
      call(name, {...required(name), beta: 0.9, gamma: 0.999});
      expect(warn).toHaveBeenLastCalledWith(
        `${name}: beta 0.9 and gamma 0.999 keep little of the past: they are 1 − PyTorch's β₁ and β₂; ` +
          "did you mean beta 0.1 and gamma 0.001?",
      );
    }
    expect(warn).toHaveBeenCalledTimes(7);
  });

  it("are not where one is, nor at the ends, nor at the defaults", () => {
    for (const name of withBetas) {
      for (const given of [{}, {beta: 0.9}, {gamma: 0.9}, {beta: 1, gamma: 1}, {beta: 0.5, gamma: 0.5}]) {
        call(name, {...required(name), ...given});
      }
    }
    expect(warn).not.toHaveBeenCalled();
  });
});
