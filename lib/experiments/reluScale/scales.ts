/** How finely a is taken: so many values in a power of ten. */
export const perDecade = 10;
/** From 1/10 to 10. */
export const scales: readonly number[] = Array.from(
  {length: 2 * perDecade + 1},
  (_, k) => 10 ** ((k - perDecade) / perDecade),
);
/** The losses to each side of the weights along the sharpest direction. */
export const sides = 30;
