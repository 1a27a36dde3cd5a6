import {cutNetwork} from "../../../experiments/lossSlices/cutNetwork.js";
import {knives} from "../../../experiments/lossSlices/knives.js";
import {sliceOf} from "../../../experiments/lossSlices/lossSlices.js";
import {pointAt, shadowOn} from "../../../landscapes/plane.js";
import {walkVariance} from "../../../theory/walkVariance.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";

/** The places along the first axis of each slice: a slice must pass through the weights on a coarse grid as on a fine one. */
const columns = 21;

export const landscape: Claim = {
  id: "landscape",
  statement:
    "For every w there is a loss: in two dimensions that is a picture, in many only slices can be seen, and what a slice shows of the path is the plane's doing.",
  conditions:
    "A tanh network on the digits by plain SGD, its weights after each pass, and the loss of all training digits in planes through the last of them, on a grid that is coarser than the figure's.",
  breaks: [
    "the rows of a slice are counted from above",
    "the second axis keeps its share of the first",
    "the plane of the path takes two of its flattest directions",
  ],
  page: "/landscapes/loss-landscapes",
  figure: "landscape",
  source:
    "Li, Xu, Taylor, Studer, Goldstein (2018), Visualizing the loss landscape of neural nets; Antognini, Sohl-Dickstein (2018) for the random walk's share",
  check({digits, settings: {seed, lossSlices}}) {
    const cut = cutNetwork(digits, lossSlices, seed);
    const {objective, path, solutions, planes} = cut;
    const stored = objective.value(path[path.length - 1]);
    const slices = knives.map(knife => sliceOf(cut, knife, columns));
    const shares = Object.fromEntries(slices.map(({knife, share}) => [knife, share]));
    return [
      ...slices.map(({knife, losses, columns, left, below}) =>
        near(
          `slice ${knife}: loss at the node of the trained weights, less their loss`,
          losses[below * columns + left] - stored,
          0,
          1e-9,
        ),
      ),
      ...solutions.map((w, i) =>
        near(
          `plane through three solutions: loss at the place of solution ${"ABC"[i]}, less its loss`,
          objective.value(pointAt(planes.solutions, shadowOn(planes.solutions, w))) - objective.value(w),
          0,
          1e-9,
        ),
      ),
      atLeast(
        "share of the path's variance in the plane of the path; at least that of a random walk's",
        shares.path,
        walkVariance(path.length, 2),
      ),
      // Two of n directions hold 2/n of a variance on average; a path lies in few directions, so the share scatters.
      atMost(
        "share in a plane of two random directions; 2/n on average, ten times that at most",
        shares.random,
        20 / objective.dimension,
      ),
    ];
  },
};
