/**
 * Markup without the words of the figure about NaN, which mean it. In any other place NaN is a number that went wrong.
 */
export function withoutMeant(markup: string): string {
  return markup.replace(/>(NaN|loss NaN|weight NaN at step \d+)</g, "><");
}
