import {ballPoints} from "../../../experiments/criticalPoints/ballPoints.js";
import {criticalPoints} from "../../../experiments/criticalPoints/criticalPoints.js";
import {createGenerator} from "../../../random/generator.js";
import {definiteShare} from "../../../theory/definiteShare.js";
import {type Claim, near} from "../../claim.js";

const count = 6000;
/** The share of definite matrices for n = 1, 2, 3. */
const known = [1, 1 - Math.SQRT1_2, (Math.PI - 2 * Math.SQRT2) / (2 * Math.PI)];
const n = 100;
const rim = 0.9;
/** Three standard errors of a share, and of a mean. */
const ofShare = (share: number) => 3 * Math.sqrt((share * (1 - share)) / count);
const ofMean = (variance: number) => 3 * Math.sqrt(variance / count);

export const highDimension: Claim = {
  id: "high-dimension",
  statement:
    "Intuition from two dimensions misleads: with each dimension more of the critical points are saddles, and volumes leave the middle for the rim.",
  conditions:
    "Random symmetric matrices as Hessians (the Gaussian orthogonal ensemble), which a network's are not: where its loss is low more of its curvatures point up; points drawn evenly from a ball.",
  breaks: [
    "entries off the diagonal vary as much as those on it",
    "points are drawn evenly along the radius",
    "the angles behind the diagonal are added and not taken off",
  ],
  page: "/landscapes/loss-landscapes",
  figure: "high-dimension",
  source:
    "(2 − √2)/4 and (π − 2√2)/(4π) positive definite for n = 2 and 3, by integrating Π|λᵢ − λⱼ| e^{−Σλ²/2}; Dean, Majumdar (2008); a ball of radius r has the share rⁿ of the volume, and cos² of a random angle is Beta(½, (n − 1)/2)",
  check({settings: {seed}}) {
    const random = createGenerator(seed, "hessians");
    const ball = ballPoints(n, count, createGenerator(seed, "ball"));
    const inRim = 1 - rim ** n;
    const squares = ball.angles.map(angle => Math.cos(angle) ** 2);
    return [
      ...known.flatMap((share, i) => {
        const {minima, maxima} = criticalPoints(i + 1, count, random);
        return [
          near(`n = ${i + 1}: share of minima and maxima by theory`, definiteShare(i + 1), share, 1e-12),
          near(
            `n = ${i + 1}: share of minima and maxima in ${count} matrices, ± 3 s.e.`,
            (minima + maxima) / count,
            share,
            ofShare(share),
          ),
        ];
      }),
      near(
        `n = ${n}: share of ${count} points in the outer tenth of the radius, ± 3 s.e.`,
        ball.radii.filter(radius => radius > rim).length / count,
        inRim,
        ofShare(inRim),
      ),
      near(
        `n = ${n}: mean of n cos² of the angle to an axis, ± 3 s.e.`,
        (n * squares.reduce((sum, square) => sum + square, 0)) / count,
        1,
        n * ofMean((2 * (n - 1)) / (n ** 2 * (n + 2))),
      ),
    ];
  },
};
