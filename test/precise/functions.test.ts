import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {ElementaryName} from "../../lib/autodiff/elementary.js";
import {
  add,
  type DoubleDouble,
  div,
  fromNumber,
  mul,
  sqrt,
  sub,
  toNumber,
} from "../../lib/precise/doubleDouble.js";
import {preciseElementary} from "../../lib/precise/elementary.js";
import {exp, log, pow, sinCos} from "../../lib/precise/functions.js";
import {errorAgainst} from "./digits.js";

/** Values at arguments that doubles hold exactly as given here, by mpmath to 36 digits. */
const known: [ElementaryName, number, string][] = [
  ["exp", 1, "2.71828182845904523536028747135266250"],
  ["exp", -20.5, "0.00000000125015286638674262893755311923122218"],
  ["exp", 37.25, "15047676668460840.4391724536957123637"],
  ["expm1", 0.001, "0.00100050016670834168889326279830288873"],
  ["expm1", -0.25, "-0.221199216928595131754829733021679353"],
  ["expm1", 3, "19.0855369231876677409285296545817179"],
  ["log", 2, "0.693147180559945309417232121458176568"],
  ["log", 0.01, "-4.60517018598809134721930119764704350"],
  ["log", 1.0625, "0.0606246218164348425806061320404202633"],
  ["log1p", 0.001, "0.000999500333083533187605284746430800804"],
  ["log1p", -0.5, "-0.693147180559945309417232121458176568"],
  ["sin", 1, "0.841470984807896506652502321630299000"],
  ["sin", -2.5, "-0.598472144103956494051854702186162272"],
  ["sin", 100, "-0.506365641109758793656557610459785432"],
  ["sin", 0.001, "0.000999999833333341687483139557352706334"],
  ["cos", 3, "-0.989992496600445457271572794731261302"],
  ["cos", -100, "0.862318872287683934101938513950842536"],
  ["cos", 1.5, "0.0707372016677029100881898514342687091"],
  ["tan", -2, "2.18503986326151899164330610231368254"],
  ["tan", 1.5, "14.1014199471717193876460836519877564"],
  ["atan", -0.3, "-0.291456794477867081810072285422280700"],
  ["atan", 50, "1.55079899282174608617056849473815495"],
  ["sinh", 0.001, "0.00100000016666667502081689053276457679"],
  ["sinh", -12, "-81377.3957064298542273384975699022375"],
  ["cosh", -0.3, "1.04533851412886048164445463381664301"],
  ["cosh", 12, "81377.3957125740665806667073285845457"],
  ["tanh", -0.001, "-0.000999999666666800020762692662955076896"],
  ["tanh", 20, "0.999999999999999991503291489416822045"],
  ["tanh", -3, "-0.995054753686730451331880185255488475"],
  ["sinh", -40, "-117692633418509992.703949955374517400"],
  [
    "cosh",
    -300,
    "9712131976206279682921044180088496100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000.",
  ],
  ["atan", 1e200, "1.57079632679489661923132169163975144"],
  ["sqrt", 2, "1.41421356237309504880168872420969808"],
  ["sqrt", 0.3, "0.547722557505166103322066541987272752"],
];

const apart = (a: DoubleDouble, b: DoubleDouble) => Math.abs(toNumber(sub(a, b)));
const third = div(fromNumber(1), fromNumber(3));
const number = (min: number, max: number) => fc.double({min, max, noNaN: true});

describe("numbers of 32 digits", () => {
  it("hold what a division leaves", () => {
    expect(errorAgainst(third, "0.333333333333333333333333333333333333")).toBeLessThan(1e-31);
    expect(apart(mul(third, fromNumber(3)), fromNumber(1))).toBeLessThan(1e-31);
  });

  it("add without losing the small one", () => {
    const sum = add(fromNumber(1), fromNumber(1e-25));
    expect(toNumber(sub(sum, fromNumber(1)))).toBe(1e-25);
  });

  it("take back products and roots", () => {
    fc.assert(
      fc.property(number(0.01, 1e6), number(0.01, 1e6), (a, b) => {
        const [p, q] = [mul(third, fromNumber(a)), fromNumber(b)];
        expect(apart(div(mul(p, q), q), p)).toBeLessThan(1e-30 * a);
        expect(apart(mul(sqrt(p), sqrt(p)), p)).toBeLessThan(1e-30 * a);
      }),
    );
  });
});

