import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {count, quantity, Seed} from "../../controls/parameters/quantity.js";
import {settings} from "../../data/files.js";
import {short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture, stack} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {remembered} from "../../figures/remembered.js";
import {curve, dots, guide, path} from "../../figures/strokes.js";
import {everBeyond} from "../../lib/experiments/noiseEscape/everBeyond.js";
import {twoWells} from "../../lib/experiments/noiseEscape/twoWells.js";
import {createGenerator} from "../../lib/random/generator.js";
import {runNoise, runNoisily, shareBeyond} from "../../lib/run/escape.js";
import {noiseToEscape} from "../../lib/theory/kramers.js";
import {cellKey, type EscapeGrid, escapeCells, gridDomain} from "./escapeCells.js";

const rows = 16;
const window = {x: [-1.75, 1.75], f: [-0.25, 0.6]} as const;
const stays = "var(--gradient-descent)";
const gone = "var(--momentum)";
/** Kramers' formula is for temperatures well below the barrier: up to this share of it. */
const cold = 0.5;

/** Runs with noise in a double well, and how many of them have left for every step size and noise. */
export default defineFigure({
  id: "noise-escape",
  parameters: {
    eta: quantity({symbol: "η", label: "step size", value: 0.1, min: 0.01, max: 0.2, scale: "log"}),
    sigma: quantity({symbol: "σ", label: "noise", value: 1.2, min: 0, max: 2.5, step: 0.05}),
    from: choice({
      label: "start in",
      value: "shallow",
      options: {shallow: "the shallow well", deep: "the deep well"},
    }),
    seed: new Seed({label: "new sample", value: 20, min: 0, max: 2 ** 31 - 1, step: 1}),
    step: count({label: "step", value: 400, min: 0, max: 400}),
  },
  files: {settings},
  initial: ({settings: {noiseEscape, seed}}) => ({eta: noiseEscape.eta, sigma: noiseEscape.sigma, seed}),
  work: {
    job: "escapeMap",
    inputs({from, seed}, {settings: {noiseEscape}}) {
      const {tilt, runs, steps} = noiseEscape;
      const wells = twoWells(tilt);
      const {etas, stds} = gridOf(noiseEscape.largestEta);
      return [{tilt, start: wells[from], barrier: wells.barrier, etas, stds, runs, steps, seed}];
    },
  },
  compute(
    {eta, sigma, from, seed},
    {
      files: {
        settings: {noiseEscape},
      },
      work,
    },
  ) {
    const {tilt, runs, steps, largestEta} = noiseEscape;
    const {well, barrier, ...wells} = twoWells(tilt);
    const start = wells[from];
    const normals = normalsOf(seed, runs, steps);
    const noisy = new Float64Array((steps + 1) * runs);
    runNoisily(well, {eta, sigma, start}, normals, runs, noisy);
    const still = runNoisily(well, {eta, sigma: 0, start}, normals.subarray(0, steps), 1)[0];
    const height = (x: number) => well.value(Float64Array.of(x));
    const shape = {height: height(barrier) - height(start), bottom: bend(start), top: bend(barrier)};
    const grid = gridOf(largestEta);
    const found = new Map(work.parts.map(({row, shares}) => [row, shares]));
    const beyond = (t: number) => shareBeyond(noisy.subarray(t * runs, (t + 1) * runs), barrier, start);
    return {
      height,
      barrier,
      start,
      runs,
      steps,
      noisy,
      still,
      beyond: Array.from({length: steps + 1}, (_, t) => beyond(t)),
      ever: everBeyond(noisy, runs, barrier),
      temperature: (eta * sigma ** 2) / 2,
      shape,
      parts: work.parts,
      grid: {...grid, shares: grid.etas.map((_, row) => found.get(row))},
      /** Where by Kramers' rate half of the runs have been over the top, as far as it holds: σ and η. */
      half: grid.etas
        .map(rate => [noiseToEscape(shape, rate, steps, 0.5), rate] as const)
        .filter(([std, rate]) => (rate * std ** 2) / 2 <= cold * shape.height),
      stale: work.stale,
    };
  },
}).shown({
  picture: beside(
    0.54,
    stack(
      picture(230, ({values: {step}, data}, size, kept) => {
        const {height, barrier, start, runs, noisy, still, beyond} = data;
        const t = Math.min(step, data.steps);
        const left = (x: number) => (start < barrier ? x > barrier : x < barrier);
        const positions = [...noisy.subarray(t * runs, (t + 1) * runs)].filter(Number.isFinite);
        const at = (x: number) => [x, height(x)] as const;
        /** Runs at the same place are stacked above the curve, so that their number shows. */
        const raised = (x: number, k: number) => [x, height(x) + 0.012 * (1 + (k % 12))] as const;
        const axes = {
          ...size,
          ...plainMargins,
          x: {domain: [...window.x], label: "x", ticks: 5},
          y: {domain: [...window.f], label: "f", ticks: 4},
        };
        const [least, most] = window.x;
        const side = start < barrier ? 1 : -1;
        return panel(kept, "wells", axes, {
          drawn: (x, y) => [
            path(
              curve(121, i => at(least + ((most - least) * i) / 120), x, y),
              {stroke: "var(--ink-soft)", width: 2},
            ),
            path(rule("x", barrier, window.f, x, y), {...guide, dash: "2 3"}),
            ...[false, true].map(out => {
              const half = positions.filter(x => left(x) === out);
              return path(
                dots(half.length, k => raised(half[k], k), x, y),
                {stroke: out ? gone : stays, width: 5, opacity: 0.55},
              );
            }),
            path(
              dots(1, () => at(still), x, y),
              {stroke: "var(--ink)", width: 11},
            ),
          ],
          words: [
            {
              x: barrier,
              y: window.f[1],
              text: `${Math.round(100 * beyond[t])} %`,
              size: 28,
              bold: true,
              color: gone,
              anchor: side > 0 ? "start" : "end",
              dx: 14 * side,
              dy: 28,
            },
            {
              x: barrier,
              y: window.f[1],
              text: "are in the other well",
              color: gone,
              anchor: side > 0 ? "start" : "end",
              dx: 14 * side,
              dy: 47,
            },
            {x: still, y: height(still), text: "without noise", anchor: "middle", dy: 21},
          ],
        });
      }),
      picture(130, ({values: {step}, data: {beyond, steps}}, size, kept) => {
        const t = Math.min(step, steps);
        const axes = {
          ...size,
          ...plainMargins,
          x: {domain: [0, steps], label: "step", ticks: 5},
          y: {domain: [0, 1], label: "in the other well", ticks: 2, tickFormat: "%"},
        };
        return panel(kept, "shares", axes, {
          drawn: (x, y) => [
            path(
              curve(t + 1, i => [i, beyond[i]], x, y),
              {stroke: gone, width: 2},
            ),
          ],
          over: (x, y) => [
            path(
              dots(1, () => [t, beyond[t]], x, y),
              {stroke: gone, width: 8},
            ),
          ],
        });
      }),
    ),
    picture(370, ({data: {grid, half, stale, parts, start}}, size, kept) => {
      const {stds, etas} = gridDomain(grid);
      const axes = {
        ...size,
        ...plainMargins,
        marginTop: 44,
        x: {domain: stds, label: "noise σ", ticks: 5},
        y: {type: "log", domain: etas, label: "η", ticks: [0.01, 0.02, 0.05, 0.1, 0.2], tickFormat: String},
      } as const;
      const [top] = half;
      return panel(kept, "map", axes, {
        drawn: (x, y) => [
          ...escapeCells(grid, gone, stale, x, y),
          path(
            curve(half.length, i => half[i], x, y),
            {stroke: "var(--ink)", width: 2, dash: "5 4"},
          ),
        ],
        over: (x, y) => cellKey([x(stds[0]), y(etas[1]) - 14], gone),
        words: [
          {x: stds[0], y: etas[1], text: "have been over the top: 0", dy: -26, plain: true},
          {x: stds[0], y: etas[1], text: "to 100 %", dx: 138, dy: -6, plain: true},
          ...(top
            ? [
                {
                  x: top[0],
                  y: top[1],
                  text: "half, by Kramers",
                  anchor: "end",
                  bold: true,
                  dx: -8,
                  dy: 5,
                } as const,
              ]
            : []),
        ],
        from: [parts, stale, start],
      });
    }),
  ),
  time: {parameter: "step", last: ({steps}) => steps},
  sight: ["sigma", "from"],
  more: ["eta", "seed"],
  handles: [
    {
      label: "σ and η",
      name: "above",
      plot: 2,
      at: ({values: {sigma, eta}}) => [sigma, eta],
      move: ({x, y}) => ({sigma: x, eta: y}),
    },
  ],
  click: ({x, y, plot}) => (plot === 2 ? {sigma: x, eta: y} : undefined),
  hover: ({x, plot}, {data}) =>
    plot === 1 ? {step: Math.round(Math.min(data.steps, Math.max(0, x)))} : undefined,
  summary: ({
    values: {step},
    data: {beyond, runs, steps, ever, shape, temperature, still, barrier, start},
  }) => {
    const t = Math.min(step, steps);
    return `After ${t} steps ${short(100 * beyond[t])} % of ${runs} runs are in the other well; without noise ${100 * shareBeyond(Float64Array.of(still), barrier, start)} %. Over all ${steps} steps ${short(100 * ever)} % have been over the top. Barrier ${short(shape.height)}, temperature ${short(temperature)}.`;
  },
  table: ({data: {grid}}) => ({
    columns: ["η", "σ", "share that has been over the top"],
    rows: grid.etas.flatMap((eta, row) =>
      Array.from(grid.shares[row] ?? [], (share, i) => [eta, grid.stds[i], share]),
    ),
  }),
  slides: [
    {words: "Noise carries runs out of the shallow well", set: {}},
    {words: "And out of the deep one", set: {from: "deep", sigma: 2, eta: 0.2}},
    {words: "Without noise nobody leaves", set: {sigma: 0}},
  ],
  exercises: {
    deep: {
      progress: ({values: {from}, data: {beyond, steps}}) => ({
        done: from === "deep" && beyond[steps] >= 1 / 3,
        words: `From the ${from} well, ${short(100 * beyond[steps])} % are in the other one at the end.`,
      }),
      solution: {from: "deep", eta: 0.2, sigma: 2.3},
    },
  },
});

function gridOf(largestEta: number): Pick<EscapeGrid, "etas" | "stds"> {
  return {
    etas: Array.from({length: rows}, (_, i) => 0.01 * (100 * largestEta) ** (i / (rows - 1))),
    stds: Array.from({length: rows}, (_, i) => i / 6),
  };
}

/** |f″| of the double well. */
function bend(x: number): number {
  return Math.abs(3 * x * x - 1);
}

/** Random numbers depend on the seed alone: only what is made of them follows the sliders. */
const normalsOf = remembered((seed: number, runs: number, steps: number) =>
  runNoise(createGenerator(seed, "noise"), runs, steps),
);
