import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, dots, path, type Scale, type Words} from "../../figures/strokes.js";
import type {Landing} from "../../lib/experiments/thrownOver/thrownOver.js";
import {etas, tried} from "./landings.js";

const highest = 52;
/** So far below 0 stands the grip of η, which would hide the dots of flat places. */
export const lowest = -9;

/** Where each step size ends: the sharpness there, or a wash where it diverges. */
export function endsPanel(kept: Kept, size: Size, eta: number, landings: readonly Landing[]): Element {
  const axes = {
    ...size,
    ...plainMargins,
    marginRight: 20,
    marginBottom: 46,
    x: {domain: [...etas], label: null, ticks: 5},
    y: {domain: [lowest, highest], label: "where each η ends: sharpness there", ticks: [0, 20, 40]},
  };
  const edgeAt = (i: number) => [tried[i], 2 / tried[i]] as const;
  const of = (kind: Landing["kind"]) =>
    tried.flatMap((each, i) => (landings[i].kind === kind ? [[each, landings[i].sharpness] as const] : []));
  const [settled, moving, gone] = [of("settled"), of("moving"), of("diverged")];
  const half = (tried[1] - tried[0]) / 2;
  const column = (at: number) =>
    [
      [at - half, lowest],
      [at - half, highest],
      [at + half, highest],
      [at + half, lowest],
    ] as const;
  return panel(kept, "ends", axes, {
    from: [landings, eta],
    drawn: (x, y) => [
      path(gone.map(([at]) => `${curve(4, i => column(at)[i], x, y)}Z`).join(""), {
        fill: "var(--warning)",
        opacity: 0.16,
      }),
      path(curve(tried.length, edgeAt, x, y), {stroke: "var(--eta)", width: 2, dash: "7 4"}),
      path(
        dots(settled.length, i => settled[i], x, y),
        {stroke: "var(--good)", width: 4.5},
      ),
      path(
        dots(moving.length, i => moving[i], x, y),
        {stroke: "var(--ink-soft)", width: 3},
      ),
      path(rule("x", eta, [lowest, highest], x, y), {stroke: "var(--eta)", width: 2.5}),
    ],
    words: x => words(x, eta, gone.length > 12),
  });
}

function words(x: Scale, eta: number, someDiverge: boolean): Words[] {
  const bold = true;
  return [
    {x: 0.013, y: highest, text: "2/η", color: "var(--eta)", bold, dx: 96, dy: 16},
    ...(someDiverge
      ? [
          {
            x: etas[1],
            y: highest,
            text: "diverges",
            color: "var(--warning)",
            bold,
            anchor: "end",
            dx: -6,
            dy: 16,
            size: 17,
          } as const,
        ]
      : []),
    {
      x: eta,
      y: lowest,
      text: `η = ${short(eta)}`,
      color: "var(--eta)",
      bold,
      size: 17,
      anchor: x(eta) > x(etas[1]) - 40 ? "end" : "middle",
      dy: 42,
    },
  ];
}
