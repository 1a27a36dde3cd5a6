/** A lesson of the course: one page. */
export interface Lesson {
  readonly title: string;
  /** From the site's root, without an ending: "/steps/momentum". */
  readonly path: string;
  /** What it is about, in a few words, as the start page says it. */
  readonly gist: string;
  /** The ids of the claims that it makes, in the order of its page. */
  readonly claims: readonly string[];
  /** Whether its page is written; one that is not is named without a link. */
  readonly written: boolean;
}

/** A part of the course, with its lessons in their order. */
export interface Part {
  readonly title: string;
  readonly lessons: readonly Lesson[];
}

/** The register of the course: navigation, start page, Evidence, tests and the site's configuration read it. */
export const parts: readonly Part[] = [
  {
    title: "Stochastic gradient descent",
    lessons: [
      {
        title: "Mini-batches",
        path: "/sgd/mini-batches",
        gist: "Cheap guesses, right on average",
        claims: [
          "batch-unbiased",
          "batch-variance",
          "batch-cost",
          "linear-scaling",
          "smaller-safer",
          "noise-escape",
        ],
        written: true,
      },
      {
        title: "Automatic differentiation",
        path: "/sgd/automatic-differentiation",
        gist: "Every slope, exact, almost free",
        claims: ["ad-exact", "ad-cheap", "ad-through", "ad-networks"],
        written: true,
      },
      {
        title: "Convergence",
        path: "/sgd/convergence",
        gist: "Why Newton’s speed rarely matters",
        claims: ["gd-linear", "newton-quadratic", "newton-far", "long-approach", "relu-kinks", "surrogate"],
        written: true,
      },
    ],
  },
  {
    title: "Step size, momentum, adaptive methods",
    lessons: [
      {
        title: "Step size",
        path: "/steps/step-size",
        gist: "The edge where runs explode",
        claims: ["newton-step", "divergence-edge", "nan", "spectrum", "edge-of-stability"],
        written: true,
      },
      {
        title: "Momentum",
        path: "/steps/momentum",
        gist: "Let it roll, then damp",
        claims: ["zigzag", "momentum-gain", "momentum-rate", "damping", "momentum-limits", "momentum-noise"],
        written: true,
      },
      {
        title: "Adaptive methods",
        path: "/steps/adaptive-methods",
        gist: "Make a stretched valley round",
        claims: [
          "rescale-round",
          "squared-gradients",
          "adadelta-lecture",
          "adadelta-zeiler",
          "single-step-size",
          "adagrad-rmsprop",
          "weight-scales",
        ],
        written: true,
      },
      {
        title: "Adam",
        path: "/steps/adam",
        gist: "Why it wins, and fails",
        claims: [
          "tuned-race",
          "adam-step",
          "bias-correction",
          "adam-bound",
          "adam-robust",
          "adam-rare",
          "adam-fails",
          "variants",
        ],
        written: true,
      },
      {
        title: "Covariance",
        path: "/steps/covariance",
        gist: "Turn the axes, lose Adam",
        claims: [
          "vector-covariant",
          "elementwise-not",
          "adadelta-covariant",
          "correlated-valley",
          "digits-turned",
          "invariance-price",
          "newton-affine",
        ],
        written: true,
      },
    ],
  },
  {
    title: "Loss landscapes",
    lessons: [
      {
        title: "Loss landscapes",
        path: "/landscapes/loss-landscapes",
        gist: "Many dimensions, seen in slices",
        claims: ["landscape", "high-dimension", "no-guarantee", "not-even-local"],
        written: true,
      },
      {
        title: "Noise, valleys and schedules",
        path: "/landscapes/noise-and-schedules",
        gist: "Cut the step, drop down",
        claims: [
          "noise-floor",
          "smaller-truer",
          "never-stop",
          "valleys",
          "step-drop",
          "one-over-t",
          "cycles",
        ],
        written: true,
      },
      {
        title: "Symmetries",
        path: "/landscapes/symmetries",
        gist: "Many networks are secretly one",
        claims: [
          "permutation",
          "sign-flip",
          "filters",
          "continuous",
          "relu-scale",
          "conservation",
          "barrier",
          "skip-breaks",
          "skip-trains",
        ],
        written: true,
      },
      {
        title: "Lessons",
        path: "/landscapes/lessons",
        gist: "Travelling matters more than arriving",
        claims: ["travelling", "generalise", "problem-specific"],
        written: true,
      },
    ],
  },
];

/** All lessons, from the first to the last. */
export const lessons: readonly Lesson[] = parts.flatMap(part => part.lessons);

/** Pages beside the lessons. */
export const backMatter: readonly {readonly title: string; readonly path: string}[] = [
  {title: "Evidence", path: "/back/evidence"},
  {title: "Library", path: "/back/library"},
  {title: "Notation", path: "/back/notation"},
  {title: "Search", path: "/back/search"},
];
