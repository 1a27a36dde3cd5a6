/** A face of the reader's system, stretched to the measures of one of ours, for the moment until ours is there. */
export interface Fallback {
  readonly family: string;
  /** Names of fonts with the same measures; the first that the system has is taken. */
  readonly local: readonly string[];
  readonly style: "normal" | "italic";
  readonly weight: string;
  /** The width of English prose in our face ÷ its width in the system's face. */
  readonly width: number;
  /** Of our face, as shares of the size of its text. */
  readonly ascent: number;
  readonly descent: number;
}

const serif = {ascent: 1.036, descent: 0.335};
const sans = {ascent: 1.024, descent: 0.4};

const like = (style: string) => (name: string) => `${name}${style}`;
const times = ["Times New Roman", "Liberation Serif", "Tinos"];
const arial = ["Arial", "Liberation Sans", "Arimo"];

/**
 * Widths were measured in a browser on the prose of three lessons; those of Android's fonts are the ratios of the
 * average widths in the metrics that Capsize publishes.
 */
export const fallbacks: readonly Fallback[] = [
  {family: "Serif fallback", local: times, style: "normal", weight: "200 599", width: 1.179, ...serif},
  {
    family: "Serif fallback",
    local: times.map(like(" Bold")),
    style: "normal",
    weight: "600 900",
    width: 1.138,
    ...serif,
  },
  {
    family: "Serif fallback",
    local: times.map(like(" Italic")),
    style: "italic",
    weight: "200 900",
    width: 1.08,
    ...serif,
  },
  {family: "Sans fallback", local: arial, style: "normal", weight: "200 599", width: 0.934, ...sans},
  {
    family: "Sans fallback",
    local: arial.map(like(" Bold")),
    style: "normal",
    weight: "600 900",
    width: 0.899,
    ...sans,
  },
  {
    family: "Serif fallback on Android",
    local: ["Noto Serif"],
    style: "normal",
    weight: "200 900",
    width: 0.996,
    ...serif,
  },
  {
    family: "Sans fallback on Android",
    local: ["Roboto"],
    style: "normal",
    weight: "200 900",
    width: 0.94,
    ...sans,
  },
];
