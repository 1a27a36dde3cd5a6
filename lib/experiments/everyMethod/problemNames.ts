/** The problems in a few words, from the plainest to the digits. */
export const problemNames = {
  axis: "valley on an axis",
  turned: "valley, turned",
  bent: "bent valley",
  six: "six valleys",
  noise: "a bowl with noise",
  layer: "digits, one layer",
  deep: "digits, deep",
} as const;

export type ProblemName = keyof typeof problemNames;
