import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {columns} from "../../figures/columns.js";
import {short} from "../../figures/format.js";
import {panel} from "../../figures/panel.js";
import {type Picture, picture, stack} from "../../figures/picture.js";
import {region} from "../../figures/region.js";
import {curve, dots, path} from "../../figures/strokes.js";
import {heightAt} from "../../lib/experiments/valleys/alongLine.js";
import {checkValleyRace} from "../../lib/experiments/valleys/result.js";
import {moments} from "../../lib/experiments/valleys/settings.js";
import {entrants} from "../../lib/experiments/valleys/valleyRace.js";
import {multiScale} from "../../lib/objectives/functions/multiScale.js";
import type {Rate} from "../../lib/schedules/schedule.js";

const [low, high] = multiScale.window[0];
/** The runs that are followed: those that began within so far of a place. */
const reach = 0.3;
const names = ["cut thrice", "large", "small"] as const;
const verdicts = ["settled", "no rest", "caught"] as const;
const landscape = Array.from({length: 481}, (_, i) => {
  const x = low + ((high - low) * i) / 480;
  return [x, heightAt(x)] as const;
});
const ends = moments.length - 1;
const top = Math.max(...landscape.map(([, value]) => value));

/** Many runs from starts all over valleys in valleys: who crosses, who settles, who is caught. */
const figure = defineFigure({
  id: "valleys",
  parameters: {
    start: quantity({label: "begun at", value: 5, min: low, max: high}),
    moment: count({label: "moment", value: ends, min: 0, max: ends}),
  },
  files: {
    built: {
      name: "valleys.json",
      check: (json: unknown) => checkValleyRace(json, "valleys.json", ""),
    },
  },
  compute({start, moment}, {files: {built}}) {
    const {races, settings} = built;
    const starts = races[0][0].places;
    const {step} = races[0][moment];
    return {
      starts,
      step,
      ended: moment === ends,
      followed: [...starts.keys()].filter(i => Math.abs(starts[i] - start) <= reach),
      rows: races.map((race, k) => ({
        ...race[moment],
        eta: etaOf(entrants(settings)[k], step),
        first: race[0].excess,
      })),
      races,
    };
  },
});
type Shown = Parameters<Parameters<typeof figure.shown>[0]["summary"]>[0];

const races = names.map(
  (name, k): Picture<Shown> =>
    stack(
      picture<Shown>({wide: 96, stacked: 48}, ({data: {rows}}, size, kept) => {
        const axes = {
          ...size,
          ...{marginTop: 4, marginRight: 8, marginBottom: 2, marginLeft: 34},
          x: {domain: [low, high], axis: null},
          y: {domain: [-0.2, top], axis: null},
        } as const;
        return panel(kept, "land", axes, {
          drawn: (x, y) => [
            region(
              landscape.length,
              i => [landscape[i][0], -0.2],
              i => landscape[i],
              x,
              y,
              "var(--land-6)",
              0.5,
            ),
            path(
              curve(landscape.length, i => landscape[i], x, y),
              {stroke: "var(--ink)", width: 1.2},
            ),
          ],
          words: [
            {
              x: (low + high) / 2,
              y: top,
              anchor: "middle",
              dy: 18,
              text: `${name}: η = ${rows[k].eta}`,
              bold: true,
            },
          ],
          from: [size.width, rows[k].eta],
        });
      }),
      picture<Shown>(
        {wide: 292, stacked: 168},
        ({data: {starts, followed, rows, step, ended}, values: {start}}, size, kept) => {
          const {places, excess} = rows[k];
          const axes = {
            ...size,
            ...{marginTop: 22, marginRight: 8, marginBottom: 36, marginLeft: 34},
            x: {domain: [low, high], label: `where it is after ${step} steps`, ticks: 5},
            y: {
              domain: [low, high],
              label: k === 0 ? "where it began" : null,
              ticks: size.height < 200 ? 3 : 5,
            },
          } as const;
          return panel(kept, "runs", axes, {
            drawn: (x, y) => [
              region(
                2,
                i => [[low, high][i], start - reach],
                i => [[low, high][i], start + reach],
                x,
                y,
                "var(--eta)",
                0.14,
              ),
              path(
                dots(places.length, i => [places[i], starts[i]], x, y),
                {stroke: "var(--gradient-descent)", width: 4, opacity: 0.75},
              ),
              path(
                dots(followed.length, i => [places[followed[i]], starts[followed[i]]], x, y),
                {stroke: "var(--eta)", width: 5.5},
              ),
            ],
            words: ended
              ? [
                  {
                    ...{x: k === 2 ? high : low, y: low, dx: k === 2 ? -8 : 8, dy: -12},
                    ...{text: verdicts[k], bold: true, anchor: k === 2 ? "end" : "start"},
                  },
                ]
              : [],
            headlines: [
              {
                number: excess.toFixed(excess < 0.2 ? 3 : 2),
                text: "above the deepest",
                color: "var(--eta)",
              },
            ],
          });
        },
      ),
    ),
);

export default figure.shown({
  picture: columns(...races),
  time: {parameter: "moment", last: () => ends},
  sight: [],
  more: ["start"],
  handles: [
    {
      label: "begun here",
      name: "none",
      along: "y",
      plot: 1,
      at: ({values: {start}}) => [high, start],
      move: ({y}) => ({start: Math.min(high, Math.max(low, y))}),
    },
  ],
  click: ({y, plot}) => (plot % 2 === 1 ? {start: Math.min(high, Math.max(low, y))} : undefined),
  summary: ({data: {step, rows}}) =>
    `After ${step} steps the runs are above the deepest valley, in the mean, by ${rows.map(({excess, eta}, k) => `${short(excess)} (${names[k]}, now η = ${eta})`).join(", ")}.`,
  table: ({data: {races}}) => ({
    columns: ["steps", ...names.map(name => `mean height above the deepest: ${name}`)],
    rows: races[0].map(({step}, m) => [step, ...races.map(race => race[m].excess)]),
  }),
  slides: [
    {words: "At the end: columns, a cloud, a diagonal", set: {}},
    {words: "At the first cut", set: {moment: moments.indexOf(1)}},
  ],
});

/** The step size of the step that was made last. */
function etaOf(rate: Rate, step: number): number {
  return Number((typeof rate === "number" ? rate : rate(Math.max(0, step - 1))).toPrecision(3));
}
