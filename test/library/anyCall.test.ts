import fc from "fast-check";
import {describe, test} from "vitest";
import * as library from "../../lib/index.js";

/** What a caller in plain JavaScript may hand over in the place of anything else. */
const junk = fc.oneof(
  fc.constantFrom(undefined, null, true, "", "adam", Number.NaN, -1, 0.5, 3, 1e9, Infinity, 10n, Symbol("x")),
  fc.constantFrom<unknown>([], [1, 2], [[1]], [["a"]], {}, () => 1, new Map(), new Date(0)),
  fc.constantFrom<unknown>(Float64Array.of(1, 2), Int32Array.of(1, 2), new BigInt64Array(2)),
  fc.constantFrom<unknown>(
    library.rosenbrock,
    library.adam(),
    library.createGenerator(1),
    library.mlp({sizes: [2, 2]}),
    library.leastSquares({X: [[1, 2]], y: [1]}),
  ),
);
const names = fc.constantFrom(
  ...["A", "b", "X", "y", "lambda", "sigma", "generator", "batchSize", "steps", "etas", "sizes", "count"],
  ...[
    "weightDecay",
    "covariance",
    "testShare",
    "epochs",
    "seed",
    "record",
    "stop",
    "pixels",
    "labels",
    "typo",
  ],
);
const argument = fc.oneof(
  {arbitrary: junk, weight: 2},
  {arbitrary: fc.dictionary(names, junk, {maxKeys: 3, noNullPrototype: true}), weight: 1},
);

/** Checks whose sentences begin with the words that they are given. */
const saysWhatItIsGiven = ["inInterval", "wholeNumber", "sameLength", "scheduleOf"];

/** Every other function of the library, but its errors. */
const called = Object.entries(library).flatMap(([name, value]) =>
  typeof value === "function" && !(value.prototype instanceof Error) && !saysWhatItIsGiven.includes(name)
    ? [name]
    : [],
);

/** What the engine itself says of a call that was let through to where it makes no sense. */
const raw =
  /undefined \(reading|of (undefined|null)|is not a function|not iterable|Cannot |Invalid |is not a constructor/;

describe.each(called)("%s", name => {
  test("answers any call with a result or a sentence of its own", async () => {
    const call = (library as unknown as Record<string, (...given: unknown[]) => unknown>)[name];
    await fc.assert(
      fc.asyncProperty(fc.array(argument, {maxLength: 5}), async given => {
        try {
          await call(...given);
        } catch (error) {
          const {message} = error as Error;
          if (raw.test(message) || !/^[^:\n]*[:,] \S/.test(message)) throw error;
        }
      }),
      {numRuns: 300},
    );
  });
});
