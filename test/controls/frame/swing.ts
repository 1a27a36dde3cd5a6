import {defineFigure} from "../../../src/controls/frame/definition.js";
import {choice, toggle} from "../../../src/controls/parameters/choice.js";
import {count, quantity} from "../../../src/controls/parameters/quantity.js";
import {picture} from "../../../src/figures/picture.js";

/** A figure with a control of each kind that it shows as words. */
export function swing() {
  return defineFigure({
    id: "swing",
    parameters: {
      gamma: quantity({symbol: "γ", label: "damping", value: 0.5, min: 0, max: 1}),
      side: choice({label: "side", value: "left", options: {left: "Left", right: "Right"}}),
      wide: toggle({label: "wide", value: false}),
      step: count({label: "step", value: 4, min: 0, max: 4}),
    },
    compute: ({gamma, side, wide, step}) => ({words: `${gamma} ${side} ${wide} ${step}`}),
  }).shown({
    picture: picture(100, ({data}) => {
      const drawing = document.createElement("p");
      drawing.textContent = data.words;
      return drawing;
    }),
    time: {parameter: "step", last: () => 4},
    sight: ["gamma"],
    more: ["side", "wide"],
    marks: {gamma: ({data}) => [{value: data.words.includes("right") ? 0.75 : 0.25, label: "best"}]},
    when: {wide: ({side}) => side === "right"},
    presets: [{words: "none", set: () => ({gamma: 0})}],
    numbers: {title: "With its numbers", lines: ({values}) => [`γ = ${values.gamma}`]},
    summary: ({data}) => `It shows ${data.words}.`,
    table: ({values}) => ({columns: ["γ"], rows: [[values.gamma]]}),
    exercises: {
      still: {
        progress: ({values}) => ({done: values.gamma === 0, words: `γ = ${values.gamma}`}),
        solution: {gamma: 0},
      },
    },
  });
}
