/** The module of a figure to begin with: gradient descent in a bowl, with a slider for η. */
export function figureModule(id: string): string {
  return `import {defineFigure} from "../../controls/frame/definition.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {picture} from "../../figures/picture.js";
import {runTable} from "../../figures/runTable.js";
import {curve, path} from "../../figures/strokes.js";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {run} from "../../lib/run/run.js";

const steps = 30;
const bowl = quadratic({A: [[1]]});

/** Gradient descent in a bowl of curvature 1, from x = 1. */
export default defineFigure({
  id: "${id}",
  parameters: {
    eta: quantity({symbol: "η", label: "step size", value: 0.2, min: 0.01, max: 1.9, scale: "log"}),
  },
  compute: ({eta}) => run(gradientDescent({eta}), bowl, [1], {steps}),
}).shown({
  picture: picture(300, ({data: {trajectory}}, size, kept) => {
    const axes = {
      ...size,
      ...plainMargins,
      x: {domain: [0, steps], label: "step", labelAnchor: "center"},
      y: {domain: [-1, 1], label: "x"},
    } as const;
    return panel(kept, "run", axes, {
      drawn: (x, y) => [
        path(
          curve(trajectory.length, t => [t, trajectory[t]], x, y),
          {stroke: methods.gradientDescent.color},
        ),
      ],
    });
  }),
  sight: ["eta"],
  summary: ({values, data}) => \`η = \${short(values.eta)}: gradient descent \${data.message}.\`,
  table: ({data}) => runTable(data),
  slides: [
    {words: "Below η = 1 it comes down on one side", set: {eta: 0.2}},
    {words: "Above, it changes sides at every step", set: {eta: 1.8}},
  ],
});
`;
}
