/** The planes in the order in which they are offered: through the end of the path, but along other directions. */
export const knives = ["path", "random", "filters", "curvature", "solutions"] as const;
export type Knife = (typeof knives)[number];

/** The directions of largest curvature are looked at so much nearer. */
export const nearer = 4;
