/** A quantity that libraries name in different ways. */
export interface Convention {
  readonly meaning: string;
  readonly lecture: string;
  readonly pytorch: string;
  readonly optax: string;
  /** Whether PyTorch and Optax name 1 minus the lecture's number. */
  readonly isRate: boolean;
  /** The usual value, as the lecture has it. */
  readonly usual: number;
}

export const conventions: readonly Convention[] = [
  {
    meaning: "Momentum: damping",
    lecture: "γ",
    pytorch: "SGD: momentum",
    optax: "sgd: momentum",
    isRate: false,
    usual: 0.9,
  },
  {
    meaning: "Adam: average of gradients",
    lecture: "β",
    pytorch: "Adam: betas[0]",
    optax: "adam: b1",
    isRate: true,
    usual: 0.1,
  },
  {
    meaning: "Adam: average of squared gradients",
    lecture: "γ",
    pytorch: "Adam: betas[1]",
    optax: "adam: b2",
    isRate: true,
    usual: 0.001,
  },
  {
    meaning: "RMSProp: average of squared gradients",
    lecture: "γ",
    pytorch: "RMSprop: alpha",
    optax: "rmsprop: decay",
    isRate: true,
    usual: 0.01,
  },
  {
    meaning: "AdaDelta: average of squared gradients",
    lecture: "γ",
    pytorch: "Adadelta: rho",
    optax: "adadelta: rho",
    isRate: true,
    usual: 0.1,
  },
];

/** From one name's number to the other's: 0.001 ↔ 0.999, to twelve digits. Its own inverse. */
export function converted({isRate}: Pick<Convention, "isRate">, value: number): number {
  return isRate ? Number((1 - value).toPrecision(12)) : value;
}
