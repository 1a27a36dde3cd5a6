import {benchCell, benchChanges} from "../../../experiments/invarianceBench/benchTable.js";
import {benchStart} from "../../../experiments/invarianceBench/invarianceBench.js";
import {noChange, planeChange} from "../../../experiments/invarianceBench/planeChange.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";
import {movedBy} from "../../movedBy.js";

export const vectorCovariant: Claim = {
  id: "vector-covariant",
  statement:
    "Vector arithmetic does not know the axes: gradient descent and momentum take the same path in turned or shifted coordinates, though not in stretched ones.",
  conditions:
    "Constant η and γ; a turn by 33°, a shift by (2, −1), one axis stretched by 1.5; 120 steps on Himmelblau's function.",
  breaks: [
    "a rotation turns nothing",
    "a shift moves nothing",
    "momentum normalises the gradient coordinate by coordinate",
  ],
  page: "/steps/covariance",
  figure: "vector-covariant",
  source:
    "With u = Qw + s, Q orthogonal, the gradient in u is Q times that in w; with u = Dw it is D⁻¹ times",
  check: () => [
    near(
      "the turn by 33°: how far it moves the start, over its distance from 0",
      movedBy(planeChange({...noChange, ...benchChanges.turn}), benchStart) / Math.hypot(...benchStart),
      2 * Math.sin((33 / 2) * (Math.PI / 180)),
      1e-12,
    ),
    near(
      "the shift by (2, −1): how far it moves the start",
      movedBy(planeChange({...noChange, ...benchChanges.shift}), benchStart),
      Math.sqrt(5),
      1e-12,
    ),
    ...(["gradientDescent", "momentum"] as const).flatMap(method => {
      const name = method === "momentum" ? "momentum" : "gradient descent";
      return [
        atMost(
          `${name}: deviation of the path under the turn, over its extent`,
          benchCell(method, "turn").deviation,
          1e-12,
        ),
        atMost(
          `${name}: deviation of the path under the shift, over its extent`,
          benchCell(method, "shift").deviation,
          1e-12,
        ),
        atLeast(
          `${name}: deviation of the path under the stretching, over its extent (must fail)`,
          benchCell(method, "stretch").deviation,
          0.1,
        ),
      ];
    }),
  ],
};
