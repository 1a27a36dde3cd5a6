/** The numbers behind a picture. */
export interface Table {
  /** The names of the columns, with units. */
  columns: readonly string[];
  rows: readonly (readonly (number | string)[])[];
}
