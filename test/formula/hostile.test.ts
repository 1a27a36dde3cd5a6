import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {formula} from "../../lib/formula/formula.js";
import {FormulaError} from "../../lib/formula/formulaError.js";
import {hostileFormulas} from "./hostileFormulas.js";
import {randomFormulas, wellFormed} from "./randomFormulas.js";

const w = Float64Array.of(0.7, -1.3);
const g = new Float64Array(2);
const h = new Float64Array(4);

/** What reading a formula and evaluating all there is of it comes to; anything but these two is thrown on. */
function outcomeOf(text: string): "formula" | "sentence" {
  try {
    const f = formula(text);
    const value = f.value(w);
    f.hessian(w, h);
    if (!Object.is(f.gradient(w, g), value)) throw new Error(`the tape has another value than ${value}`);
    return "formula";
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    if (!/^Column \d+: [^\n]{10,300}\.$/.test(error.message))
      throw new Error(`no sentence: ${error.message}`);
    if (error.column < 1 || error.column > text.length + 1) throw new Error(`no place: ${error.column}`);
    return "sentence";
  }
}

/** The time in ms that a formula takes, at its fastest of three: what others do on the machine does not count. */
function timeOf(text: string): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && fastest > 100; attempt++) {
    const start = performance.now();
    outcomeOf(text);
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

describe("100 000 random and hostile formulas", () => {
  const runsCode = vi.fn();
  const descriptor = Object.getOwnPropertyDescriptor(Function.prototype, "constructor")!;
  beforeAll(() => {
    vi.stubGlobal("eval", runsCode);
    vi.stubGlobal("Function", runsCode);
    Object.defineProperty(Function.prototype, "constructor", {...descriptor, value: runsCode});
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    Object.defineProperty(Function.prototype, "constructor", descriptor);
  });

  it.each(randomFormulas)("%s: each is read or gets its sentence, in no time", (_, texts, numRuns) => {
    const outcomes = {formula: 0, sentence: 0};
    fc.assert(
      fc.property(texts, text => {
        expect(timeOf(text)).toBeLessThan(100);
        outcomes[outcomeOf(text)]++;
      }),
      {numRuns, seed: 1},
    );
    expect(outcomes.sentence).toBeGreaterThan(0);
    expect(outcomes.formula + outcomes.sentence).toBe(numRuns);
  });

  it.each(hostileFormulas.map(text => [text.slice(0, 30), text]))(
    "%j: is read or gets its sentence, in no time",
    (_, text) => {
      expect(timeOf(text)).toBeLessThan(100);
    },
  );

  it("reads every formula that is right, unless a part of it is no number or it is too large", () => {
    let read = 0;
    fc.assert(
      fc.property(wellFormed, text => {
        if (outcomeOf(text) === "formula") read++;
        else expect(() => formula(text)).toThrow(/finite number|varies needs a base|nested|parts|characters/);
      }),
      {numRuns: 2000, seed: 2},
    );
    expect(read).toBeGreaterThan(1000);
  });

  it("nothing of it was run as code", () => {
    expect(runsCode).not.toHaveBeenCalled();
    Reflect.get(globalThis, "eval")("1");
    expect(runsCode).toHaveBeenCalledTimes(1);
  });
});