describe("numbers of 32 digits, however large", () => {
  it("take every digit of a product with them", () => {
    // (1 + 2⁻⁵²)² = 1 + 2⁻⁵¹ + 2⁻¹⁰⁴, at every scale that the product has room for.
    for (const scale of [0, 990, 996, 997, 1000, 1020, 1022]) {
      const [a, b] = [scale, -scale].map(k => fromNumber((1 + 2 ** -52) * 2 ** k));
      for (const product of [mul(a, b), mul(b, a)])
        expect(product).toEqual({hi: 1 + 2 ** -51, lo: 2 ** -104});
    }
  });
});

describe("functions to some 30 digits", () => {
  it.each(known)("%s %s", (name, a, digits) => {
    expect(errorAgainst(preciseElementary[name].value(fromNumber(a)), digits)).toBeLessThan(1e-28);
  });

  it("have powers with whole and with broken exponents", () => {
    expect(
      errorAgainst(pow(fromNumber(1.1), fromNumber(7)), "1.9487171000000011014235745676617565076"),
    ).toBeLessThan(1e-29);
    expect(
      errorAgainst(pow(fromNumber(0.7), fromNumber(-3)), "2.9154518950437323333059681591786828613"),
    ).toBeLessThan(1e-29);
    expect(
      errorAgainst(pow(fromNumber(2.5), fromNumber(0.5)), "1.5811388300841896659994467722163592669"),
    ).toBeLessThan(1e-29);
    expect(toNumber(pow(fromNumber(-1.5), fromNumber(5)))).toBe(-7.59375);
    expect(
      errorAgainst(pow(fromNumber(-1.5), fromNumber(101)), "-609841766302822856.095919561350562507"),
    ).toBeLessThan(1e-28);
    expect(toNumber(pow(fromNumber(-1.5), fromNumber(0.5)))).toBeNaN();
    expect(toNumber(pow(fromNumber(0), fromNumber(0.5)))).toBe(0);
  });

  it("are infinite, or reach their limits, where they should", () => {
    const {log, atan, tanh, sqrt} = preciseElementary;
    const [zero, infinity] = [0, Infinity].map(fromNumber);
    expect([exp(fromNumber(800)), exp(fromNumber(-800)), log.value(zero)].map(toNumber)).toEqual([
      Infinity,
      0,
      -Infinity,
    ]);
    expect([atan, tanh, sqrt].map(({value}) => toNumber(value(infinity)))).toEqual([
      Math.PI / 2,
      1,
      Infinity,
    ]);
    const large = fromNumber(709.5);
    expect(apart(log.value(exp(large)), large)).toBeLessThan(1e-27);
    expect(toNumber(div(fromNumber(1), zero))).toBe(Infinity);
    expect(toNumber(div(fromNumber(1), infinity))).toBe(0);
    expect(toNumber(mul(fromNumber(1e300), third))).toBe(1e300 / 3);
  });

  it("keep their laws anywhere: exp log a = a, sin² + cos² = 1", () => {
    fc.assert(
      fc.property(number(1e-3, 1e3), a => {
        expect(apart(exp(log(fromNumber(a))), fromNumber(a))).toBeLessThan(1e-28 * a);
        const [s, c] = sinCos(fromNumber(a));
        expect(apart(add(mul(s, s), mul(c, c)), fromNumber(1))).toBeLessThan(1e-29);
      }),
    );
  });

  it("have slopes that a central difference of theirs confirms to 15 digits and more", () => {
    const h = 1e-10;
    for (const name of Object.keys(preciseElementary) as ElementaryName[]) {
      const {value, slope} = preciseElementary[name];
      const a = fromNumber(0.6);
      const difference = sub(value(add(a, fromNumber(h))), value(sub(a, fromNumber(h))));
      const quotient = div(difference, fromNumber(2 * h));
      expect(apart(slope(a, value(a)), quotient), name).toBeLessThan(1e-18);
    }
  });
});
