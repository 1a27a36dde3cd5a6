/** The eigenvalues of like size: a column of dots. */
export interface DotColumn {
  /** The middle of the column. */
  readonly at: number;
  /** The numbers of the positive and of the negative ones in the list. */
  readonly positive: readonly number[];
  readonly negative: readonly number[];
}

/** Sorts numbers into so many columns of an interval by their absolute values, on a logarithmic scale; others are left out. */
export function dotColumns(
  values: readonly number[],
  [least, most]: readonly [number, number],
  count: number,
): DotColumn[] {
  const columns = Array.from({length: count}, (_, column) => ({
    at: least * (most / least) ** ((column + 0.5) / count),
    positive: [] as number[],
    negative: [] as number[],
  }));
  values.forEach((value, i) => {
    const column = Math.floor((count * Math.log(Math.abs(value) / least)) / Math.log(most / least));
    columns[column]?.[value > 0 ? "positive" : "negative"].push(i);
  });
  return columns;
}
