/** Margins that leave room for the labels of both axes. */
export const plainMargins = {marginTop: 22, marginRight: 10, marginBottom: 34, marginLeft: 46};

/** Below this width, panels that stand beside one another are stacked. */
export const narrow = 640;
