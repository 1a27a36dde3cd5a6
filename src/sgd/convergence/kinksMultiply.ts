import {defineFigure} from "../../controls/frame/definition.js";
import {count, Seed} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {picture} from "../../figures/picture.js";
import {pieceAround} from "../../lib/networks/kinks.js";
import {firstCut, looks, reach} from "./closeUp.js";
import {linePanel, wholeLine} from "./linePanel.js";

/** More neurons, more examples: more kinks, and a shorter piece around the trained weights. */
export default defineFigure({
  id: "kinks-multiply",
  parameters: {
    neurons: count({label: "hidden neurons", value: 4, min: 2, max: 32}),
    examples: count({symbol: "N", label: "examples", value: 20, min: 4, max: 40}),
    line: new Seed({label: "another line", value: firstCut.line, min: 1, max: 999, step: 1}),
  },
  compute({neurons, examples, line}) {
    const cut = {...firstCut, neurons, examples, line};
    const whole = wholeLine(cut);
    const {relu} = whole;
    const [before, after] = pieceAround(relu.kinks, 0);
    return {
      whole,
      kinks: relu.kinks.filter(kink => kink >= reach[0] && kink <= reach[1]).length,
      /** The piece of the line with the trained weights, as far as it is shown. */
      piece: [Math.max(reach[0], before), Math.min(reach[1], after)] as const,
    };
  },
}).shown({
  picture: picture({wide: 330, stacked: 280}, ({data: {whole, kinks, piece}}, size, kept) => {
    return linePanel(kept, "line", size, {
      line: whole,
      window: {centre: (piece[0] + piece[1]) / 2, half: (piece[1] - piece[0]) / 2},
      words: (_, most) => [
        {
          x: reach[0],
          y: most,
          dx: 10,
          text: `${kinks} kinks`,
          color: looks.relu.color,
          bold: true,
          size: 28,
          dy: 30,
        },
        {
          x: reach[0],
          y: most,
          dx: 10,
          text: `${short(piece[1] - piece[0])} wide is the piece of the minimum, grey`,
          dy: 52,
        },
        {
          x: reach[1],
          y: most,
          text: "ReLU",
          color: looks.relu.color,
          anchor: "end",
          bold: true,
          dx: -8,
          dy: 18,
        },
        {
          x: reach[1],
          y: most,
          text: "tanh: none",
          color: looks.tanh.color,
          anchor: "end",
          bold: true,
          dx: -8,
          dy: 36,
        },
      ],
    });
  }),
  sight: ["neurons", "examples"],
  more: ["line"],
  summary: ({values: {neurons, examples}, data: {kinks, piece}}) =>
    `${examples} examples × ${neurons} neurons: ${kinks} kinks on the line shown, of ${examples * neurons} that there can be. The piece around the trained weights reaches from α = ${short(piece[0])} to ${short(piece[1])}.`,
  table: ({
    data: {
      whole: {relu},
    },
  }) => ({
    columns: ["kink", "α"],
    rows: Array.from(relu.kinks)
      .filter(kink => kink >= reach[0] && kink <= reach[1])
      .map((kink, i) => [i + 1, kink]),
  }),
  slides: [
    {words: "A kink for each neuron and example", set: {}},
    {words: "More neurons, more examples, more kinks", set: {neurons: 32, examples: 40}},
  ],
});
