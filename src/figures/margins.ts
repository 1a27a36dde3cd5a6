/** Margins of a plot that leave room for the labels of both axes. */
export const plainMargins = {marginTop: 24, marginRight: 12, marginBottom: 36, marginLeft: 50};
