import {dropFall} from "../../../experiments/stepDrop/dropFall.js";
import {type DropEpoch, dropData, dropEpochs} from "../../../experiments/stepDrop/stepDrop.js";
import type {SavedRun} from "../../../run/save.js";
import {atLeast, atMost, type Claim, type EvidenceInputs} from "../../claim.js";

export const stepDrop: Claim = {
  id: "step-drop",
  statement:
    "Cutting η by 10 once the loss has settled makes it fall within one epoch, by far more than it shakes without the cut; where no noise is left, the cut changes nothing.",
  conditions:
    "A network on the digits, 64-32-10 tanh, with wrong labels and weight decay, so that the gradients stay noisy; without both the network fits every digit, and there is no fall.",
  breaks: ["a change of η is not taken up", "a training that is taken up begins anew"],
  page: "/landscapes/noise-and-schedules",
  figure: "step-drop",
  source:
    "Measured: the mean loss of the first epoch after the cut against that of the ten before, in standard deviations of the control’s epochs; He, Zhang, Ren, Sun (2016), Deep residual learning for image recognition, fig. 4",
  check(inputs) {
    const noisy = fallOf(inputs, {});
    const silent = fallOf(inputs, {labelNoise: 0, weightDecay: 0});
    const fell = noisy.before - noisy.after;
    return [
      atLeast(
        "fall within one epoch of the cut, over the control’s standard deviation",
        fell / noisy.shaking,
        5,
      ),
      atMost(
        "the control’s change in that epoch, over the fall",
        Math.abs(noisy.before - noisy.control) / fell,
        0.25,
      ),
      atMost(
        "no wrong labels and no weight decay: fall, over that with them",
        Math.abs(silent.before - silent.after) / fell,
        0.05,
      ),
    ];
  },
};

/** What the figure shows with these changes of its settings. */
function fallOf({digits, settings}: EvidenceInputs, changes: {labelNoise?: number; weightDecay?: number}) {
  const own = {...settings.stepDrop, ...changes};
  const {labelNoise, eta, cut} = own;
  const {seed} = settings;
  const data = dropData(digits, own, seed);
  const control: DropEpoch[] = [];
  let saved: SavedRun | undefined;
  for (const {told, save} of dropEpochs(data, own, {labelNoise, eta, seed})) {
    control.push(told);
    if (told.epoch === cut) saved = save();
  }
  const after = dropEpochs(data, own, {labelNoise, eta: eta / 10, seed, saved}).next();
  const fall = after.done ? undefined : dropFall(control, [after.value.told], cut);
  if (!fall)
    throw new Error("step-drop: there must be an epoch after the cut, and some before and beside it");
  return fall;
}
